using Trialhead.Protocol.Simulation;
using Trialhead.Protocol.Statistics;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Protocol.Simulation;

public sealed class TrialSimulationTests
{
    private static readonly Scenario Reference = ShippedScenarios.Read("NCT04530565");
    private static readonly Scenario TwoArms = ShippedScenarios.Read("two-arm-survival");

    [Fact]
    public void Simulate_InRangesInAnyOrder_GivesTheSame()
    {
        var simulation = TrialSimulation.Create(ShippedProtocols.Read("NCT04530565"), Reference, 3);

        var whole = simulation.Report(simulation.Simulate(0, 60));
        var parts = simulation.Report(SimulationTally.Merge([simulation.Simulate(45, 15), simulation.Simulate(0, 20), simulation.Simulate(20, 25)]));

        Assert.Equal(whole.Tally.Results, parts.Tally.Results);
        Assert.Equal(whole.Ways.Select(way => way.Share), parts.Ways.Select(way => way.Share));
        Assert.Equal(whole.Months, parts.Months);
        Assert.Equal(whole.Arms, parts.Arms);
    }

    [Fact]
    public void Simulate_OnSeveralThreads_GivesTheSame()
    {
        var simulation = TrialSimulation.Create(ShippedProtocols.Read("two-arm-survival"), TwoArms, 4);
        var tallies = new SimulationTally[8];

        Parallel.For(0, 8, i => tallies[i] = simulation.Simulate(i * 5, 5));

        Assert.Equal(simulation.Simulate(0, 40).Results, SimulationTally.Merge(tallies).Results);
    }

    [Fact]
    public void Merge_WithAGap_IsRefused()
    {
        var simulation = TrialSimulation.Create(ShippedProtocols.Read("two-arm-survival"), TwoArms, 4);

        Assert.Throws<ArgumentException>(() => SimulationTally.Merge([simulation.Simulate(0, 2), simulation.Simulate(3, 2)]));
    }

    [Fact]
    public void Report_Shares_SumToOne()
    {
        var report = ShippedScenarios.Simulate(Reference, 50);

        Assert.Equal(1, report.Ways.Sum(way => way.Share.Value), 9);
        Assert.Equal(330, report.Arms.Sum(arm => arm.Participants), 9);
        Assert.Equal(1, report.Looks[0].Reached.Value);
        Assert.Contains(report.Ways, way => way.Points.Any(point => point is { Epoch: "re-induction", Arm: "C" }));
        Assert.InRange(report.Screened.Value, 330 / 0.8, 330 / 0.7);
    }

    [Fact]
    public void Report_TransitionProbability_IsTheShareThatTakesIt()
    {
        var report = ShippedScenarios.Simulate(Reference, 300);

        double Through(string way, string arm) => report.Ways.Where(w => w.Transitions.Contains(way) && w.Points.Any(p => p.Arm == arm)).Sum(w => w.Share.Value);
        var decided = Through("mrd-positive", "B") + Through("mrd-negative", "B");

        Assert.InRange(Through("mrd-positive", "B") / decided, 0.48, 0.52);
    }

    [Fact]
    public void NonCompliance_OfEveryone_TakesTheEffectAway()
    {
        var report = ShippedScenarios.Simulate(TwoArms with { NonCompliance = [new NonCompliance("tablet", 1, "standard")] }, 1500);

        Assert.InRange(report.ShowsBetter.Value, 0.01, 0.045);
    }

    [Fact]
    public void Switch_OfEveryoneAfterProgression_TakesEffectAway()
    {
        var plain = ShippedScenarios.Simulate(TwoArms, 400).ShowsBetter.Value;
        var switched = ShippedScenarios.Simulate(TwoArms with { Switches = [new TreatmentSwitch("progression", "standard", 1, "tablet")] }, 400).ShowsBetter.Value;

        Assert.True(switched < plain - 0.15, $"{switched} is not well below {plain}");
    }

