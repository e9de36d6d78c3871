using CsCheck;
using Trialhead.Protocol.Statistics.Survival;
using Xunit;

namespace Trialhead.Tests.Protocol.Statistics.Survival;

public sealed class CoxModelTests
{
    // coxph of the R package survival, which ends its iteration about 2e-9 before the maximum.
    [Theory]
    [InlineData(TieHandling.Efron, -0.5310235376)]
    [InlineData(TieHandling.Breslow, -0.5303965745)]
    public void Fit_Lung_HasTheCoefficientOfR(TieHandling ties, double expected) =>
        Assert.Equal(expected, Fit(SurvivalSample.Lung, ties).LogHazardRatio, 1e-8);

    [Fact]
    public void Fit_Lung_HasTheErrorAndIntervalOfR()
    {
        var model = Fit(SurvivalSample.Lung, TieHandling.Efron);

        Assert.Equal(0.1671785832, model.StandardError, 1e-9);
        Assert.Equal(0.5880028, model.HazardRatio, 1e-7);
        Assert.Equal(0.4237178, model.Interval(0.95).Lower, 1e-7);
        Assert.Equal(0.8159848, model.Interval(0.95).Upper, 1e-7);
    }

    [Fact]
    public void Fit_ArmsSwapped_ChangesTheSignAlone()
    {
        var lung = SurvivalSample.Lung;
        var swapped = CoxModel.Fit(lung.Times, lung.Events, [.. lung.Arms.Select(arm => (byte)(1 - arm))]);

        Assert.Equal(0.5310235376, swapped.LogHazardRatio, 1e-8);
        Assert.Equal(0.1671785832, swapped.StandardError, 1e-9);
    }

    [Fact]
    public void Fit_EveryoneAgainInASecondStratum_KeepsTheEstimate()
    {
        var lung = SurvivalSample.Lung;
        var twice = Enumerable.Range(0, 2 * lung.Times.Length).ToArray();

        var once = CoxModel.Fit(lung.Times, lung.Events, lung.Arms);
        var model = CoxModel.Fit(
            [.. twice.Select(i => lung.Times[i / 2])],
            [.. twice.Select(i => lung.Events[i / 2])],
            [.. twice.Select(i => lung.Arms[i / 2])],
            [.. twice.Select(i => (byte)(i % 2))]);

        Assert.Equal(once.LogHazardRatio, model.LogHazardRatio, 1e-9);
        Assert.Equal(once.StandardError / Math.Sqrt(2), model.StandardError, 1e-9);
    }

    [Fact]
    public void Fit_EventsInOneArmAlone_IsInfinite()
    {
        Assert.Equal(double.PositiveInfinity, CoxModel.Fit([1, 2, 3], [true, true, false], [1, 1, 0]).LogHazardRatio);
        Assert.Equal(double.NegativeInfinity, CoxModel.Fit([1, 2, 3], [true, true, false], [0, 0, 1]).LogHazardRatio);
        Assert.Equal(double.NaN, CoxModel.Fit([1, 2, 3], [false, false, true], [0, 1, 0]).LogHazardRatio);
    }

    [Fact]
    public void Fit_LopsidedArms_Converges() =>
        Gen.Int[3, 400].SelectMany(size => Gen.Int[1, size - 2].Select(place => (size, place))).Sample(trial =>
        {
            // One person in arm 1, who has the event in turn, neither first nor last.
            var times = Enumerable.Range(1, trial.size).Select(i => (double)i).ToArray();
            var arms = times.Select((_, i) => (byte)(i == trial.place ? 1 : 0)).ToArray();

            var ratio = CoxModel.Fit(times, [.. times.Select(_ => true)], arms).HazardRatio;

            // The score: the share that the one has of each risk set adds up to the one event.
            var shares = Enumerable.Range(0, trial.place + 1).Select(gone => ratio / (ratio + trial.size - gone - 1));
            Assert.Equal(1, shares.Sum(), 1e-9);
        });

    private static CoxModel Fit(SurvivalSample sample, TieHandling ties) =>
        CoxModel.Fit(sample.Times, sample.Events, sample.Arms, [], ties);
}
