namespace Trialhead.Trials;

/// <summary>What kind of study a record describes.</summary>
public enum StudyType
{
    /// <summary>Participants are assigned to interventions: a clinical trial.</summary>
    Interventional,

    /// <summary>Participants are observed.</summary>
    Observational,

    /// <summary>Treatment outside a trial.</summary>
    ExpandedAccess,
}
