using System.Text.Json;
using System.Text.Json.Nodes;
using Trialhead.Cli;
using Xunit;

namespace Trialhead.App.Tests.Cli;

public sealed class ProtocolCommandTests(CommandRun run) : IClassFixture<CommandRun>
{
    private static readonly string Reference = Path.Combine(CommandRun.Root, "data", "protocols", "NCT04530565.json");

    [Fact]
    public void Validate_Sound_SaysThatItCanBeRun()
    {
        var result = run.Run("protocol", "validate", Reference);

        Assert.Equal(ExitCode.Ok, result.Code);
        Assert.StartsWith("NCT04530565, version 1: can be run. 2 arms, 6 epochs", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_Faults_NamesEachWithItsPlace()
    {
        File.WriteAllText(run["faulty.json"], File.ReadAllText(Reference).Replace("\"P21D\"", "\"three weeks\"", StringComparison.Ordinal));

        var result = run.Run("protocol", "validate", run["faulty.json"], "--json");

        using var document = JsonDocument.Parse(result.Out);
        Assert.Equal(ExitCode.BadInput, result.Code);
        Assert.Equal(
            ["/elements/1/length", "/elements/2/cycles/length"],
            document.RootElement.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("pointer").GetString()));
    }

    [Fact]
    public void Validate_Doubts_AreSaidBesideTheAnswer()
    {
        var (text, json) = (run.Run("protocol", "validate", Reference), run.Run("protocol", "validate", Reference, "--json"));

        Assert.Contains("look at /activities/5: found \"ecg\", to which nothing refers, expected a visit at which it is done.", text.Error, StringComparison.Ordinal);
        Assert.Equal(3, JsonNode.Parse(json.Out)!["doubts"]!.AsArray().Count);
        Assert.Empty(json.Error);
    }

    [Fact]
    public void Calendar_IntoNoFolder_NamesTheFolder()
    {
        var result = run.Run("protocol", "calendar", Reference, "--ics", run["nowhere/plan.ics"]);

        Assert.Equal(ExitCode.Environment, result.Code);
        Assert.Equal($"There is no folder '{run["nowhere"]}' to write 'plan.ics' into.", result.Error.Trim());
    }

    [Fact]
    public void Calendar_CrossingOver_SaysWhy()
    {
        var result = run.Run(
            "protocol", "calendar", Reference, "--start", "2026-12-01", "--arm", "C", "--result", "Minimal residual disease positive", "--ics", run["plan.ics"],
            "--html", run["plan.html"], "--json");

        using var document = JsonDocument.Parse(result.Out);
        var last = document.RootElement.GetProperty("stays").EnumerateArray().Last();
        Assert.Equal("re-induction", last.GetProperty("epoch").GetString());
        Assert.Contains("because \"Minimal residual disease positive\" is so", last.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("BEGIN:VCALENDAR", File.ReadAllText(run["plan.ics"]), StringComparison.Ordinal);
        Assert.Contains("<h2>February 2027</h2>", File.ReadAllText(run["plan.html"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--arm", "X", "--arm: found 'X', expected one of B, C.")]
    [InlineData("--choose", "a=b", "--choose: found 'a=b', expected one of ")]
    [InlineData("--start", "9999-12-01", "--start: found '9999-12-01', expected a day from 1900 to 2200.")]
    [InlineData("--start", "soon", "--start: found 'soon', expected a day such as 2026-11-22.")]
    [InlineData("--zone", "Mars/Olympus", "--zone: found 'Mars/Olympus', expected the IANA name of a time zone such as Europe/Berlin.")]
    public void Calendar_BadOption_SaysWhatIsExpected(string option, string value, string message)
    {
        var result = run.Run("protocol", "calendar", Reference, option, value);

        Assert.Equal(ExitCode.BadInput, result.Code);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_Usdm_ImportsAsTheSame()
    {
        run.Run("protocol", "export", Reference, "--to", "usdm", "--out", run["study.json"]);

        var result = run.Run("protocol", "import", run["study.json"], "--out", run["again.json"]);

        Assert.Equal((ExitCode.Ok, ""), (result.Code, result.Error));
        Assert.Equal(ExitCode.Ok, run.Run("protocol", "validate", run["again.json"]).Code);
    }

    [Fact]
    public void Import_ForeignStudy_IsGivenBackWhole()
    {
        run.Run("protocol", "export", Reference, "--to", "usdm", "--out", run["study.json"]);
        var foreign = JsonNode.Parse(File.ReadAllText(run["study.json"]))!; // the export is JSON
        foreign["study"]!["versions"]![0]!["rationale"] = "Another reason.";
        foreign["systemName"] = "Another system";
        foreign["study"]!["versions"]![0]!["notes"] = JsonNode.Parse("""[{"id": "note-1", "text": "Kept.", "codes": [], "instanceType": "CommentAnnotation"}]""");
        File.WriteAllText(run["foreign.json"], foreign.ToJsonString());

        run.Run("protocol", "import", run["foreign.json"], "--out", run["foreign-protocol.json"]);
        var again = run.Run("protocol", "export", run["foreign-protocol.json"], "--to", "usdm");

        Assert.True(JsonNode.DeepEquals(foreign, JsonNode.Parse(again.Out)), again.Error);
    }

    [Theory]
    [InlineData("fhir", "\"resourceType\": \"Bundle\"")]
    [InlineData("ctml", "treatment_list:")]
    public void Export_OtherFormats_WritesThem(string format, string expected) =>
        Assert.Contains(expected, run.Run("protocol", "export", Reference, "--to", format).Out, StringComparison.Ordinal);

    [Fact]
    public void Import_NoStudy_SaysWhatIsWrong()
    {
        File.WriteAllText(run["none.json"], "{}");

        var result = run.Run("protocol", "import", run["none.json"]);

        Assert.Equal(ExitCode.BadInput, result.Code);
        Assert.NotEmpty(result.Error);
    }

    [Fact]
    public void Load_PutsTheProtocolOnThePageOfItsTrial()
    {
        run.Run("import", Path.Combine(CommandRun.Root, "data", "sample"), "--store", run["store"]);
        var loaded = File.ReadAllText(Reference).Replace("1-21", "1-35", StringComparison.Ordinal).Replace("P21D", "P35D", StringComparison.Ordinal);
        File.WriteAllText(run["loaded.json"], loaded);

        var result = run.Run("protocol", "load", run["loaded.json"], "--store", run["store"]);

        Assert.Equal((ExitCode.Ok, "The page of NCT04530565 shows version 1 of the protocol.\n"), (result.Code, result.Out));
        Assert.Contains("once a day for 5 weeks", run.Run("page", "NCT04530565", "--json", "--store", run["store"]).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_TrialUnknown_IsRefused()
    {
        run.Run("import", Path.Combine(CommandRun.Root, "data", "sample"), "--store", run["store"]);

        var result = run.Run("protocol", "load", Path.Combine(CommandRun.Root, "data", "protocols", "basket.json"), "--store", run["store"]);

        Assert.Equal((ExitCode.BadInput, "/nctId: found nothing, expected the registry number of a trial of the store.\n"), (result.Code, result.Error));
    }
}
