using Trialhead.Protocol.Allocation;
using Xunit;
using static Trialhead.Tests.Protocol.Allocation.SamplePlans;

namespace Trialhead.Tests.Protocol.Allocation;

/// <summary>Balance against figures of other programs and of theory, within three standard errors.</summary>
public sealed class AllocationBalanceTests
{
    private const int Participants = 330;
    private const int Lists = 3_000;
    private const int ReferenceLists = 1_000;

    // R's carat, 1,000 lists of 330 with three binary factors of .5/.5, .6/.4 and .35/.65.
    public static TheoryData<AllocationMethod, double, double, double> Reference => new()
    {
        { new Minimisation(0.85, ImbalanceMeasure.Variance), 0.752, 3.478, 0.966 },
        { new Minimisation(0.80, ImbalanceMeasure.Variance), 0.966, 3.512, 1.169 },
        { new Minimisation(0.95, ImbalanceMeasure.Variance), 0.446, 3.466, 0.740 },
        { new Minimisation(0.85, ImbalanceMeasure.Variance) { OverallWeight = 1, StratumWeight = 1 }, 0.734, 1.194, 1.102 },
        { new PermutedBlocks([4]), 1.950, 0.659, 1.437 },
    };

    [Theory]
    [MemberData(nameof(Reference))]
    public void Simulate_ThreeFactors_IsAsInCarat(AllocationMethod method, double overall, double stratum, double margin)
    {
        var balance = Simulate(method);

        AssertNear(overall, balance.Overall);
        AssertNear(stratum, balance.Stratum);
        AssertNear(margin, balance.Margin);
    }

    // The square root of 2n/pi.
    [Fact]
    public void Simulate_Complete_IsAsInTheory()
    {
        var balance = Simulate(new CompleteRandomisation());

        Assert.Equal(14.494, balance.Overall.Mean, 3 * balance.Overall.StandardDeviation / Math.Sqrt(Lists));
        Assert.Equal(0.5, balance.Guessed);
    }

    // Efron 1971 with r = 2: half of all even places and three quarters of the odd ones are as near to balance as can be.
    [Theory]
    [InlineData(200, 4 / 3.0)]
    [InlineData(201, 5 / 3.0)]
    public void Simulate_EfronsCoin_IsStationary(int participants, double expected)
    {
        var plan = Plan(new BiasedCoin(2 / 3.0), [1, 1]);

        var overall = AllocationBalance.Simulate(plan, StratumMix.EvenFor(plan), participants, Lists, seed: 3).Overall;

        Assert.Equal(expected, overall.Mean, 3 * overall.StandardDeviation / Math.Sqrt(Lists));
    }

    [Theory]
    [InlineData(200, 0, 0.5)]
    [InlineData(201, 1, 0.75)]
    public void EfronsCoin_LeastDifference_HasItsProbability(int participants, int least, double expected)
    {
        var state = new AllocationState(Plan(new BiasedCoin(2 / 3.0), [1, 1]), AllocationSeed.ForSimulation(0));

        var hits = Enumerable.Range(0, Lists).Count(list =>
        {
            state.Restart(AllocationSeed.ForSimulation(17, (uint)list));
            return Math.Abs(Enumerable.Range(0, participants).Sum(_ => state.Next([]) == 0 ? 1 : -1)) == least;
        });

        Assert.Equal(expected, (double)hits / Lists, 3 * Math.Sqrt(expected * (1 - expected) / Lists));
    }

    public static TheoryData<AllocationMethod, int[]> Ratios => new()
    {
        { new CompleteRandomisation(), [2, 1] },
        { new CompleteRandomisation(), [3, 2, 1] },
        { new PermutedBlocks([6, 12]), [2, 1] },
        { new Minimisation(0.85, ImbalanceMeasure.Range), [2, 1] },
        { new Minimisation(0.85, ImbalanceMeasure.Variance), [3, 2, 1] },
    };

    // The tolerance is that of complete randomisation; the other methods keep closer.
    [Theory]
    [MemberData(nameof(Ratios))]
    public void Simulate_KeepsTheRatio(AllocationMethod method, int[] shares)
    {
        const int FewLists = 200;
        var plan = Plan(method, shares, 2, 2);

        var fractions = AllocationBalance.Simulate(plan, StratumMix.EvenFor(plan), Participants, FewLists, seed: 6).ArmFractions;

        for (var arm = 0; arm < shares.Length; arm++)
        {
            var expected = shares[arm] / (double)shares.Sum();
            Assert.Equal(expected, fractions[arm], 3 * Math.Sqrt(expected * (1 - expected) / (FewLists * Participants)));
        }
    }

    [Fact]
    public void Simulate_SiteAsFactor_BalancesSites()
    {
        var method = new Minimisation(0.9, ImbalanceMeasure.Range);
        var plan = Plan(method, [1, 1], 2);
        var (mix, bySite) = (StratumMix.EvenFor(plan, sites: 20), plan with { IsSiteFactor = true });

        var blind = AllocationBalance.Simulate(bySite with { Method = method with { SiteWeight = 0 } }, mix, Participants, 100, seed: 1);
        var aware = AllocationBalance.Simulate(bySite, mix, Participants, 100, seed: 1);

        Assert.True(aware.Margin.Mean < 0.6 * blind.Margin.Mean);
    }

    [Fact]
    public void Simulate_SameSeed_SameAnswer() =>
        Assert.Equal(Simulate(new PermutedBlocks([4, 6])).Overall, Simulate(new PermutedBlocks([4, 6])).Overall);

    [Theory]
    [InlineData(0.5, 0.4)]
    [InlineData(-0.5, 1.5)]
    [InlineData(0.2, 0.3, 0.5)]
    public void Simulate_MixThatDoesNotFit_IsRefused(params double[] levels)
    {
        var plan = Plan(new CompleteRandomisation(), [1, 1], 2);

        Assert.Throws<ArgumentException>(() => AllocationBalance.Simulate(plan, new StratumMix([levels]), 10, 10, seed: 1));
    }

    private static AllocationBalance Simulate(AllocationMethod method) => AllocationBalance.Simulate(
        Plan(method, [1, 1], 2, 2, 2), new StratumMix([[0.5, 0.5], [0.6, 0.4], [0.35, 0.65]]), Participants, Lists, seed: 2026);

    // Both figures come from samples.
    private static void AssertNear(double reference, Spread spread) => Assert.Equal(
        reference, spread.Mean, 3 * spread.StandardDeviation * Math.Sqrt((1.0 / ReferenceLists) + (1.0 / Lists)));
}
