namespace Trialhead.Eligibility;

/// <summary>Puts verdict, list and presumption into one label.</summary>
public static class EligibilityLabels
{
    /// <summary>The label of a criterion; a presumption counts only where the verdict is unknown.</summary>
    /// <remarks>
    /// What is presumed against joining is labelled as not enough information, except an inclusion that is firmly presumed not to be met:
    /// a treatment under way or planned is what the record would be about. The label is a word beside the verdict; it decides nothing.
    /// </remarks>
    public static EligibilityLabel Of(CriterionKind kind, Verdict verdict, Presumption presumption) => (verdict, kind) switch
    {
        (Verdict.NotApplicable, _) => EligibilityLabel.NotApplicable,
        (Verdict.Met, CriterionKind.Inclusion) => EligibilityLabel.Included,
        (Verdict.NotMet, CriterionKind.Inclusion) => EligibilityLabel.NotIncluded,
        (Verdict.Met, _) => EligibilityLabel.NotExcluded,
        (Verdict.NotMet, _) => EligibilityLabel.Excluded,
        _ when presumption.Kind == PresumptionKind.PresumedNotApplicable => EligibilityLabel.NotApplicable,
        _ when presumption.Kind == PresumptionKind.PresumedMet =>
            kind == CriterionKind.Inclusion ? EligibilityLabel.Included : EligibilityLabel.NotExcluded,
        _ when presumption is { Kind: PresumptionKind.PresumedNotMet, IsFirm: true } && kind == CriterionKind.Inclusion => EligibilityLabel.NotIncluded,
        _ => EligibilityLabel.NotEnoughInformation,
    };
}
