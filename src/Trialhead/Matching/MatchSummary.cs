using Trialhead.Eligibility;

namespace Trialhead.Matching;

/// <summary>How many criteria got which verdict.</summary>
/// <param name="Met">Speak for joining.</param>
/// <param name="NotMet">Speak against it.</param>
/// <param name="Unknown">The record does not tell.</param>
/// <param name="NotApplicable">Do not concern the person.</param>
public readonly record struct MatchSummary(int Met, int NotMet, int Unknown, int NotApplicable)
{
    /// <summary>Counts verdicts.</summary>
    public static MatchSummary Of(IReadOnlyCollection<CriterionMatch> criteria) => new(
        criteria.Count(c => c.Verdict == Verdict.Met),
        criteria.Count(c => c.Verdict == Verdict.NotMet),
        criteria.Count(c => c.Verdict == Verdict.Unknown),
        criteria.Count(c => c.Verdict == Verdict.NotApplicable));
}
