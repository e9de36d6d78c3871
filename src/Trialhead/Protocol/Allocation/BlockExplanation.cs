namespace Trialhead.Protocol.Allocation;

/// <summary>Explains an allocation out of a block.</summary>
/// <param name="Chances">What was left of every arm in the block, as probabilities.</param>
/// <param name="Draw">The number drawn.</param>
/// <param name="Block">The number of the block in its stratum, from 1.</param>
/// <param name="Position">The place in the block, from 1.</param>
/// <param name="Size">How many the block holds.</param>
public sealed record BlockExplanation(IReadOnlyList<ArmChance> Chances, double Draw, int Block, int Position, int Size)
    : AllocationExplanation(Chances, Draw);
