using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Trialhead.App.Tests.Cli;

public sealed class ImportAndDemoTests : IDisposable
{
    private const string Study = """{"protocolSection":{"identificationModule":{"nctId":"NCT00000001","briefTitle":"A study"}}}""";

    private readonly CommandRun _commands = new();

    public void Dispose() => _commands.Dispose();

    [Fact]
    public void Import_StandardInput_CountsAndIsRepeatable()
    {
        var first = JsonNode.Parse(_commands.RunWith(Study, "import", "-", "--json").Out)!;
        var again = JsonNode.Parse(_commands.RunWith(Study, "import", "-", "--json").Out)!;

        Assert.Equal((1, 1, 0), Counts(first));
        Assert.Equal((1, 0, 1), Counts(again));
    }

    [Fact]
    public void Import_Rejections_AreListedAndDoNotFail()
    {
        var lines = Enumerable.Range(0, 25).Select(i => $$"""{"bad":{{i}}}""").Append(Study);

        var result = _commands.RunWith(string.Join('\n', lines), "import", "-", "--json");

        var errors = result.Error.TrimEnd().Split('\n');
        Assert.Equal(0, result.Code);
        Assert.Equal(25, JsonNode.Parse(result.Out)!["rejected"]!.AsArray().Count);
        Assert.Equal(21, errors.Length);
        Assert.Equal("… and 5 more rejected.", errors[^1].TrimEnd());
    }

    [Fact]
    public void Import_MissingPath_IsBadInputAndImportsNothing()
    {
        var result = _commands.Run("import", _commands["none.json"], "-");

        Assert.Equal((2, $"There is no file or folder '{_commands["none.json"]}'."), (result.Code, result.Error.TrimEnd()));
        Assert.False(Directory.Exists(_commands["store"]));
    }

    [Fact]
    public void ImportApprovals_StoresThem_NamesBrokenLinesAndIsRepeatable()
    {
        const string Header = "ApplNo\tProductNo\tForm\tStrength\tReferenceDrug\tDrugName\tActiveIngredient\tReferenceStandard\n";
        File.WriteAllText(_commands["fda.tsv"], Header + "000001\t001\n000002\t001\tTABLET\t1MG\t1\tBRAND\tONE\t0\n");

        var first = _commands.Run("import", "--approvals", _commands["fda.tsv"]);
        var again = _commands.Run("import", "--approvals", _commands["fda.tsv"]);

        Assert.Equal((0, "1 approved medicines stored, 1 lines left out."), (first.Code, first.Out.TrimEnd()));
        Assert.Equal($"Left out {_commands["fda.tsv"]}, line 2: found 2 cells, expected at least 7.", first.Error.TrimEnd());
        Assert.Equal(first, again);
    }

    [Fact]
    public void ImportApprovals_OfSomethingElse_IsBadInput()
    {
        File.WriteAllText(_commands["list.tsv"], "name\tprice\n");

        var result = _commands.Run("import", "--approvals", _commands["list.tsv"]);

        Assert.Equal(2, result.Code);
        Assert.Equal(
            $"{_commands["list.tsv"]}, line 1: found the header 'name, price', expected the EMA medicines table (Category, Name of medicine, …), "
            + "Drugs@FDA products (ApplNo, ProductNo, Form, …) or Drugs@FDA applications (ApplNo, ApplType, …).",
            result.Error.TrimEnd());
        Assert.False(Directory.Exists(_commands["store"]));
    }

    [Fact]
    public void Import_OfNothing_SaysWhatIsMissing()
    {
        var result = _commands.Run("import");

        Assert.Equal(2, result.Code);
        Assert.Contains("found nothing to import, expected PATH or --approvals FILE.", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none", 1, "There is no record in '")]
    [InlineData("""{ "a": 1 }""", 2, "Rejected ")]
    public void Import_OfNoRecord_FailsForScripts(string content, int code, string error)
    {
        Directory.CreateDirectory(_commands["records"]);
        File.WriteAllText(Path.Combine(_commands["records"], content == "none" ? "letter.txt" : "study.json"), content);

        var result = _commands.Run("import", _commands["records"]);

        Assert.Equal(code, result.Code);
        Assert.Contains(error, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_FolderThatIsNoStore_IsTheEnvironmentsFault()
    {
        Directory.CreateDirectory(_commands["other"]);
        File.WriteAllText(Path.Combine(_commands["other"], "letter.txt"), "x");

        var result = _commands.RunWith(Study, "import", "-", "--store", _commands["other"]);

        Assert.Equal(3, result.Code);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Serve_AddressInUse_IsTheEnvironmentsFault()
    {
        _commands.RunWith(Study, "import", "-");
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var result = _commands.Run("serve", "--urls", $"http://{taken.LocalEndpoint}");

        Assert.Equal((3, ""), (result.Code, result.Out));
        Assert.Equal($"Failed to bind to address http://{taken.LocalEndpoint}: address already in use.", result.Error.TrimEnd());
    }

    [Fact]
    public void Check_NamesRecordsThatAreNotWhatWasImported()
    {
        _commands.RunWith(Study + "\n" + Study.Replace("01", "02", StringComparison.Ordinal), "import", "-");
        Assert.Equal((0, "2 trials in 2 versions: all as imported, and the index holds every trial."), (_commands.Run("check").Code, _commands.Run("check").Out.TrimEnd()));
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(_commands["store"], "trials.db")};Pooling=false"))
        {
            connection.Open();
            using var damage = connection.CreateCommand();
            damage.CommandText = "UPDATE version SET hash = x'00' WHERE nct = 'NCT00000002'";
            damage.ExecuteNonQuery();
        }

        var result = _commands.Run("check");

        Assert.Equal((3, "2 trials in 2 versions: 1 wrong."), (result.Code, result.Out.TrimEnd()));
        Assert.Equal("A record of NCT00000002 is not what was imported: put trials.db back from a backup.", result.Error.TrimEnd());
    }

    [Theory]
    [InlineData("search", "x")]
    [InlineData("show", "NCT00000001")]
    [InlineData("serve")]
    public void NoStore_SaysHowToMakeOne(params string[] args)
    {
        var result = _commands.Run(args);

        Assert.Equal(2, result.Code);
        Assert.Equal($"There is no store in '{_commands["store"]}'; `trialhead import` makes one.", result.Error.TrimEnd());
    }

    [Fact]
    public void Demo_Once_MatchesTheSamplePatient()
    {
        var result = _commands.Run("demo", "--once");

        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Contains("trials judged for b-all-47 on 2026-11-22, near Birmingham, Alabama", result.Out, StringComparison.Ordinal);
        Assert.Contains("1. NCT04530565", result.Out, StringComparison.Ordinal);
        Assert.Contains("? not known", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Demo_BadPort_IsBadInput() => Assert.Equal(2, _commands.Run("demo", "--port", "70000").Code);

    private static (int Read, int Stored, int Unchanged) Counts(JsonNode answer) =>
        (answer["read"]!.GetValue<int>(), answer["stored"]!.GetValue<int>(), answer["unchanged"]!.GetValue<int>());
}
