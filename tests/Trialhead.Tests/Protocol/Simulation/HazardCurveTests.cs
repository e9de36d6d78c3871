using Trialhead.Protocol.Simulation;
using Xunit;

namespace Trialhead.Tests.Protocol.Simulation;

public sealed class HazardCurveTests
{
    private static readonly PiecewiseSurvival InPieces = new([new HazardPiece(12, 0.05), new HazardPiece(12, 0.01), new HazardPiece(12, 0.02)]);

    public static TheoryData<SurvivalModel> Models => [ExponentialSurvival.OfMedian(36), new WeibullSurvival(1.4, 30), new WeibullSurvival(0.7, 30), InPieces];

    [Theory]
    [MemberData(nameof(Models))]
    public void When_IsTheInverse(SurvivalModel model)
    {
        var curve = HazardCurve.Of(model, 0.65);

        Assert.All((double[])[0.5, 100, 365, 366, 800, 1000, 5000], day => Assert.Equal(day, curve.When(curve.At(day)), 6));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Of_HazardRatio_MultipliesTheHazard(SurvivalModel model) =>
        Assert.All((double[])[1, 400, 900], day => Assert.Equal(0.5 * HazardCurve.Of(model, 1).At(day), HazardCurve.Of(model, 0.5).At(day), 9));

    [Fact]
    public void Of_Median_IsReachedByHalf() =>
        Assert.Equal(36, HazardCurve.Of(ExponentialSurvival.OfMedian(36), 1).When(Math.Log(2)) / HazardCurve.DaysOfMonth, 9);

    [Fact]
    public void At_Pieces_AddUp() => Assert.Equal((12 * 0.05) + (12 * 0.01) + (6 * 0.02), HazardCurve.Of(InPieces, 1).At(30 * HazardCurve.DaysOfMonth), 9);
}
