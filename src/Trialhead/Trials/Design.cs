namespace Trialhead.Trials;

/// <summary>How a study is built.</summary>
/// <remarks>Null and empty mean that the record does not say.</remarks>
public sealed record Design
{
    /// <summary>The kind of study.</summary>
    public StudyType? StudyType { get; init; }

    /// <summary>The phases, in order.</summary>
    public IReadOnlyList<Phase> Phases { get; init; } = [];

    /// <summary>How participants come into arms.</summary>
    public Allocation? Allocation { get; init; }

    /// <summary>How arms relate in time.</summary>
    public InterventionModel? InterventionModel { get; init; }

    /// <summary>The model in the sponsor's words.</summary>
    public string? InterventionModelDescription { get; init; }

    /// <summary>What the intervention is for.</summary>
    public PrimaryPurpose? PrimaryPurpose { get; init; }

    /// <summary>How an observational study chooses whom it watches.</summary>
    public ObservationalModel? ObservationalModel { get; init; }

    /// <summary>Which way an observational study looks.</summary>
    public TimePerspective? TimePerspective { get; init; }

    /// <summary>How many parties are masked.</summary>
    public Masking? Masking { get; init; }

    /// <summary>The masking in the sponsor's words.</summary>
    public string? MaskingDescription { get; init; }

    /// <summary>Which parties are masked.</summary>
    public IReadOnlyList<MaskedRole> WhoMasked { get; init; } = [];

    /// <summary>Number of participants.</summary>
    public int? Enrollment { get; init; }

    /// <summary>Whether the number is actual (true) or estimated (false).</summary>
    public bool? EnrollmentIsActual { get; init; }

    /// <summary>Whether an observational study is a patient registry.</summary>
    public bool? IsPatientRegistry { get; init; }

    /// <summary>How long a registry follows each person.</summary>
    public string? TargetDuration { get; init; }

    /// <summary>Which samples are kept: the registry's code.</summary>
    public string? BiospecimenRetention { get; init; }

    /// <summary>Which samples are kept, in words.</summary>
    public string? BiospecimenDescription { get; init; }
}
