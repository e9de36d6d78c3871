using System.Text.Json;
using Trialhead.Cli;
using Xunit;

namespace Trialhead.App.Tests.Cli;

public sealed class ConductCommandsTests : IDisposable
{
    private const string Study = "two-arm-survival";
    private const string Person = """{ "age": 50, "sex": "female", "performanceStatus": { "scale": "ECOG", "value": 1 } }""";

    private readonly CommandRun _run = new();

    private static string ProtocolFile => Path.Combine(CommandRun.Root, "data", "protocols", $"{Study}.json");

    [Fact]
    public void Conduct_AWholeWay_FromOpeningToTheNextDecision()
    {
        Assert.StartsWith($"Study {Study} is open: ", Ok("open", ProtocolFile).Out, StringComparison.Ordinal);
        Assert.Equal("S001-0001", Ok(["screen", Study, "--patient", "-", "--date", "2026-11-02"], Person).Out.Trim());
        Ok("record", Study, "S001-0001", "consent", "--date", "2026-11-02");
        Assert.Equal("S001-0001, entry 3: Enrolled, following version 1.", Ok("record", Study, "S001-0001", "enrol", "--date", "2026-11-20").Out.Trim());
        Assert.Matches("^S001-0001: randomised, row 1 of randomisation: (New tablet|Standard infusions)\\.$", Ok("randomise", Study, "S001-0001").Out.Trim());
        Assert.Matches("^S001-0001: already randomised, row 1 ", Ok("randomise", Study, "S001-0001").Out.Trim());
        Ok("record", Study, "S001-0001", "result", "Disease progression");

        Assert.Contains("Safety follow-up", Ok("status", Study, "S001-0001").Out, StringComparison.Ordinal);
        Assert.Contains("overdue 2026-11-02: Screening visit [screening/screening-visit]", Ok("due", Study).Out, StringComparison.Ordinal);
        Ok("record", Study, "S001-0001", "visit", "screening/screening-visit", "--date", "2026-11-02");
        Assert.DoesNotContain("Screening visit", Ok("due", Study).Out, StringComparison.Ordinal);
        Ok("record", Study, "S001-0001", "correct", "6", "--why", "scan of someone else");
        Assert.Contains("S001-0001  Treatment since 2026-11-22", Ok("status", Study).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Record_TheScreeningCorrected_ReplacesWhatIsKnown()
    {
        Ok("open", ProtocolFile);
        Ok(["screen", Study, "--patient", "-"], """{ "age": 5 }""");
        Ok("record", Study, "S001-0001", "consent");
        Assert.Contains("enrolment: found a person whom \"Age >= 18 years\" keeps out", Conduct("", "record", Study, "S001-0001", "enrol").Error, StringComparison.Ordinal);
        File.WriteAllText(_run["right.json"], Person);

        Ok("record", Study, "S001-0001", "correct", "1", "screen", "--patient", _run["right.json"], "--why", "age was that of the child");

        Ok("record", Study, "S001-0001", "enrol");
    }

    [Fact]
    public void Staff_List_NamesThoseWhoHaveAnAccount()
    {
        Ok("open", ProtocolFile);
        Assert.Equal((1, ""), (Conduct("", "staff", "list", Study).Code, Conduct("", "staff", "list", Study).Out.Trim()));
        Ok("staff", "add", Study, "Ben");
        Ok("staff", "add", Study, "Ana López");
        Ok("staff", "add", Study, "Gone");
        Ok("staff", "remove", Study, "Gone");

        Assert.Equal(["Ana López", "Ben"], Ok("staff", "list", Study).Out.Trim().Split(Environment.NewLine));
        Assert.Equal("""["Ana L\u00F3pez","Ben"]""", Ok("staff", "list", Study, "--json").Out.Trim());
    }

    [Fact]
    public void Backup_OfAStoreWithAStudy_IsAStoreOfItsOwn()
    {
        Enrolled();
        Ok("randomise", Study, "S001-0001");
        Assert.Equal(0, _run.RunWith("""{"protocolSection":{"identificationModule":{"nctId":"NCT00000001","briefTitle":"Asthma"}}}""", "import", "-").Code);
        var before = Ok("log", Study).Out;

        Assert.Equal((0, ""), (_run.Run("backup", _run["copy"]).Code, _run.Run("backup", _run["copy2"]).Error));

        Assert.Equal(before, Ok("log", Study, "--store", _run["copy"]).Out);
        Assert.Equal(0, Conduct("", "verify", Study, "--store", _run["copy"]).Code);
        Assert.Contains("NCT00000001", _run.Run("search", "asthma", "--store", _run["copy"]).Out, StringComparison.Ordinal);
        Assert.Equal("1 trials in 1 versions: all as imported, and the index holds every trial.", _run.Run("check", "--store", _run["copy"]).Out.Trim());
        Assert.Equal((3, $"'{_run["copy"]}' is there already: name a folder that is not."), (_run.Run("backup", _run["copy"]).Code, _run.Run("backup", _run["copy"]).Error.Trim()));
        if (!OperatingSystem.IsWindows())
        {
            foreach (var file in Directory.GetFiles(_run["copy"], "conduct*").Concat(Directory.GetFiles(Path.Combine(_run["copy"], "conduct-seeds"))))
            {
                Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(file) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead));
            }
        }
    }

