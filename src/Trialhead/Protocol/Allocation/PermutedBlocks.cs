namespace Trialhead.Protocol.Allocation;

/// <summary>Blocks that hold every arm in its ratio, in random order; each stratum has blocks of its own.</summary>
/// <param name="Sizes">The sizes of blocks, each a multiple of the ratio's sum; of several, one is drawn for every block.</param>
/// <remarks>Blocks come into being as they are needed, so a stratum never runs out. Two records are equal when they hold one list.</remarks>
public sealed record PermutedBlocks(IReadOnlyList<int> Sizes) : AllocationMethod;
