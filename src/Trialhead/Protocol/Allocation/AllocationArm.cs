namespace Trialhead.Protocol.Allocation;

/// <summary>An arm that participants are allocated to.</summary>
/// <param name="Id">The arm's id in the protocol.</param>
/// <param name="Share">Its part of the allocation ratio, 1 to 100; 2 and 1 make 2:1.</param>
public sealed record AllocationArm(string Id, int Share = 1);