    [Fact]
    public void Log_SaysWhoWhenAndWhy()
    {
        Enrolled();
        Ok("record", Study, "S001-0001", "correct", "2", "consent", "--date", "2026-11-21", "--why", "typing error");

        var log = Ok("log", Study, "S001-0001").Out.Trim().Split('\n');

        Assert.EndsWith("Consented to take part. (Corrected by entry 4.)", log[^3].Trim(), StringComparison.Ordinal);
        Assert.Equal("5  2026-11-22 12:00Z  a.lopez  S001-0001 4  2026-11-22  Entry 2 corrected. On 2026-11-21: Consented to take part. Why: typing error", log[^1].Trim());
    }

    [Theory]
    [InlineData("record two-arm-survival S001-0009 consent", "participant: found \"S001-0009\", expected the number of a participant of the study.")]
    [InlineData("record two-arm-survival S001-0001 enrol", "enrolment: found an enrolment on 2026-11-22 already, expected one for each participant.")]
    [InlineData("record two-arm-survival S001-0001 result colourless green ideas", "result: found \"colourless green ideas\", expected a finding in words that are understood")]
    [InlineData("record two-arm-survival S001-0001 result --fact {}", "--fact fact: found 0 facts, expected one.")]
    [InlineData("record two-arm-survival S001-0001 dance", "event: found \"dance\", expected one of consent | enrol")]
    [InlineData("record two-arm-survival S001-0001 correct 2", "correction: found no reason, expected why the entry was wrong.")]
    [InlineData("record two-arm-survival S001-0001 correct 9 --why x", "correction: found \"9\", expected the number of an entry, from 1 to 3.")]
    [InlineData("randomise two-arm-survival", "PARTICIPANT: found nothing, expected a participant's number, or --from-stdin.")]
    [InlineData("randomise two-arm-survival S001-0001 --level sex=f", "level: found factor \"sex\", expected one of performance, age.")]
    [InlineData("status nothing", "study: found 'nothing', expected one of two-arm-survival.")]
    [InlineData("verify two-arm-survival --head x", "--head: found 'x', expected a number, a colon and 64 hexadecimal digits.")]
    [InlineData("audit two-arm-survival", "--why: found nothing, expected why the allocations are looked into.")]
    public void Conduct_WhatCannotBe_SaysWhereFoundAndExpected(string command, string expected)
    {
        Enrolled();

        var result = Conduct("", command.Split(' '));

        Assert.Equal(ExitCode.BadInput, result.Code);
        Assert.StartsWith(expected, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Conduct_Nameless_WritesNothing()
    {
        var result = _run.Run("conduct", "open", ProtocolFile);

        Assert.Equal((ExitCode.BadInput, "--by: found nothing, expected the name of whoever records this (or TRIALHEAD_USER)."), (result.Code, result.Error.Trim()));
    }

    [Fact]
    public void Masked_StatusAndLogHideTheArmUntilUnblinding()
    {
        var masked = _run["masked.json"];
        File.WriteAllText(masked, File.ReadAllText(ProtocolFile).Replace("\"masking\": \"none\"", "\"masking\": \"double\"", StringComparison.Ordinal));
        Ok("open", masked);
        EnrolOne();
        var randomised = Ok("randomise", Study, "S001-0001").Out;
        string[] words = ["tablet", "infusion", "standard", "pemetrexed"];
        string Seen() => randomised + Ok("status", Study, "S001-0001").Out + Ok("status", Study, "--json").Out + Ok("log", Study).Out + Ok("due", Study, "--json").Out
            + Ok("audit", Study, "--why", "monitoring").Out;

        Assert.DoesNotContain(words, word => Seen().Contains(word, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("\"arm\"", Ok("audit", Study, "--unblinded", "--open", "--why", "monitoring").Out, StringComparison.Ordinal);
        var key = JsonDocument.Parse(Ok("due", Study, "--json").Out).RootElement.GetProperty("due").EnumerateArray().Select(item => item.GetProperty("key").GetString()!)
            .First(name => name.Contains('@', StringComparison.Ordinal));
        Assert.EndsWith("Visit done.", Ok("record", Study, "S001-0001", "visit", key).Out.Trim(), StringComparison.Ordinal);
        Ok("record", Study, "S001-0001", "unblind", "emergency");
        Assert.Contains(words, word => Seen().Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Verify_GivesAHeadThatProvesTheLogLater()
    {
        Enrolled();
        var head = JsonDocument.Parse(Ok("verify", Study, "--json").Out).RootElement.GetProperty("head").GetString() ?? "";

        Ok("randomise", Study, "S001-0001");

        Assert.Contains("randomisation: 1 allocation is as the secret gives them.", Ok("verify", Study, "--head", head).Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, Conduct("", "verify", Study, "--head", "99" + head[head.IndexOf(':', StringComparison.Ordinal)..]).Code);
    }

    [Fact]
    public void Randomise_FromStandardInput_AnswersEveryLine()
    {
        Enrolled();

        var lines = Ok(["randomise", Study, "--from-stdin"], "S001-0001\n\nS001-0002\nS001-0001\n").Out.Trim().Split('\n').Select(line => line.Trim()).ToList();

        Assert.Matches("""^\{"participant":"S001-0001","allocation":"randomisation","sequence":1,"arm":"(tablet|standard)","new":true\}$""", lines[0]);
        Assert.Equal("""{"participant":"S001-0002","problem":"participant: found \"S001-0002\", expected the number of a participant of the study"}""", lines[1]);
        Assert.EndsWith(""","new":false}""", lines[2], StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _run.Dispose();
    }

    private void Enrolled()
    {
        Ok("open", ProtocolFile);
        EnrolOne();
    }

    private void EnrolOne()
    {
        Ok(["screen", Study, "--patient", "-"], Person);
        Ok("record", Study, "S001-0001", "consent");
        Ok("record", Study, "S001-0001", "enrol");
    }

    private CommandResult Ok(params string[] args) => Ok(args, "");

    private CommandResult Ok(string[] args, string input)
    {
        var result = Conduct(input, args);
        Assert.True(result.Code == ExitCode.Ok, result.Error);
        return result;
    }

    private CommandResult Conduct(string input, params string[] args) =>
        _run.RunWith(input, ["conduct", .. args, .. args is ["status" or "due" or "log" or "verify", ..] or ["staff", "list", ..] ? (string[])[] : ["--by", "a.lopez"]]);
}
