namespace Trialhead.Data.Calendar;

/// <summary>How a participant's calendar is written.</summary>
public sealed record CalendarOptions
{
    /// <summary>What the calendar is called.</summary>
    public required string Name { get; init; }

    /// <summary>What its entries' UIDs begin with: the same for one participant always, and no other's.</summary>
    public required string Uid { get; init; }

    /// <summary>When the plan was last changed; written as DTSTAMP.</summary>
    public required DateTimeOffset Stamp { get; init; }

    /// <summary>The time of day of visits; null for visits that take the whole day.</summary>
    public VisitTimes? Visits { get; init; }

    /// <summary>Whether treatments must not give away the arm.</summary>
    public bool IsMasked { get; init; }

    /// <summary>What hides the names of treatments in the UIDs of a masked calendar; empty where it is not masked.</summary>
    public ReadOnlyMemory<byte> Secret { get; init; }

    /// <summary>Sentences at the end of every entry.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>The time of day of visits.</summary>
/// <param name="At">When they begin, by the clock on the wall.</param>
/// <param name="Length">How long they are kept free.</param>
/// <param name="Zone">The IANA name of the time zone of the site (<c>Europe/Berlin</c>).</param>
public sealed record VisitTimes(TimeOnly At, TimeSpan Length, string Zone);
