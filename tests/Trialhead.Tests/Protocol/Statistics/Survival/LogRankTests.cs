using CsCheck;
using Trialhead.Protocol.Statistics.Survival;
using Xunit;

namespace Trialhead.Tests.Protocol.Statistics.Survival;

// Values: survdiff of the R package survival.
public sealed class LogRankTests
{
    [Fact]
    public void Of_PublishedData_HasTheChiSquareOfR()
    {
        Assert.Equal(10.32674195, Test(SurvivalSample.Lung).ChiSquare, 1e-8);
        Assert.Equal(3.396388699, Test(SurvivalSample.Aml).ChiSquare, 1e-9);
        Assert.Equal(1.062739861, Test(SurvivalSample.Ovarian).ChiSquare, 1e-9);
    }

    [Fact]
    public void Of_Aml_CountsObservedAndExpected()
    {
        var test = Test(SurvivalSample.Aml);

        Assert.Equal((18, 11.0), (test.Events, test.Observed));
        Assert.Equal(10.68933599, test.ExpectedInArmZero, 1e-8);
        Assert.Equal(7.310664008, test.Expected, 1e-9);
        Assert.Equal(Math.Sqrt(3.396388699), test.Z, 1e-9);
    }

    [Fact]
    public void Of_Strata_HasTheChiSquareOfR()
    {
        var lung = SurvivalSample.Lung.WithKnownStratum();

        Assert.Equal(10.79505963, LogRank.Of(lung.Times, lung.Events, lung.Arms, lung.Strata).ChiSquare, 1e-8);
    }

    [Fact]
    public void Of_Strata_IsTheSumOverStrata() => Samples.Sample(sample =>
    {
        var together = LogRank.Of(sample.Times, sample.Events, sample.Arms, sample.Strata);
        var sum = sample.ByStratum().Select(Test).Aggregate(default(LogRank), (a, b) => a + b);

        Assert.Equal(sum.Events, together.Events);
        Assert.Equal(sum.Expected, together.Expected, 1e-9);
        Assert.Equal(sum.Variance, together.Variance, 1e-9);
    });

    [Fact]
    public void Of_NoStrata_IsTheSumOverRiskSets() => Samples.Sample(sample =>
    {
        var (expected, variance) = (0.0, 0.0);
        foreach (var time in sample.Times.Distinct())
        {
            var atRisk = sample.Times.Zip(sample.Arms, sample.Events).Where(p => p.First >= time).ToList();
            var (n, d) = (atRisk.Count, atRisk.Count(p => p.First == time && p.Third));
            var share = atRisk.Count(p => p.Second == 1) / (double)n;
            expected += d * share;
            variance += n > 1 ? d * share * (1 - share) * (n - d) / (n - 1) : 0;
        }

        Assert.Equal(expected, Test(sample).Expected, 1e-9);
        Assert.Equal(variance, Test(sample).Variance, 1e-9);
    });

    [Fact]
    public void Of_ArmsSwapped_ChangesTheSignAlone() => Samples.Sample(sample =>
    {
        var swapped = sample with { Arms = [.. sample.Arms.Select(arm => (byte)(1 - arm))] };

        Assert.Equal(-Test(sample).Z, Test(swapped).Z, 1e-9);
    });

    [Fact]
    public void Of_NobodyOrNoEvents_IsZero()
    {
        Assert.Equal(default, LogRank.Of([], [], []));
        Assert.Equal(0, LogRank.Of([1, 2], [false, false], [0, 1]).Z);
        Assert.Equal(0, LogRank.Of([1, 2], [true, true], [1, 1]).Z);
    }

    [Fact]
    public void Of_ManyTimes_AllocatesNothing()
    {
        var lung = SurvivalSample.Lung.WithKnownStratum();
        _ = LogRank.Of(lung.Times, lung.Events, lung.Arms, lung.Strata);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            _ = LogRank.Of(lung.Times, lung.Events, lung.Arms, lung.Strata);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Of_DescendingTimesOrAThirdArm_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => LogRank.Of([2, 1], [true, true], [0, 1]));
        Assert.Throws<ArgumentException>(() => LogRank.Of([1, 2], [true, true], [0, 2]));
        Assert.Throws<ArgumentException>(() => LogRank.Of([1, 2], [true], [0, 1]));
    }

    // Few distinct times, so that ties are common.
    private static Gen<SurvivalSample> Samples =>
        from people in Gen.Select(Gen.Int[1, 8], Gen.Bool, Gen.Byte[0, 1], Gen.Byte[0, 3]).Array[0, 30]
        let sorted = people.OrderBy(p => p.Item1).ToArray()
        select new SurvivalSample(
            [.. sorted.Select(p => (double)p.Item1)],
            [.. sorted.Select(p => p.Item2)],
            [.. sorted.Select(p => p.Item3)],
            [.. sorted.Select(p => p.Item4)]);

    private static LogRank Test(SurvivalSample sample) => LogRank.Of(sample.Times, sample.Events, sample.Arms);
}
