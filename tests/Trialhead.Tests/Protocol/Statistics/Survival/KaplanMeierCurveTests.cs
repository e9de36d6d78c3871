using Trialhead.Protocol.Statistics.Survival;
using Xunit;

namespace Trialhead.Tests.Protocol.Statistics.Survival;

// Values: survfit of the R package survival.
public sealed class KaplanMeierCurveTests
{
    [Theory]
    [InlineData(0, 270, 212, 310)]
    [InlineData(1, 426, 348, 550)]
    public void Median_OfLung_IsThatOfR(byte arm, double median, double lower, double upper)
    {
        var curve = Curve(SurvivalSample.Lung.OfArm(arm));

        Assert.Equal(median, curve.Median);
        Assert.Equal((lower, upper), curve.QuantileInterval(0.5, 0.95));
    }

    [Fact]
    public void Median_OfAml_HasNoUpperEndInTheMaintainedArm()
    {
        Assert.Equal(31, Curve(SurvivalSample.Aml.OfArm(0)).Median);
        Assert.Equal((18, null), Curve(SurvivalSample.Aml.OfArm(0)).QuantileInterval(0.5, 0.95));
        Assert.Equal(23, Curve(SurvivalSample.Aml.OfArm(1)).Median);
        Assert.Equal((8, null), Curve(SurvivalSample.Aml.OfArm(1)).QuantileInterval(0.5, 0.95));
    }

    [Fact]
    public void Steps_OfAml_AreThoseOfR()
    {
        var step = Curve(SurvivalSample.Aml.OfArm(0)).Steps[1];

        Assert.Equal((13.0, 10, 1), (step.Time, step.AtRisk, step.Events));
        Assert.Equal(0.8181818, step.Survival, 1e-7);
        Assert.Equal(0.1162913, step.Survival * step.LogError, 1e-7);
        Assert.Equal(0.6192490, step.Interval(0.95).Lower, 1e-7);
        Assert.Equal(1, step.Interval(0.95).Upper);
    }

    [Theory]
    [InlineData(IntervalScale.Log)]
    [InlineData(IntervalScale.LogLog)]
    [InlineData(IntervalScale.Plain)]
    public void Interval_OnAnyScale_HoldsTheEstimateWithin0To1(IntervalScale scale)
    {
        var steps = Curve(SurvivalSample.Lung).Steps.Where(step => step.Survival > 0);

        Assert.All(steps, step =>
        {
            var (lower, upper) = step.Interval(0.95, scale);
            Assert.True(0 <= lower && lower < step.Survival && step.Survival < upper && upper <= 1);
        });
    }

    [Fact]
    public void Median_WhereTheCurveIsFlatAtOneHalf_IsTheMiddle()
    {
        Assert.Equal(2.5, KaplanMeierCurve.Of([1, 2, 3, 4], [true, true, true, true]).Median);
        Assert.Equal(0.5, KaplanMeierCurve.Of([1, 2, 3, 4], [true, true, true, true]).SurvivalAt(2.9));
    }

    [Fact]
    public void Median_ThatIsNotReached_IsNull() =>
        Assert.Null(KaplanMeierCurve.Of([1, 2, 3], [true, false, false]).Median);

    private static KaplanMeierCurve Curve(SurvivalSample sample) => KaplanMeierCurve.Of(sample.Times, sample.Events);
}
