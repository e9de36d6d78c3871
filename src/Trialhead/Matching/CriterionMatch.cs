using Trialhead.Eligibility;

namespace Trialhead.Matching;

/// <summary>One criterion of a trial with what the person's record says about it.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Explanation">Its verdict and why.</param>
public sealed record CriterionMatch(EligibilityCriterion Criterion, Explanation Explanation)
{
    /// <summary>The verdict; <see cref="Verdict.Met"/> speaks for joining in both lists.</summary>
    public Verdict Verdict => Explanation.Verdict;
}
