namespace Trialhead.Protocol.Allocation;

/// <summary>The arm of the next participant.</summary>
/// <param name="Entry">The row to append to the log.</param>
/// <param name="Explanation">Why, for auditors.</param>
public sealed record AllocationResult(AllocationEntry Entry, SealedExplanation Explanation);
