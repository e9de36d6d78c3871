using Trialhead.Eligibility;
using Trialhead.Trials;

namespace Trialhead.Data.Store;

/// <summary>A trial with its criteria read.</summary>
/// <param name="Trial">The trial, without results.</param>
/// <param name="Criteria">All of its criteria.</param>
public sealed record ReadTrial(Trial Trial, IReadOnlyList<EligibilityCriterion> Criteria);
