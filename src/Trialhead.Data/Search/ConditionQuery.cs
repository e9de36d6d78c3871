namespace Trialhead.Data.Search;

/// <summary>What is known about a patient, as weighted terms to find candidates by.</summary>
/// <param name="Terms">The terms; their order does not matter.</param>
public sealed record ConditionQuery(IReadOnlyList<WeightedTerm> Terms) : TrialFilter;
