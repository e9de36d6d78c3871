using Trialhead.Protocol.Statistics;
using Xunit;

namespace Trialhead.Tests.Protocol.Statistics;

public sealed class TwoSampleTests
{
    // sleep (Student 1908): t.test(extra ~ group) of R, from its manual, and with var.equal = TRUE.
    private static readonly SampleMoments First =
        SampleMoments.Of([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]);
    private static readonly SampleMoments Second =
        SampleMoments.Of([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]);

    [Fact]
    public void Welch_OfSleep_IsThatOfR()
    {
        var test = MeanTest.Welch(First, Second);

        Assert.Equal(-1.8608, test.T, 5e-5);
        Assert.Equal(17.776, test.Degrees, 5e-4);
        Assert.Equal(0.07939, test.PValue, 5e-6);
    }

    [Fact]
    public void Pooled_OfSleep_IsThatOfR()
    {
        var test = MeanTest.Pooled(First, Second);

        Assert.Equal(-1.8608, test.T, 5e-5);
        Assert.Equal(18, test.Degrees);
        Assert.Equal(0.07919, test.PValue, 5e-6);
        Assert.Equal(test.PValue, 2 * StandardNormal.Cdf(test.Z), 1e-12);
    }

    // 15 of 25 against 7 of 25, by hand: 0.32 over the roots of 0.44 * 0.56 * 2 / 25 and (0.24 + 0.2016) / 25.
    [Fact]
    public void Pooled_OfProportions_UsesOneVariance_UnpooledTwo()
    {
        Assert.Equal(0.32 / Math.Sqrt(0.44 * 0.56 * 2 / 25), ProportionTest.Pooled(15, 25, 7, 25).Z, 1e-12);
        Assert.Equal(0.32 / Math.Sqrt((0.24 + 0.2016) / 25), ProportionTest.Unpooled(15, 25, 7, 25).Z, 1e-12);
        Assert.Equal(0, ProportionTest.Pooled(0, 25, 0, 25).Z);
    }
}
