namespace Trialhead.Eligibility;

/// <summary>How a treatment turned out.</summary>
public enum TreatmentOutcome
{
    /// <summary>The text does not ask.</summary>
    Any,

    /// <summary>It failed: progression, resistance, inadequate response, not tolerated.</summary>
    Failed,

    /// <summary>It worked: response, remission.</summary>
    Worked,
}
