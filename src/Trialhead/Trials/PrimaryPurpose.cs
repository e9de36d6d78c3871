namespace Trialhead.Trials;

/// <summary>What the intervention is for.</summary>
public enum PrimaryPurpose
{
    /// <summary>Treating an illness.</summary>
    Treatment,

    /// <summary>Preventing an illness.</summary>
    Prevention,

    /// <summary>Finding an illness.</summary>
    Diagnostic,

    /// <summary>Educational, counselling or training purpose (a code of older records).</summary>
    Ect,

    /// <summary>Easing symptoms and side effects.</summary>
    SupportiveCare,

    /// <summary>Finding an illness before it shows.</summary>
    Screening,

    /// <summary>How care is organised.</summary>
    HealthServicesResearch,

    /// <summary>How the body works.</summary>
    BasicScience,

    /// <summary>Whether a device can be built and work at all.</summary>
    DeviceFeasibility,

    /// <summary>Something else.</summary>
    Other,
}
