using System.Security.Cryptography;
using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Trialhead.Protocol.Planning;

namespace Trialhead.Data.Calendar;

/// <summary>Writes a participant's plan as an iCalendar (RFC 5545).</summary>
/// <remarks>
/// One event for each visit, stretch of treatment, decision and allocation, with the same UID whenever it is written and a SEQUENCE that grows
/// when it changes. Visits have a time of day where one is given; everything else takes whole days.
/// </remarks>
public static class CalendarWriter
{
    private const string Product = "-//Trialhead//Participant calendar//EN";

    /// <summary>The calendar as text with the line ends that the standard demands.</summary>
    public static string Write(IReadOnlyList<CalendarEntry> entries, CalendarOptions options)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(options);
        var calendar = new Ical.Net.Calendar { ProductId = Product, Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", options.Name);
        if (options.Visits is { } visits && entries.Count > 0)
        {
            var first = entries.Min(entry => entry.Item.Start).ToDateTime(TimeOnly.MinValue);
            calendar.AddTimeZone(VTimeZone.FromDateTimeZone(visits.Zone, first.AddYears(-1), includeHistoricalData: false));
        }

        calendar.Events.AddRange(entries.Select(entry => Event(entry, options)));
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalendarEvent Event(CalendarEntry entry, CalendarOptions options)
    {
        var item = entry.Item;
        var written = new CalendarEvent
        {
            Uid = $"{options.Uid}/{Key(item, options)}@trialhead",
            Sequence = entry.Sequence,
            DtStamp = new CalDateTime(options.Stamp.UtcDateTime, "UTC"),
            Summary = Title(item, options),
            Description = string.Join('\n', (string[])[.. options.IsMasked && item.TellsArm ? [] : item.Details, .. Window(item), .. options.Notes]),
            Status = entry.IsCancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            Transparency = item.Kind == PlannedKind.Visit ? TransparencyType.Opaque : TransparencyType.Transparent,
        };
        written.Categories.Add(item.Kind.ToString());
        (written.Start, written.End) = Times(item, options);
        return written;
    }

    private static string Title(PlannedItem item, CalendarOptions options) => (options.IsMasked && item.TellsArm, item.Kind) switch
    {
        (true, PlannedKind.Treatment) => "Study treatment",
        (true, PlannedKind.Visit) => "Study visit",
        _ => item.Title,
    };

    // The same for one item always, and of no meaning to who does not know the secret.
    private static string Key(PlannedItem item, CalendarOptions options) => options.IsMasked && item.TellsArm
        ? Convert.ToHexStringLower(HMACSHA256.HashData(options.Secret.Span, Encoding.UTF8.GetBytes(item.Key)))[..24]
        : item.Key;

    private static (CalDateTime, CalDateTime) Times(PlannedItem item, CalendarOptions options)
    {
        if (item.Kind == PlannedKind.Visit && options.Visits is { } visits)
        {
            var start = item.Start.ToDateTime(visits.At);
            return (new CalDateTime(start, visits.Zone), new CalDateTime(start + visits.Length, visits.Zone));
        }

        // The end of whole days is the day after the last (RFC 5545, 3.6.1).
        return (Whole(item.Start), Whole(item.End.AddDays(1)));
    }

    private static CalDateTime Whole(DateOnly day) => new(day.Year, day.Month, day.Day);

    private static IEnumerable<string> Window(PlannedItem item) =>
        item.Earliest == item.Latest || item.Kind == PlannedKind.Treatment ? [] : [$"Window: {item.Earliest:yyyy-MM-dd} to {item.Latest:yyyy-MM-dd}."];
}
