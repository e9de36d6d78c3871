namespace Trialhead.Protocol.Planning;

/// <summary>Something on a participant's calendar: a visit, a stretch of treatment, a decision or an allocation.</summary>
public sealed record PlannedItem
{
    /// <summary>What it is called by events and calendars; the same when its day moves.</summary>
    public required string Key { get; init; }

    /// <summary>What sort of thing it is.</summary>
    public required PlannedKind Kind { get; init; }

    /// <summary>What it is, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>The last day, included.</summary>
    public required DateOnly End { get; init; }

    /// <summary>The first day on which it may be.</summary>
    public required DateOnly Earliest { get; init; }

    /// <summary>The last day on which it may still be.</summary>
    public required DateOnly Latest { get; init; }

    /// <summary>What else there is to say, each a sentence.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>The id of the visit, treatment, transition or allocation that it comes from.</summary>
    public required string Part { get; init; }

    /// <summary>The id of the epoch in which it lies.</summary>
    public required string Epoch { get; init; }

    /// <summary>The cycle in which it lies; null where it lies in none.</summary>
    public int? Cycle { get; init; }

    /// <summary>Where it stands on the day of asking.</summary>
    public PlannedStatus Status { get; init; }

    /// <summary>Whether it gives away the arm, so that in a masked trial it is called by another name.</summary>
    public bool TellsArm { get; init; }
}

/// <summary>Sorts of planned things.</summary>
public enum PlannedKind
{
    /// <summary>The participant is seen or called.</summary>
    Visit,

    /// <summary>Days in a row on which a treatment is given.</summary>
    Treatment,

    /// <summary>Results decide how it goes on.</summary>
    Decision,

    /// <summary>The arm is decided.</summary>
    Allocation,
}

/// <summary>Where a planned thing stands.</summary>
public enum PlannedStatus
{
    /// <summary>Its time has not come.</summary>
    Planned,

    /// <summary>Its time is now.</summary>
    Due,

    /// <summary>Its last day has passed and nothing was recorded.</summary>
    Overdue,

    /// <summary>It was recorded, or for treatment its days have passed.</summary>
    Done,
}
