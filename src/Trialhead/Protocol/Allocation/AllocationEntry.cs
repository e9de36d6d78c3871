namespace Trialhead.Protocol.Allocation;

/// <summary>One row of the log of allocations.</summary>
/// <param name="Sequence">Its number: 1 for the first of the trial, no gaps.</param>
/// <param name="Stratification">What the participant was stratified by at that time, right or wrong.</param>
/// <param name="Arm">The id of the arm that was given.</param>
/// <remarks>
/// A row is never changed or taken away; whoever withdraws stays counted. So seed and log give every allocation again.
/// </remarks>
public sealed record AllocationEntry(int Sequence, Stratification Stratification, string Arm)
{
    /// <summary>Whether the arm was set by hand; such a row counts for those after it but was not drawn.</summary>
    public bool IsForced { get; init; }
}
