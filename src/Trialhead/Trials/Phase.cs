namespace Trialhead.Trials;

/// <summary>The phase of a clinical trial; a trial may name two.</summary>
public enum Phase
{
    /// <summary>Exploratory, before phase 1 (formerly phase 0).</summary>
    EarlyPhase1,

    /// <summary>Safety and dose.</summary>
    Phase1,

    /// <summary>First signs of effect.</summary>
    Phase2,

    /// <summary>Comparison at full size.</summary>
    Phase3,

    /// <summary>After approval.</summary>
    Phase4,

    /// <summary>Phases do not apply, as for devices and behaviour.</summary>
    NotApplicable,
}
