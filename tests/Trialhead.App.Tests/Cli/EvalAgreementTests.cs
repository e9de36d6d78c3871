using Trialhead.Cli;
using Xunit;

namespace Trialhead.App.Tests.Cli;

public sealed class EvalAgreementTests(SampleStore sample) : IClassFixture<SampleStore>
{
    private const string Header = "topic\tnct\tstart\tlength\ttype\tlabel\n";

    // The words "Age 18 years or more" of the sample record.
    private static readonly string Adult = $"n1\tNCT00739882\t{Text().IndexOf("Age 18", StringComparison.Ordinal)}\t20\tinclusion";

    [Fact]
    public void Run_CountsAgreementByLabel()
    {
        var result = Eval($"{Adult}\tincluded\n{Adult}\tnot included\n");

        Assert.Equal((ExitCode.Ok, ""), (result.Code, result.Error));
        Assert.Contains("gold.tsv: 2 pairs, accuracy 0.500, macro-F1 0.333, false exclusions 0.0 %, unknown called known 0.0 %", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_List_ShowsWhatIsLabelledOtherwise()
    {
        var result = Eval($"{Adult}\tnot enough information\n", "--list");

        Assert.Contains("not enough information -> included: inclusion: Age 18 years or more", result.Out, StringComparison.Ordinal);
        Assert.Contains("unknown called known 100.0 %", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_NoteThatIsNotThere_IsSaid()
    {
        var result = Eval("n2" + Adult[2..] + "\tincluded\n");

        Assert.Contains("gold.tsv: 1 pairs are left out, for their note or their record is not there.", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("n1\tNCT00739882\t0\tten\tinclusion\tincluded")]
    [InlineData("n1\tNCT00739882\t0\t10\tinclusion\tperhaps")]
    public void Run_ListThatCannotBeRead_SaysWhere(string row)
    {
        var result = Eval(row + "\n");

        Assert.Equal(ExitCode.BadInput, result.Code);
        Assert.Contains($"line 2: found `{row}`, expected topic, nct, start, length, inclusion or exclusion, and a label", result.Error, StringComparison.Ordinal);
    }

    private static string Text() => System.Text.Json.Nodes.JsonNode
        .Parse(File.ReadAllText(Path.Combine(CommandRun.Root, "data", "sample", "NCT00739882.json")))!["protocolSection"]!["eligibilityModule"]!["eligibilityCriteria"]!.GetValue<string>();

    private CommandResult Eval(string rows, params string[] more)
    {
        var (gold, notes) = (sample.Commands["gold.tsv"], sample.Commands["notes.jsonl"]);
        File.WriteAllText(gold, Header + rows);
        File.WriteAllText(notes, """{"_id":"n1","text":"A 50-year-old woman."}""");
        return sample.Commands.Run(["eval", "agreement", "--gold", gold, "--topics", notes, .. more]);
    }
}
