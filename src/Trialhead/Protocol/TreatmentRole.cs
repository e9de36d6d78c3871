namespace Trialhead.Protocol;

/// <summary>What a treatment is for in a trial.</summary>
public enum TreatmentRole
{
    /// <summary>What is tested.</summary>
    Experimental,

    /// <summary>What the tested treatment is compared with.</summary>
    ActiveComparator,

    /// <summary>Something without active ingredient.</summary>
    Placebo,

    /// <summary>Treatment that all receive whatever the arm.</summary>
    Background,

    /// <summary>Help against effects of treatment.</summary>
    Supportive,
}
