namespace Trialhead.Trials;

/// <summary>The part an arm plays in the comparison.</summary>
public enum ArmType
{
    /// <summary>Receives what is being tested.</summary>
    Experimental,

    /// <summary>Receives a treatment known to work.</summary>
    ActiveComparator,

    /// <summary>Receives something without active ingredient.</summary>
    PlaceboComparator,

    /// <summary>Receives an imitation of a procedure or device.</summary>
    ShamComparator,

    /// <summary>Receives no intervention.</summary>
    NoIntervention,

    /// <summary>Something else.</summary>
    Other,
}
