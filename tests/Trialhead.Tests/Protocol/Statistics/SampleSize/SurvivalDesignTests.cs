using Trialhead.Protocol.Statistics;
using Trialhead.Protocol.Statistics.SampleSize;
using Trialhead.Protocol.Statistics.Sequential;
using Xunit;

namespace Trialhead.Tests.Protocol.Statistics.SampleSize;

public sealed class SurvivalDesignTests
{
    private static readonly GroupSequentialDesign ThreeLooks =
        GroupSequentialDesign.CreateEqual(BoundaryFamily.LanDeMetsOBrienFleming, 0.025, Sidedness.OneSided, 3);

    private static readonly SurvivalAssumptions Assumptions = new(Hazard.FromMedian(36), 0.65, 72, 24);

    // Schoenfeld's formula, 1:1.
    [Theory]
    [InlineData(0.60, 120.3, 161.1)]
    [InlineData(0.65, 169.2, 226.5)]
    [InlineData(0.70, 246.8, 330.4)]
    [InlineData(0.75, 379.4, 507.8)]
    public void EventsFor_SingleTest_IsSchoenfelds(double hazardRatio, double at80, double at90)
    {
        var single = GroupSequentialDesign.CreateEqual(BoundaryFamily.Pocock, 0.025, Sidedness.OneSided, 1);
        var design = new SurvivalDesign(single, Assumptions with { HazardRatio = hazardRatio });

        Assert.Equal(at80, design.EventsFor(0.8), 0.05);
        Assert.Equal(at90, design.EventsFor(0.9), 0.05);
    }

    // getSampleSizeSurvival of rpact 3.3.4: dropout of 5 % within 12 months in both arms.
    [Fact]
    public void PlanFor_ThreeLooks_IsThatOfRpact()
    {
        var design = new SurvivalDesign(ThreeLooks, Assumptions with { DropoutHazard = Hazard.FromShare(0.05, 12) });

        var plan = design.PlanFor(0.8);

        Assert.Equal(326.22, plan.Participants, 0.005);
        AssertAll([57.115, 114.230, 171.345], plan.LookEvents, 0.0005);
        AssertAll([46.174, 69.772, 96.0], plan.LookTimes, 0.0005);
        Assert.Equal(0.8, plan.Characteristics.Power, 1e-9);
    }

    // getPowerSurvival of rpact 3.3.4: no dropout.
    [Fact]
    public void PlanWith_330ParticipantsAnd185Events_HasThePowerOfRpact()
    {
        var plan = new SurvivalDesign(ThreeLooks, Assumptions).PlanWith(185, 330);

        Assert.Equal(0.82932, plan.Characteristics.Power, 5e-6);
        Assert.Equal(155.73, plan.ExpectedEvents, 0.005);
        Assert.InRange(plan.ExpectedDuration, plan.LookTimes[0], plan.LookTimes[2]);
    }

    [Fact]
    public void PlanWith_MoreEventsThanParticipants_NeverComesToItsLastLook()
    {
        var plan = new SurvivalDesign(ThreeLooks, Assumptions).PlanWith(120, 100);

        Assert.Equal([true, true, false], plan.LookTimes.Select(double.IsFinite));
    }

    [Fact]
    public void EventsFor_UnevenAllocation_NeedsMore() => Assert.Equal(
        9.0 / 8,
        new SurvivalDesign(ThreeLooks, Assumptions with { AllocationRatio = 2 }).EventsFor(0.8)
            / new SurvivalDesign(ThreeLooks, Assumptions).EventsFor(0.8),
        1e-9);

    private static void AssertAll(double[] expected, IReadOnlyList<double> found, double tolerance) =>
        Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, tolerance));
}
