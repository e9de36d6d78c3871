namespace Trialhead.Protocol.Allocation;

/// <summary>No chance: what is known of a participant decides the arm, as in a basket trial.</summary>
/// <remarks>The conditions stand in the protocol; there is nothing for an <see cref="Allocator"/> to do.</remarks>
public sealed record AssignedByCondition : AllocationMethod;
