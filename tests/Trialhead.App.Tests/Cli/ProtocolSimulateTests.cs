using System.Text.Json;
using System.Xml.Linq;
using Trialhead.Cli;
using Xunit;

namespace Trialhead.App.Tests.Cli;

public sealed class ProtocolSimulateTests(CommandRun run) : IClassFixture<CommandRun>
{
    private static readonly string Reference = Path.Combine(CommandRun.Root, "data", "protocols", "NCT04530565.json");

    [Fact]
    public void Simulate_SaysPowerAndWhatIsAssumed()
    {
        var result = Simulate(Reference, "--trials", "200");

        Assert.Equal(ExitCode.Ok, result.Code);
        Assert.Contains("Power ", result.Out, StringComparison.Ordinal);
        Assert.Contains("Type I error ", result.Out, StringComparison.Ordinal);
        Assert.Contains("Every number here is an assumption", result.Out, StringComparison.Ordinal);
        Assert.Contains("stand in, since the procedure is not known", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("3")]
    public void Simulate_Json_DoesNotDependOnThreads(string threads)
    {
        var result = Simulate(Reference, "--trials", "120", "--seed", "5", "--threads", threads, "--json");

        using var document = JsonDocument.Parse(result.Out);
        Assert.Equal(3, document.RootElement.GetProperty("looks").GetArrayLength());
        Assert.Equal(Simulate(Reference, "--trials", "120", "--seed", "5", "--threads", "2", "--json").Out, result.Out);
    }

    [Fact]
    public void Simulate_Plots_WritesThem()
    {
        Simulate(Reference, "--trials", "50", "--plots", run["plots"]);

        Assert.All((string[])["boundary", "duration", "power"], plot => Assert.Equal("svg", XDocument.Load(Path.Combine(run["plots"], $"{plot}.svg")).Root?.Name.LocalName));
    }

    [Fact]
    public void Simulate_WrongScenario_SaysWhere()
    {
        File.WriteAllText(run["wrong.json"], "{\"format\": 1}");

        var result = Simulate(Reference, "--scenario", run["wrong.json"]);

        Assert.Equal(ExitCode.BadInput, result.Code);
        Assert.Contains("wrong.json: /protocol: found nothing, expected a name.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Simulate_NoScenario_SaysWhatWasLookedFor()
    {
        File.Copy(Reference, run["alone.json"], overwrite: true);

        var result = Simulate(run["alone.json"]);

        Assert.Equal(ExitCode.BadInput, result.Code);
        Assert.Contains("expected alone.scenario.json beside it or in ../scenarios, or --scenario", result.Error, StringComparison.Ordinal);
    }

    private CommandResult Simulate(params string[] args) => run.Run(["protocol", "simulate", .. args]);
}
