using Trialhead.Protocol.Simulation;
using Xunit;

namespace Trialhead.Tests.Protocol.Simulation;

public sealed class EstimateTests
{
    // Wilson, JASA 22 (1927), computed apart from this code in Python.
    [Theory]
    [InlineData(0, 10, 0, 0.2775328)]
    [InlineData(3, 10, 0.1077913, 0.6032219)]
    [InlineData(10, 10, 0.7224672, 1)]
    public void Share_HasWilsonsInterval(long count, long of, double lower, double upper)
    {
        var share = Estimate.Share(count, of);

        Assert.Equal(lower, share.Lower, 6);
        Assert.Equal(upper, share.Upper, 6);
    }

    [Fact]
    public void Mean_OfNone_HasNoNumber() => Assert.True(double.IsNaN(Estimate.Mean([]).Value));
}