    [Fact]
    public void Dropout_SlowsTheTrialDown()
    {
        var plain = ShippedScenarios.Simulate(TwoArms, 100);
        var lossy = ShippedScenarios.Simulate(TwoArms with { Dropout = [new DropoutAssumption(null, 0.1)] }, 100);

        Assert.True(lossy.Months.Lower > plain.Months.Upper);
        Assert.Contains(lossy.Ways, way => way.Ending == WayEnding.DroppedOut);
    }

    [Fact]
    public void FollowUp_TooShortForTheEvents_SpendsAlphaLeft()
    {
        var design = TwoArms with { FollowUpMonths = 1, Participants = 330 };

        var report = ShippedScenarios.Simulate(design, 3000, withoutEffect: true);

        Assert.True(report.Tally.Results.Max(result => result.Months) < 73.1);
        Assert.InRange(report.Rejects.Value, 0.015, 0.037);
    }

    [Fact]
    public void Futility_StopsTrialsWithoutEffectEarly()
    {
        var report = ShippedScenarios.Simulate(TwoArms with { Analysis = TwoArms.Analysis with { Futility = [0, 0.5] } }, 400, withoutEffect: true);

        Assert.InRange(report.Looks[0].Futile.Value, 0.42, 0.58);
        Assert.Equal(0, report.Looks[2].Futile.Value);
    }

    [Fact]
    public void TwoSided_WithoutEffect_RejectsOnBothSides()
    {
        var plan = TwoArms.Analysis with { Sides = Sidedness.TwoSided, Alpha = 0.2, Looks = [100] };

        var report = ShippedScenarios.Simulate(TwoArms with { Analysis = plan }, 1000, withoutEffect: true);

        Assert.InRange(report.ShowsBetter.Value, 0.07, 0.13);
        Assert.InRange(report.Rejects.Value, 0.16, 0.24);
    }

    [Theory]
    [InlineData(EndpointTest.StratifiedLogRank)]
    [InlineData(EndpointTest.Cox)]
    public void OtherTests_FindAboutTheSame(EndpointTest test)
    {
        var report = ShippedScenarios.Simulate(TwoArms with { Analysis = TwoArms.Analysis with { Test = test } }, 600);

        Assert.InRange(report.ShowsBetter.Value, 0.76, 0.88);
    }

    [Fact]
    public void EventTransitions_CountBesideDeath()
    {
        var plan = TwoArms.Analysis with { EventTransitions = ["progression"] };

        var report = ShippedScenarios.Simulate(TwoArms with { Analysis = plan }, 50);

        Assert.True(report.Months.Value < ShippedScenarios.Simulate(TwoArms, 50).Months.Value - 5);
    }

    [Fact]
    public void Mix_IsTheShareOfArmsAssignedByCondition()
    {
        var report = ShippedScenarios.Simulate(ShippedScenarios.Read("basket"), 100);

        Assert.InRange(report.Arms.Single(arm => arm.Id == "thyroid").Share.Value, 0.38, 0.42);
        Assert.InRange(report.Arms.Single(arm => arm.Id == "other").Share.Value, 0.23, 0.27);
    }

    [Fact]
    public void OneProportion_WithoutEffect_RespondsAtTheRate()
    {
        var basket = ShippedScenarios.Read("basket") with { Dropout = [], Analysis = ShippedScenarios.Read("basket").Analysis with { Alpha = 0.1 } };

        Assert.InRange(ShippedScenarios.Simulate(basket, 3000, withoutEffect: true).ShowsBetter.Value, 0.07, 0.13);
    }

    [Fact]
    public void Assumptions_GiveLevelsByAge() =>
        Assert.Contains("Age: Under 65 55 %, 65 and over 45 %.", ShippedScenarios.Simulate(TwoArms, 1).Assumptions);

    [Fact]
    public void Create_ScenarioOfAnotherProtocol_IsRefused()
    {
        var failure = Assert.Throws<ArgumentException>(() => TrialSimulation.Create(ShippedProtocols.Read("basket"), TwoArms, 1));

        Assert.StartsWith("/protocol: found \"two-arm-survival\"", failure.Message, StringComparison.Ordinal);
    }
}
