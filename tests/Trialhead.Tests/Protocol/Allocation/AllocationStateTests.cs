using Trialhead.Protocol.Allocation;
using Xunit;
using static Trialhead.Tests.Protocol.Allocation.SamplePlans;

namespace Trialhead.Tests.Protocol.Allocation;

public sealed class AllocationStateTests
{
    public static TheoryData<AllocationMethod> Methods =>
    [
        new PermutedBlocks([4, 6]),
        new Minimisation(0.8, ImbalanceMeasure.Range) { OverallWeight = 1, StratumWeight = 1 },
        new BiasedCoin(0.7),
    ];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Restart_IsLikeANewState(AllocationMethod method)
    {
        var plan = Plan(method, [1, 1], 2) with { IsSiteFactor = true };
        var (used, fresh) = (new AllocationState(plan, Seed(1)), new AllocationState(plan, Seed(2)));
        Next(used, 37);

        used.Restart(Seed(2));

        Assert.Equal(0, used.Count);
        Assert.Equal(Next(fresh, 50), Next(used, 50));
    }

    [Fact]
    public void Next_LevelsThatDoNotFit_AreRefused()
    {
        var state = new AllocationState(Plan(new BiasedCoin(0.6), [1, 1], 2, 3) with { IsSiteFactor = true }, Seed(1));

        Assert.Throws<ArgumentException>(() => state.Next([1], "Leeds"));
        Assert.Throws<ArgumentException>(() => state.Next([1, 2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => state.Next([1, 3], "Leeds"));
        Assert.Throws<ArgumentOutOfRangeException>(() => state.Next([-1, 0], "Leeds"));
        Assert.Throws<ArgumentOutOfRangeException>(() => state.Record([0, 0], arm: 2, "Leeds"));
        Assert.Equal(0, state.Count);
    }

    private static AllocationSeed Seed(uint trial) => AllocationSeed.ForSimulation(12, trial);

    private static int[] Next(AllocationState state, int count) =>
        [.. Enumerable.Range(0, count).Select(i => state.Next([i / 3 % 2], $"site {i % 4}"))];
}
