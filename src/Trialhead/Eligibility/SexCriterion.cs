using Trialhead.Clinical;

namespace Trialhead.Eligibility;

/// <summary>Demands a sex.</summary>
/// <param name="Sex">Which.</param>
public sealed record SexCriterion(Sex Sex) : Criterion;
