using Trialhead.Protocol.Allocation.Rules;

namespace Trialhead.Protocol.Allocation;

/// <summary>How well allocations from blocks can be guessed, exactly.</summary>
/// <param name="Guessed">The fraction guessed right by naming an arm of which most is left (the convergence strategy).</param>
/// <param name="Certain">The fraction known for sure, as only one arm is left, to one who knows the sizes of blocks.</param>
/// <remarks>
/// Blackwell and Hodges, Annals of Mathematical Statistics 1957. With equal shares the arm of which most is left is the one
/// given least so far: the guess needs no knowledge of block sizes. Other methods: <see cref="AllocationBalance.Guessed"/>.
/// </remarks>
public readonly record struct Predictability(double Guessed, double Certain)
{
    /// <summary>The predictability of a plan with blocks, over all its sizes.</summary>
    /// <param name="arms">The arms and the ratio.</param>
    /// <param name="blocks">The blocks; each size comes up equally often, so that long blocks hold more participants.</param>
    /// <exception cref="ArgumentException">The arms and sizes make no plan.</exception>
    public static Predictability Of(IReadOnlyList<AllocationArm> arms, PermutedBlocks blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        if (new AllocationPlan(arms, blocks).Check() is [var problem, ..])
        {
            throw new ArgumentException(problem.ToString(), nameof(blocks));
        }

        int[] shares = [.. arms.Select(arm => arm.Share)];
        var (guessed, certain) = (0.0, 0.0);
        foreach (var size in blocks.Sizes)
        {
            var block = new Block(shares);
            block.Begin(shares, size);
            var counts = CountOf(block.Left.ToArray(), []);
            (guessed, certain) = (guessed + counts.Guessed, certain + counts.Certain);
        }

        return new Predictability(guessed / blocks.Sizes.Sum(), certain / blocks.Sizes.Sum());
    }

    // Expected numbers over the rest of a block. They depend only on how much is left of the arms, not of which.
    private static (double Guessed, double Certain) CountOf(int[] left, Dictionary<string, (double, double)> known)
    {
        Array.Sort(left);
        var (total, key) = (left.Sum(), string.Join(' ', left));
        if (total == 0 || known.TryGetValue(key, out var counts))
        {
            return total == 0 ? (0, 0) : known[key];
        }

        counts = ((double)left[^1] / total, left[^1] == total ? 1 : 0);
        for (var arm = 0; arm < left.Length; arm++)
        {
            if (left[arm] > 0)
            {
                int[] rest = [.. left];
                rest[arm]--;
                var (guessed, certain) = CountOf(rest, known);
                var chance = (double)left[arm] / total;
                counts = (counts.Item1 + (chance * guessed), counts.Item2 + (chance * certain));
            }
        }

        known.Add(key, counts);
        return counts;
    }
}
