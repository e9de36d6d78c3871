namespace Trialhead.Trials;

/// <summary>The results that a trial posted in the registry.</summary>
/// <remarks>Every number is kept as the record writes it, since records write <c>NA</c> and <c>&lt;0.001</c> too.</remarks>
public sealed record TrialResults
{
    /// <summary>Who took part and how far they came; null where not posted.</summary>
    public ParticipantFlow? ParticipantFlow { get; init; }

    /// <summary>Who they were; null where not posted.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>What was measured.</summary>
    public IReadOnlyList<OutcomeMeasure> OutcomeMeasures { get; init; } = [];

    /// <summary>What went wrong; null where not posted.</summary>
    public AdverseEvents? AdverseEvents { get; init; }

    /// <summary>Limitations that the sponsor states; null where none.</summary>
    public string? Limitations { get; init; }
}
