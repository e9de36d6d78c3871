using System.Text.Json.Nodes;
using Trialhead.Cli;
using Xunit;

namespace Trialhead.App.Tests.Cli;

public sealed class EvalNumericTests(SampleStore sample) : IClassFixture<SampleStore>
{
    private const string Header = "nct\tstart\tlength\tanalyte\tcomparator\tvalue\tunit\trequired\n";

    [Fact]
    public void Run_ListThatCannotBeRead_SaysWhere()
    {
        var result = Eval("NCT00739882\tten\t5\tnone\t\t\t\t\n");

        Assert.Equal(ExitCode.BadInput, result.Code);
        Assert.Contains("line 2: found `NCT00739882\tten", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_ConstraintThatIsNotThere_IsMissed()
    {
        var result = Eval("NCT00739882\t0\t1\tserum-copper\t>\t5\tmg/dL\tyes\n");

        Assert.Equal(ExitCode.Ok, result.Code);
        Assert.Contains("missed NCT00739882 0+1: serum-copper > 5 mg/dL", result.Out, StringComparison.Ordinal);
        Assert.Contains("precision 1.000, recall 0.000", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Json_StandsAlone()
    {
        var result = Eval("NCT00739882\t0\t1\tnone\t\t\t\t\n", "--json");

        Assert.Equal(1, JsonNode.Parse(result.Out)!["lists"]![0]!["criteria"]!.GetValue<int>());
    }

    [Fact]
    public void Run_TwoLists_AreScoredApart()
    {
        var second = sample.Commands["second.tsv"];
        File.WriteAllText(second, Header + "NCT00739882\t0\t1\tserum-copper\t>\t5\tmg/dL\tyes\n");

        var result = Eval("NCT00739882\t0\t1\tnone\t\t\t\t\n", second);

        Assert.Contains("gold.tsv: 1 criteria, 0 constraints", result.Out, StringComparison.Ordinal);
        Assert.Contains("second.tsv: 1 criteria, 1 constraints", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_RecordThatTheStoreLacks_IsSaid()
    {
        var result = Eval("NCT99999999\t0\t1\tnone\t\t\t\t\n");

        Assert.Equal(ExitCode.NothingFound, result.Code);
        Assert.Contains("The store has no trial NCT99999999", result.Error, StringComparison.Ordinal);
    }

    private CommandResult Eval(string rows, params string[] more)
    {
        var path = sample.Commands["gold.tsv"];
        File.WriteAllText(path, Header + rows);
        return sample.Commands.Run(["eval", "numeric", "--gold", path, .. more]);
    }
}
