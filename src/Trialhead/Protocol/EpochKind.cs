namespace Trialhead.Protocol;

/// <summary>What an epoch is for.</summary>
public enum EpochKind
{
    /// <summary>Finding out who may take part.</summary>
    Screening,

    /// <summary>A stretch before allocation, alike for all.</summary>
    RunIn,

    /// <summary>Treatment under study.</summary>
    Treatment,

    /// <summary>A stretch in which the effect of earlier treatment fades.</summary>
    Washout,

    /// <summary>Treatment that the trial offers or records but does not test.</summary>
    OtherTreatment,

    /// <summary>Watching after treatment.</summary>
    FollowUp,

    /// <summary>Watching without treatment, as in observational studies.</summary>
    Observation,
}
