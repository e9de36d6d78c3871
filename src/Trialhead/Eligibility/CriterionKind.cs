namespace Trialhead.Eligibility;

/// <summary>Which list a criterion stands in.</summary>
public enum CriterionKind
{
    /// <summary>Participants must be so.</summary>
    Inclusion,

    /// <summary>Participants must not be so.</summary>
    Exclusion,
}
