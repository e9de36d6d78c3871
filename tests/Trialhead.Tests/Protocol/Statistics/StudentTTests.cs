using Trialhead.Protocol.Statistics;
using Xunit;

namespace Trialhead.Tests.Protocol.Statistics;

public sealed class StudentTTests
{
    // Student's own closed forms for 1, 2 and 4 degrees of freedom.
    [Theory]
    [InlineData(0.3)]
    [InlineData(2)]
    [InlineData(12.7)]
    [InlineData(-3)]
    public void Cdf_FewDegrees_HasItsClosedForm(double t)
    {
        var x = t / Math.Sqrt(4 + t * t);

        Assert.Equal(0.5 + Math.Atan(t) / Math.PI, StudentT.Cdf(t, 1), 1e-12);
        Assert.Equal(0.5 + t / (2 * Math.Sqrt(2 + t * t)), StudentT.Cdf(t, 2), 1e-12);
        Assert.Equal(0.5 + 0.75 * (x - x * x * x / 3), StudentT.Cdf(t, 4), 1e-12);
    }

    // qt(0.975, degrees) of R.
    [Theory]
    [InlineData(1, 12.706204736)]
    [InlineData(10, 2.228138852)]
    [InlineData(30, 2.042272456)]
    [InlineData(100, 1.983971519)]
    public void Quantile_IsThatOfTables(double degrees, double expected)
    {
        Assert.Equal(expected, StudentT.Quantile(0.975, degrees), 1e-8);
        Assert.Equal(-expected, StudentT.Quantile(0.025, degrees), 1e-8);
    }

    // power.t.test(n = 20, delta = 1) of R, from its manual.
    [Fact]
    public void UpperTail_Noncentral_IsThePowerOfATest() => Assert.Equal(
        0.8689528, StudentT.UpperTail(StudentT.Quantile(0.975, 38), 38, Math.Sqrt(10)), 1e-7);

    [Fact]
    public void UpperTail_ManyDegrees_IsNormal() =>
        Assert.Equal(StandardNormal.UpperTail(1.5), StudentT.UpperTail(2, 1e9, 0.5), 1e-8);
}
