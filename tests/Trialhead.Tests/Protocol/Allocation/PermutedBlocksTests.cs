using CsCheck;
using Trialhead.Protocol.Allocation;
using Xunit;
using static Trialhead.Tests.Protocol.Allocation.SamplePlans;

namespace Trialhead.Tests.Protocol.Allocation;

public sealed class PermutedBlocksTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(4, 6, 8)]
    public void Difference_NeverExceedsHalfABlock(params int[] sizes)
    {
        var plan = Plan(new PermutedBlocks(sizes), [1, 1], 2, 2);
        Gen.ULong.Sample(seed =>
        {
            var (state, people) = (new AllocationState(plan, AllocationSeed.ForSimulation(seed)), new RandomStream(seed, 1));
            var differences = new int[4];
            for (var i = 0; i < 200; i++)
            {
                var stratum = people.NextBelow(4);
                differences[stratum] += state.Next([stratum / 2, stratum % 2]) == 0 ? 1 : -1;
                Assert.InRange(differences[stratum], -sizes.Max() / 2, sizes.Max() / 2);
            }
        }, iter: 30, threads: 1);
    }

    [Theory]
    [InlineData(6, 2, 1)]
    [InlineData(10, 2, 2, 1)]
    [InlineData(6, 3, 2, 1)]
    public void FullBlocks_HoldTheRatioExactly(int size, params int[] shares)
    {
        var log = Allocate(new Allocator(Plan(new PermutedBlocks([size]), shares), AllocationSeed.ForSimulation(4)), 5 * size);

        Assert.All(log.Chunk(size), block =>
        {
            var given = block.GroupBy(row => row.Arm).OrderBy(arm => arm.Key, StringComparer.Ordinal).Select(arm => arm.Count());
            Assert.Equal(shares.Select(share => share * size / shares.Sum()), given);
        });
    }

    [Fact]
    public void Blocks_EveryOrderIsEquallyLikely()
    {
        var state = new AllocationState(Plan(new PermutedBlocks([4]), [1, 1]), AllocationSeed.ForSimulation(8));
        var orders = Enumerable.Range(0, 6_000)
            .Select(_ => string.Concat(Enumerable.Range(0, 4).Select(_ => state.Next([]))))
            .CountBy(order => order)
            .ToList();

        Assert.Equal(6, orders.Count);
        Assert.InRange(orders.Sum(order => Math.Pow(order.Value - 1_000, 2) / 1_000), 0, 5 + (3 * Math.Sqrt(10)));
    }

    [Fact]
    public void Sizes_AreDrawnEquallyOften()
    {
        var state = new AllocationState(Plan(new PermutedBlocks([2, 4, 6]), [1, 1]), AllocationSeed.ForSimulation(8));
        var sizes = new List<int>();
        for (var i = 0; i < 12_000; i++)
        {
            state.Next([]);
            if (state.Explain() is BlockExplanation { Position: 1 } block)
            {
                sizes.Add(block.Size);
            }
        }

        var tolerance = 3 * Math.Sqrt(sizes.Count * 2 / 9.0);
        Assert.All(sizes.CountBy(size => size), size => Assert.Equal(sizes.Count / 3.0, size.Value, tolerance));
    }

    // No list was ever made, so none can end.
    [Fact]
    public void Strata_NeverRunOut()
    {
        var plan = Plan(new PermutedBlocks([4]), [1, 1], 2) with { IsSiteFactor = true };
        var state = new AllocationState(plan, AllocationSeed.ForSimulation(2));

        var first = Enumerable.Range(0, 40_000).Sum(i => state.Next([i % 2], $"site {i % 7}"));

        Assert.Equal(20_000, first, 28.0);
    }
}
