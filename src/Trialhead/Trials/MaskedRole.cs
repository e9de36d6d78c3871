namespace Trialhead.Trials;

/// <summary>A party that does not know who receives what.</summary>
public enum MaskedRole
{
    /// <summary>The participant.</summary>
    Participant,

    /// <summary>Who gives the care.</summary>
    CareProvider,

    /// <summary>The investigator.</summary>
    Investigator,

    /// <summary>Who judges the outcome.</summary>
    OutcomesAssessor,
}
