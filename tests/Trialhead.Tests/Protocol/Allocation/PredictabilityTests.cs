using Trialhead.Protocol.Allocation;
using Trialhead.Protocol.Allocation.Rules;
using Xunit;
using static Trialhead.Tests.Protocol.Allocation.SamplePlans;

namespace Trialhead.Tests.Protocol.Allocation;

public sealed class PredictabilityTests
{
    private static readonly AllocationArm[] Arms = [new("A"), new("B")];

    // Blackwell and Hodges: (m + 2^(2m-1)/C(2m,m) - 1/2) / 2m of 2m allocations.
    [Theory]
    [InlineData(1, 2, 0.75)]
    [InlineData(2, 6, 0.70833333333333337)]
    [InlineData(3, 20, 0.68333333333333335)]
    [InlineData(4, 70, 0.66607142857142854)]
    public void Guessed_IsExact(int half, int blocks, double expected)
    {
        var closedForm = (half + (Math.Pow(2, (2 * half) - 1) / blocks) - 0.5) / (2 * half);

        Assert.Equal(expected, Predictability.Of(Arms, new PermutedBlocks([2 * half])).Guessed, 1e-15);
        Assert.Equal(expected, closedForm, 1e-15);
    }

    // Every order of the product's own block, guessed by naming the arm given least so far, half right where both are even.
    [Theory]
    [InlineData(2, 2, 0.75)]
    [InlineData(4, 6, 0.70833333333333337)]
    [InlineData(6, 20, 0.68333333333333335)]
    [InlineData(8, 70, 0.66607142857142854)]
    public void Guessed_AsCountedOverAllBlocks(int size, int blocks, double expected)
    {
        var orders = Enumerable.Range(0, 1 << size)
            .Select(bits => Enumerable.Range(0, size).Select(i => (bits >> i) & 1).ToArray())
            .Select(order => (Order: order, Probability: ProbabilityOf(order)))
            .Where(block => block.Probability > 0)
            .ToList();

        Assert.Equal(blocks, orders.Count);
        Assert.All(orders, block => Assert.Equal(1.0 / blocks, block.Probability, 1e-15));
        Assert.Equal(expected, orders.Average(block => Correct(block.Order)) / size, 1e-14);
    }

    // Of AABB, ABAB and ABBA the last two, one and one are certain.
    [Fact]
    public void Certain_BlockOfFour_IsAThird() =>
        Assert.Equal(4 / 12.0, Predictability.Of(Arms, new PermutedBlocks([4])).Certain, 1e-15);

    [Theory]
    [InlineData(4, 4, 6)]
    [InlineData(4, 4, 6, 8)]
    [InlineData(2, 2, 4)]
    public void Guessed_RandomSizes_IsLowerThanForTheSmallest(int smallest, params int[] sizes)
    {
        var mixed = Predictability.Of(Arms, new PermutedBlocks(sizes)).Guessed;

        Assert.True(mixed < Predictability.Of(Arms, new PermutedBlocks([smallest])).Guessed);
        Assert.Equal(sizes.Sum(size => size * Predictability.Of(Arms, new PermutedBlocks([size])).Guessed) / sizes.Sum(), mixed, 1e-14);
    }

    // The first two of three places: A 2/3, then A or B 1/2 (after A) or A for sure (after B).
    [Fact]
    public void Guessed_TwoToOne_IsWorkedByHand() => Assert.Equal(
        ((2 / 3.0) + ((2 / 3.0 * 0.5) + (1 / 3.0)) + 1) / 3,
        Predictability.Of([new("A", 2), new("B", 1)], new PermutedBlocks([3])).Guessed,
        1e-15);

    [Fact]
    public void Of_SimulatedLists_AgreesWithTheExact()
    {
        var blocks = new PermutedBlocks([4, 6]);
        var plan = Plan(blocks, [1, 1]);

        var simulated = AllocationBalance.Simulate(plan, StratumMix.EvenFor(plan), 1_000, 60, seed: 5).Guessed;

        Assert.Equal(Predictability.Of(Arms, blocks).Guessed, simulated, 0.003);
    }

    [Fact]
    public void Of_BadSize_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Predictability.Of(Arms, new PermutedBlocks([3])));

    private static double ProbabilityOf(int[] order)
    {
        var (block, probability) = (new Block([1, 1]), 1.0);
        block.Begin([1, 1], order.Length);
        foreach (var arm in order)
        {
            probability *= (double)block.Left[arm] / (block.Size - block.Used);
            block.Take(arm);
        }

        return probability;
    }

    private static double Correct(int[] order)
    {
        var (correct, lead) = (0.0, 0);
        foreach (var arm in order)
        {
            var step = arm == 0 ? 1 : -1;
            correct += lead == 0 ? 0.5 : Math.Sign(lead) == step ? 0 : 1;
            lead += step;
        }

        return correct;
    }
}
