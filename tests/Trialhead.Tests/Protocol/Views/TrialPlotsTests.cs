using System.Xml.Linq;
using Trialhead.Protocol.Simulation;
using Trialhead.Protocol.Views.Plots;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Protocol.Views;

public sealed class TrialPlotsTests
{
    private static readonly TrialSimulation Simulation = TrialSimulation.Create(ShippedProtocols.Read("two-arm-survival"), ShippedScenarios.Read("two-arm-survival"), 1);
    private static readonly SimulationReport Report = Simulation.Report(Simulation.Simulate(0, 200));

    public static TheoryData<string> Plots => [TrialPlots.Boundary(Simulation, Report), TrialPlots.Duration(Report), TrialPlots.Power(Simulation, Report, Report) ?? ""];

    [Theory]
    [MemberData(nameof(Plots))]
    public void Plot_IsWellFormedAndSaysWhatItShows(string svg)
    {
        var root = XDocument.Parse(svg).Root!; // a document has one

        Assert.Equal("svg", root.Name.LocalName);
        Assert.Equal("title words", root.Attribute("aria-labelledby")?.Value);
        Assert.Matches("[0-9]", root.Elements().Single(element => element.Name.LocalName == "desc").Value);
        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Power_WithoutFormula_IsNone()
    {
        var scenario = ShippedScenarios.Read("basket");
        var simulation = TrialSimulation.Create(ShippedProtocols.Read("basket"), scenario, 1);

        Assert.Null(TrialPlots.Power(simulation, simulation.Report(simulation.Simulate(0, 5)), null));
    }
}
