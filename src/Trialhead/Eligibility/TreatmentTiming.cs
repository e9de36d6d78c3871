namespace Trialhead.Eligibility;

/// <summary>When a treatment must have been received.</summary>
public enum TreatmentTiming
{
    /// <summary>At any time, now included.</summary>
    Ever,

    /// <summary>Before now.</summary>
    Prior,

    /// <summary>Now.</summary>
    Current,

    /// <summary>Later: planned, scheduled, expected.</summary>
    Planned,

    /// <summary>It is needed or indicated ("requiring oxygen").</summary>
    Needed,

    /// <summary>The text does not say; ongoing treatment satisfies it, past treatment leaves it unknown.</summary>
    Unstated,
}
