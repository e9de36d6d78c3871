namespace Trialhead.Protocol.Allocation.Rules;

/// <summary>A block in progress: what is left of every arm. Which comes next is not decided before it is drawn.</summary>
internal sealed class Block
{
    private readonly int[] _left;

    internal Block(ReadOnlySpan<int> shares) => _left = new int[shares.Length];

    /// <summary>The number of the block in its stratum, from 1; 0 before the first.</summary>
    internal int Number { get; private set; }

    /// <summary>How many it holds.</summary>
    internal int Size { get; private set; }

    /// <summary>How many are allocated from it.</summary>
    internal int Used { get; private set; }

    /// <summary>Whether the next participant needs another block.</summary>
    internal bool IsUsedUp => Used == Size;

    /// <summary>What is left of every arm.</summary>
    internal ReadOnlySpan<int> Left => _left;

    /// <summary>Begins the next block of the stratum.</summary>
    /// <param name="shares">The ratio.</param>
    /// <param name="size">The size, a multiple of the ratio's sum.</param>
    internal void Begin(ReadOnlySpan<int> shares, int size)
    {
        var ratio = 0;
        foreach (var share in shares)
        {
            ratio += share;
        }

        for (var arm = 0; arm < shares.Length; arm++)
        {
            _left[arm] = shares[arm] * (size / ratio);
        }

        (Number, Size, Used) = (Number + 1, size, 0);
    }

    /// <summary>Takes one place; an arm set by hand may be none that was left.</summary>
    internal void Take(int arm)
    {
        _left[arm] = Math.Max(0, _left[arm] - 1);
        Used++;
    }
}
