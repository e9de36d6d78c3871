namespace Trialhead.Eligibility;

/// <summary>Puts verdict, list and presumption into one label.</summary>
public static class EligibilityLabels
{
    /// <summary>The label of a criterion; a presumption counts only where the verdict is unknown.</summary>
    /// <remarks>A person is kept out by facts alone: presumed against joining is labelled as not enough information.</remarks>
    public static EligibilityLabel Of(CriterionKind kind, Verdict verdict, PresumptionKind presumption) => (verdict, kind) switch
    {
        (Verdict.NotApplicable, _) => EligibilityLabel.NotApplicable,
        (Verdict.Met, CriterionKind.Inclusion) => EligibilityLabel.Included,
        (Verdict.NotMet, CriterionKind.Inclusion) => EligibilityLabel.NotIncluded,
        (Verdict.Met, _) => EligibilityLabel.NotExcluded,
        (Verdict.NotMet, _) => EligibilityLabel.Excluded,
        _ when presumption == PresumptionKind.PresumedNotApplicable => EligibilityLabel.NotApplicable,
        _ when presumption == PresumptionKind.PresumedMet =>
            kind == CriterionKind.Inclusion ? EligibilityLabel.Included : EligibilityLabel.NotExcluded,
        _ => EligibilityLabel.NotEnoughInformation,
    };
}
