using Trialhead.Clinical;

namespace Trialhead.Eligibility;

/// <summary>Demands a grade on a performance scale.</summary>
/// <param name="Scale">The scale.</param>
/// <param name="Minimum">Lowest grade; null for none.</param>
/// <param name="Maximum">Highest grade; null for none.</param>
/// <remarks>Both ends are included.</remarks>
public sealed record PerformanceCriterion(PerformanceScale Scale, int? Minimum, int? Maximum) : Criterion;
