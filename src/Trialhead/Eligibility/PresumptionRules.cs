namespace Trialhead.Eligibility;

/// <summary>Says what a silent record lets presume.</summary>
/// <remarks>
/// Every open leaf gets a presumption of its own, and the tree is judged again with those in place of what is unknown. Pure.
/// </remarks>
public static class PresumptionRules
{
    /// <summary>What may be presumed of an explained criterion.</summary>
    /// <param name="kind">The list it stands in.</param>
    /// <param name="explanation">Its explanation.</param>
    public static Presumption Presume(CriterionKind kind, Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return explanation.Verdict != Verdict.Unknown ? Presumption.NotNeeded
            : kind == CriterionKind.Exclusion
                ? new Presumption(PresumptionKind.PresumedMet, "The record would have mentioned it.")
                : new Presumption(PresumptionKind.MustAsk, "The record does not say.");
    }
}
