namespace Trialhead.Pages.Evidence;

/// <summary>How many of how many.</summary>
/// <param name="Affected">Number affected; null where not given.</param>
/// <param name="AtRisk">Number counted; null where not given.</param>
public sealed record EvidenceCount(int? Affected, int? AtRisk);
