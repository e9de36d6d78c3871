namespace Trialhead.Eligibility;

/// <summary>Holds for those who join one cohort, arm or part of the trial; unknown before that is settled.</summary>
/// <param name="Name">The group as the record names it (<c>Arm B</c>).</param>
public sealed record GroupCriterion(string Name) : Criterion;
