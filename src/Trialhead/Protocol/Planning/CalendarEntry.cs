namespace Trialhead.Protocol.Planning;

/// <summary>A planned thing as a calendar holds it: with a number that grows whenever it changes.</summary>
/// <param name="Item">What is planned, as it was last known.</param>
/// <param name="Sequence">How often it was changed since it was first planned; 0 at first (RFC 5545, 3.8.7.4).</param>
/// <param name="IsCancelled">Whether it is planned no more.</param>
public sealed record CalendarEntry(PlannedItem Item, int Sequence, bool IsCancelled);

/// <summary>Follows a participant's plan from event to event, so that a calendar can move what it already holds.</summary>
public static class CalendarEntries
{
    /// <summary>Everything that was ever planned, by day: what holds, and what was cancelled.</summary>
    /// <param name="interpreter">The versions of the protocol.</param>
    /// <param name="events">The participant's events in the order in which they were recorded.</param>
    /// <param name="asOf">The day of asking.</param>
    public static IReadOnlyList<CalendarEntry> Of(Interpreter interpreter, IReadOnlyList<Conduct.StudyEvent> events, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(interpreter);
        ArgumentNullException.ThrowIfNull(events);
        var entries = new Dictionary<string, CalendarEntry>(StringComparer.Ordinal);
        for (var known = 1; known <= events.Count; known++)
        {
            // As if read on the day of the last event known then; the whole is read on the day of asking.
            var day = known == events.Count ? asOf : Latest(events, known, asOf);
            Update(entries, interpreter.Read([.. events.Take(known)], day).Agenda);
        }

        return [.. entries.Values.OrderBy(entry => entry.Item.Start).ThenBy(entry => entry.Item.Key, StringComparer.Ordinal)];
    }

    private static DateOnly Latest(IReadOnlyList<Conduct.StudyEvent> events, int known, DateOnly asOf)
    {
        var latest = events.Take(known).Max(happened => happened.Date);
        return latest < asOf ? latest : asOf;
    }

    private static void Update(Dictionary<string, CalendarEntry> entries, IReadOnlyList<PlannedItem> agenda)
    {
        var planned = agenda.ToDictionary(item => item.Key, StringComparer.Ordinal);
        foreach (var entry in entries.Values.Where(entry => !entry.IsCancelled && !planned.ContainsKey(entry.Item.Key)).ToList())
        {
            entries[entry.Item.Key] = entry with { Sequence = entry.Sequence + 1, IsCancelled = true };
        }

        foreach (var item in agenda)
        {
            entries[item.Key] = !entries.TryGetValue(item.Key, out var before) ? new CalendarEntry(item, 0, false)
                : before.IsCancelled || !IsSame(before.Item, item) ? new CalendarEntry(item, before.Sequence + 1, false)
                : before with { Item = item };
        }
    }

    // Where it stands changes by itself as days pass; that is no change of the plan.
    private static bool IsSame(PlannedItem left, PlannedItem right) =>
        (left.Title, left.Start, left.End, left.Earliest, left.Latest) == (right.Title, right.Start, right.End, right.Earliest, right.Latest)
        && left.Details.SequenceEqual(right.Details);
}
