using Trialhead.Protocol.Simulation;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Protocol.Simulation;

// Numbers of rpact 3.3.4 (R package): simulation of 10,000 trials, seed 1, and its formulas, for the designs named.
public sealed class PublishedDesignsTests
{
    private const int Trials = 6_000;
    private static readonly Scenario Survival = ShippedScenarios.Read("two-arm-survival");

    [Fact]
    public void Simulate_SurvivalDesign_AgreesWithRpact()
    {
        var report = ShippedScenarios.Simulate(Survival, Trials);

        AssertNear(0.8267, report.ShowsBetter.Value, 0.022);
        AssertNear(155.82, report.Events.Value, 1.9);
        AssertNear(81.16, report.Months.Value, 0.8);
        AssertNear(0.82932, report.Formula!.Power, 0.001); // exponential in both arms, so there is a formula
        AssertNear(155.73, report.Formula.Information, 0.2);
    }

    [Fact]
    public void Simulate_WithoutEffect_KeepsAlpha() =>
        AssertNear(0.0255, ShippedScenarios.Simulate(Survival, Trials, withoutEffect: true).Rejects.Value, 0.0095);

    [Fact]
    public void Simulate_Means_AgreeWithRpact()
    {
        var report = ShippedScenarios.Simulate(Survival with
        {
            Participants = 360,
            Accrual = Accrual.Even(360, 36),
            Survival = [],
            Measurements = [new("tablet", 0.3, 1), new("standard", 0, 1)],
            Analysis = Plan(EndpointTest.TwoMeans, 120, 240, 360),
        }, Trials);

        AssertNear(0.80525, report.ShowsBetter.Value, 0.021);
        AssertNear(306.88, report.Participants.Value, 3.6);
        AssertNear(0.80525, report.Formula!.Power, 0.001); // means, so there is a formula
    }

    [Fact]
    public void Simulate_Proportions_AgreeWithRpact()
    {
        var report = ShippedScenarios.Simulate(Survival with
        {
            Survival = [],
            Responses = [new("tablet", 0.6), new("standard", 0.45)],
            Analysis = Plan(EndpointTest.TwoProportions, 110, 220, 330),
        }, Trials);

        AssertNear(0.7671, report.ShowsBetter.Value, 0.025);
        AssertNear(0.77624, report.Formula!.Power, 0.002); // proportions, so there is a formula
    }

    private static AnalysisPlan Plan(EndpointTest test, params int[] looks) => new() { Test = test, Treated = "tablet", Control = "standard", Looks = looks };

    private static void AssertNear(double expected, double actual, double tolerance) => Assert.InRange(actual, expected - tolerance, expected + tolerance);
}
