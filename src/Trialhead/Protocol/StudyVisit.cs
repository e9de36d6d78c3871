namespace Trialhead.Protocol;

/// <summary>A meeting with the participant, at a time counted from something else.</summary>
public sealed record StudyVisit : ProtocolPart
{
    /// <summary>The id of the epoch or element that it belongs to.</summary>
    public required string Of { get; init; }

    /// <summary>From where its time is counted.</summary>
    public VisitAnchor Anchor { get; init; }

    /// <summary>How long after the anchor; day 1 of an element is no time after its start.</summary>
    public Period Offset { get; init; }

    /// <summary>Whether it lies before the anchor instead of after it.</summary>
    public bool IsBefore { get; init; }

    /// <summary>How much earlier it may be.</summary>
    public Period Earlier { get; init; }

    /// <summary>How much later it may be.</summary>
    public Period Later { get; init; }

    /// <summary>The cycles in which it takes place, for <see cref="VisitAnchor.CycleStart"/>; empty for all.</summary>
    public IReadOnlyList<int> InCycles { get; init; } = [];

    /// <summary>The time from one to the next, where it repeats; null where it does not.</summary>
    public Period? Every { get; init; }

    /// <summary>How many there are where it repeats; null until the epoch or element ends.</summary>
    public int? Times { get; init; }

    /// <summary>The ids of what is done, in order.</summary>
    public IReadOnlyList<string> Activities { get; init; } = [];

    /// <summary>Where; null where not said.</summary>
    public VisitPlace? Place { get; init; }
}

/// <summary>From where the time of a visit is counted.</summary>
public enum VisitAnchor
{
    /// <summary>The first day of the epoch or element.</summary>
    Start,

    /// <summary>The first day of each cycle of the element.</summary>
    CycleStart,

    /// <summary>The last day of the epoch or element as planned, or the day that ended it early.</summary>
    End,

    /// <summary>The day of allocation to an arm.</summary>
    Allocation,
}

/// <summary>Where a visit takes place.</summary>
public enum VisitPlace
{
    /// <summary>At the study site.</summary>
    Clinic,

    /// <summary>In hospital, staying there.</summary>
    Hospital,

    /// <summary>At the participant's home.</summary>
    Home,

    /// <summary>By telephone or video.</summary>
    Telephone,
}
