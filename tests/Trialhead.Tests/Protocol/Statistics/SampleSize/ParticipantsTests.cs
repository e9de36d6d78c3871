using Trialhead.Protocol.Statistics;
using Trialhead.Protocol.Statistics.SampleSize;
using Trialhead.Protocol.Statistics.Sequential;
using Xunit;

namespace Trialhead.Tests.Protocol.Statistics.SampleSize;

public sealed class ParticipantsTests
{
    private static readonly GroupSequentialDesign Single =
        GroupSequentialDesign.CreateEqual(BoundaryFamily.Pocock, 0.05, Sidedness.TwoSided, 1);

    private static readonly GroupSequentialDesign ThreeLooks =
        GroupSequentialDesign.CreateEqual(BoundaryFamily.LanDeMetsOBrienFleming, 0.025, Sidedness.OneSided, 3);

    // power.t.test(power = .90, delta = 1) of R, from its manual: 22.02110 in each group.
    [Fact]
    public void ParticipantsFor_SingleTestOfMeans_IsThatOfR() =>
        Assert.Equal(2 * 22.02110, new MeansDesign(Single, 1, 1).ParticipantsFor(0.9), 2e-5);

    // power.prop.test(n = 50, p1 = .50, p2 = .75) of R, from its manual.
    [Fact]
    public void Under_SingleTestOfProportions_HasThePowerOfR() =>
        Assert.Equal(0.7401659, new ProportionsDesign(Single, 0.75, 0.5).Under(100).Power, 1e-7);

    // getPowerMeans of rpact 3.3.4.
    [Fact]
    public void Under_SequentialTestOfMeans_IsThatOfRpact()
    {
        var found = new MeansDesign(ThreeLooks, 0.3, 1).Under(360);

        Assert.Equal(0.80525, found.Power, 5e-6);
        Assert.Equal(306.88, 360 * found.ExpectedInformation, 0.005);
    }

    // getPowerRates of rpact 3.3.4.
    [Fact]
    public void Under_SequentialTestOfProportions_IsThatOfRpact() =>
        Assert.Equal(0.77624, new ProportionsDesign(ThreeLooks, 0.60, 0.45).Under(330).Power, 5e-6);

    [Theory]
    [InlineData(0.8, 1)]
    [InlineData(0.9, 2)]
    public void ParticipantsFor_APower_HasThatPower(double power, double ratio)
    {
        var means = new MeansDesign(ThreeLooks, 0.3, 1) { AllocationRatio = ratio };
        var proportions = new ProportionsDesign(ThreeLooks, 0.6, 0.45) { AllocationRatio = ratio };

        Assert.Equal(power, means.Under(means.ParticipantsFor(power)).Power, 1e-3); // both are approximate, not alike
        Assert.Equal(power, proportions.Under(proportions.ParticipantsFor(power)).Power, 1e-3);
    }

    [Fact]
    public void ParticipantsFor_TreatmentThatIsWorse_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new MeansDesign(Single, -1, 1).ParticipantsFor(0.9));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProportionsDesign(Single, 0.4, 0.5).ParticipantsFor(0.9));
    }
}
