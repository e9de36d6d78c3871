namespace Trialhead.Data.Search;

/// <summary>A stretch of the hits of a search, the best first.</summary>
/// <param name="Total">Number of all hits.</param>
/// <param name="Hits">Those asked for; equal scores are in order of number, the newest first.</param>
/// <param name="IsRelaxed">Whether nothing had most of the words, so that these have only some.</param>
public sealed record SearchPage(int Total, IReadOnlyList<TrialHit> Hits, bool IsRelaxed = false);
