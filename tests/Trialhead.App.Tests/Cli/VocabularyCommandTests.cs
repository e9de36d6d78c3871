using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Trialhead.App.Tests.Cli;

public sealed class VocabularyCommandTests : IDisposable
{
    private readonly CommandRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Show_NameOfOurTables_TellsIdAndAncestors()
    {
        var result = _run.Run("vocabulary", "show", "heart attack");

        Assert.Equal(0, result.Code);
        Assert.StartsWith("Myocardial infarction (condition, myocardial-infarction)", result.Out);
        Assert.Contains("  is a kind of", result.Out);
    }

    [Fact]
    public void Show_AsJson_IsOneDocument()
    {
        var result = _run.Run("vocabulary", "show", "imatinib", "--json");

        using var document = JsonDocument.Parse(result.Out);
        Assert.Equal("imatinib", document.RootElement.GetProperty("meanings")[0].GetProperty("concept").GetProperty("id").GetString());
    }

    [Fact]
    public void Show_Misspelled_OffersNames()
    {
        var result = _run.Run("vocabulary", "show", "heart atack");

        Assert.Equal(1, result.Code);
        Assert.Equal("Nothing is called 'heart atack'. Names like it: heart attack.", result.Error.Trim());
    }

    [Fact]
    public void BuildThenShow_UsesTheFile()
    {
        File.WriteAllLines(_run["doid.tsv"], ["id\tlabel\tparents\tsynonyms\txrefs", "DOID:1\tzorb disease\t\tzorbism\t"]);

        var built = _run.Run("vocabulary", "build", _run["doid.tsv"], "--out", _run["v"]);
        var shown = _run.Run("vocabulary", "show", "zorbism", "--vocabulary", _run["v"]);

        Assert.Equal((0, 0), (built.Code, shown.Code));
        Assert.StartsWith("zorb disease (condition, DOID:1)", shown.Out);
    }

    // A vocabulary is chosen for a whole process, so these run one.
    [Theory]
    [InlineData("Zorb disease", "--vocabulary")]
    [InlineData("zorbism", null)]
    public async Task Criteria_ReadWithTheVocabulary_NameItsConcepts(string expected, string? option)
    {
        File.WriteAllLines(_run["doid.tsv"], ["id\tlabel\tparents\tsynonyms\txrefs", "DOID:1\tZorb disease\t\tzorbism\t"]);
        File.WriteAllText(_run["text.txt"], "Inclusion Criteria:\n\n* Patients with zorbism\n");
        _run.Run("vocabulary", "build", _run["doid.tsv"], "--out", _run["v"]);

        string[] vocabulary = option is null ? [] : [option, _run["v"]];
        var start = new ProcessStartInfo("dotnet", [typeof(Trialhead.Cli.ExitCode).Assembly.Location, "criteria", _run["text.txt"], "--json", .. vocabulary])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The command line did not start.");
        using var document = JsonDocument.Parse(await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));

        Assert.Contains($"\"{expected}\"", document.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("criteria", "text.txt")]
    [InlineData("match", "text.txt")]
    [InlineData("serve")]
    [InlineData("eval", "coverage")]
    [InlineData("eval", "verdicts", "--pairs", "text.txt", "--out", "out.jsonl")]
    public void Command_FileThatIsNoVocabulary_FailsInOneSentence(params string[] command)
    {
        File.WriteAllText(_run["diary"], "Dear diary");

        var result = _run.Run([.. command, "--vocabulary", _run["diary"]]);

        Assert.Equal(2, result.Code);
        Assert.StartsWith($"{_run["diary"]}: found something that is no vocabulary", result.Error);
    }

    [Fact]
    public void Build_UnknownFile_FailsInOneSentence()
    {
        File.WriteAllText(_run["diary"], "Dear diary");

        var result = _run.Run("vocabulary", "build", _run["diary"], "--out", _run["v"]);

        Assert.Equal(2, result.Code);
        Assert.StartsWith($"{_run["diary"]}: found no terminology that is known here, expected one of: ", result.Error);
        Assert.Single(result.Error.Trim().Split('\n'));
    }

    [Fact]
    public void Show_FileThatIsNoVocabulary_FailsInOneSentence()
    {
        File.WriteAllText(_run["diary"], "Dear diary");

        var result = _run.Run("vocabulary", "show", "asthma", "--vocabulary", _run["diary"]);

        Assert.Equal(2, result.Code);
        Assert.Equal(
            $"{_run["diary"]}: found something that is no vocabulary, expected a file that `trialhead vocabulary build` of this version wrote.",
            result.Error.Trim());
    }
}
