namespace Trialhead.Trials;

/// <summary>What went wrong among the participants.</summary>
public sealed record AdverseEvents
{
    /// <summary>Threshold in percent from which other events are listed; null where not given.</summary>
    public string? FrequencyThreshold { get; init; }

    /// <summary>Over which time; null where not given.</summary>
    public string? TimeFrame { get; init; }

    /// <summary>How events were collected; null where not given.</summary>
    public string? Description { get; init; }

    /// <summary>Remarks on deaths from any cause; null where none.</summary>
    public string? AllCauseMortalityComment { get; init; }

    /// <summary>The groups with their totals.</summary>
    public IReadOnlyList<EventGroup> Groups { get; init; } = [];

    /// <summary>Serious events.</summary>
    public IReadOnlyList<AdverseEvent> Serious { get; init; } = [];

    /// <summary>Other events.</summary>
    public IReadOnlyList<AdverseEvent> Other { get; init; } = [];
}
