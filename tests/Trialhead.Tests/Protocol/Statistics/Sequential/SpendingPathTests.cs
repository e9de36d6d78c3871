using Trialhead.Protocol.Statistics;
using Trialhead.Protocol.Statistics.Sequential;
using Xunit;

namespace Trialhead.Tests.Protocol.Statistics.Sequential;

public sealed class SpendingPathTests
{
    // The same constants as of the design: rpact 3.3.4, asOF, thirds.
    [Fact]
    public void Look_AtThePlannedInformation_HasThePlannedCriticalValues()
    {
        var first = Start().Look(1.0 / 3);
        var second = first.Look(2.0 / 3);
        var last = second.LastLook(1);

        Assert.Equal(3.710303, first.CriticalValue, 1e-6);
        Assert.Equal(2.511427, second.CriticalValue, 1e-6);
        Assert.Equal(1.993047, last.CriticalValue, 1e-6);
        Assert.Equal(0.025, last.SpentAlpha, 1e-12);
    }

    [Theory]
    [InlineData(0.9)]
    [InlineData(1.1)]
    public void LastLook_OffThePlan_KeepsAlpha(double information)
    {
        var interim = Start().Look(0.5);
        var last = interim.LastLook(information);

        var design = GroupSequentialDesign.Create(
            new HaybittlePetoBoundary(interim.CriticalValue), 0.025, Sidedness.OneSided, 0.5 / information, 1);

        Assert.Equal(design.CriticalValues[1], last.CriticalValue, 1e-9);
    }

    [Fact]
    public void Look_WithSoLittleInformationThatNothingIsSpent_NeverStops() =>
        Assert.Equal(double.PositiveInfinity, Start().Look(0.001).CriticalValue);

    [Fact]
    public void Look_SoonAfterAnother_ChangesTheNextLittle()
    {
        var direct = Start().Look(0.5).LastLook(1);
        var between = Start().Look(0.5).Look(0.5001).LastLook(1);

        Assert.Equal(direct.CriticalValue, between.CriticalValue, 1e-4);
    }

    [Fact]
    public void Look_WithoutMoreInformation_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Start().Look(0.5).Look(0.5));

    private static SpendingPath Start() =>
        SpendingPath.Start(SpendingFunction.OBrienFleming, 0.025, Sidedness.OneSided);
}
