namespace Trialhead.Eligibility;

/// <summary>A line that says in so many words that it asks for nothing ("Chemotherapy: not specified").</summary>
/// <remarks>It concerns nobody: <see cref="Verdict.NotApplicable"/>, whoever is judged.</remarks>
public sealed record NoDemandCriterion : Criterion;
