using CsCheck;
using Trialhead.Protocol.Statistics;
using Xunit;

namespace Trialhead.Tests.Protocol.Statistics;

// Probabilities: Abramowitz and Stegun, tables 26.1 and 26.2, with further digits from pnorm and qnorm of R.
public sealed class StandardNormalTests
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(0.5, 0.30853753872598690)]
    [InlineData(1, 0.15865525393145705)]
    [InlineData(1.96, 0.02499789514822044)]
    [InlineData(3, 0.0013498980316300945)]
    [InlineData(5, 2.8665157187919391e-7)]
    [InlineData(10, 7.6198530241605260e-24)]
    [InlineData(37, 5.7255712225245768e-300)]
    public void UpperTail_IsAccurateRelatively(double x, double expected)
    {
        Assert.Equal(1, StandardNormal.UpperTail(x) / expected, 1e-13);
        Assert.Equal(1, StandardNormal.Cdf(-x) / expected, 1e-13);
        Assert.Equal(1 - expected, StandardNormal.Cdf(x), 1e-15);
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.025, -1.9599639845400545)]
    [InlineData(0.975, 1.9599639845400545)]
    [InlineData(0.05, -1.6448536269514729)]
    [InlineData(1e-10, -6.3613409024040557)]
    [InlineData(1e-300, -37.0470964)]
    public void Quantile_IsThatOfTables(double probability, double expected) =>
        Assert.Equal(expected, StandardNormal.Quantile(probability), Math.Abs(expected) > 30 ? 1e-6 : 1e-14);

    [Fact]
    public void Quantile_UndoesTheDistribution() => Gen.Double[-8, 0].Sample(
        x => Assert.Equal(x, StandardNormal.Quantile(StandardNormal.Cdf(x)), 1e-13));

    [Fact]
    public void Quantile_AtTheEnds_IsInfinite()
    {
        Assert.Equal(double.NegativeInfinity, StandardNormal.Quantile(0));
        Assert.Equal(double.PositiveInfinity, StandardNormal.Quantile(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => StandardNormal.Quantile(1.1));
    }
}
