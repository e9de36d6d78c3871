namespace Trialhead.Trials;

/// <summary>Something that a trial measures.</summary>
/// <param name="Rank">Its weight.</param>
/// <param name="Measure">What is measured.</param>
/// <param name="TimeFrame">When; null where not given.</param>
/// <param name="Description">How; null where not given.</param>
public sealed record Outcome(OutcomeRank Rank, string Measure, string? TimeFrame = null, string? Description = null);
