using System.CommandLine;
using System.Globalization;
using Trialhead.Data.Calendar;

namespace Trialhead.Cli;

/// <summary>The time of day that visits have in a calendar.</summary>
internal static class VisitTimesOptions
{
    private static readonly TimeSpan VisitLength = TimeSpan.FromHours(1);

    public static Option<string?> Zone() => new("--zone") { Description = "The time zone of the site, such as Europe/Berlin; visits then have a time.", HelpName = "ZONE" };

    public static Option<string?> Time() => new("--time") { Description = "When visits begin, in that zone; 09:00 by default.", HelpName = "HH:MM" };

    /// <summary>The times that the options name, null for whole days; false where they name none, which is then said.</summary>
    public static bool TryRead(string? zone, string? time, Terminal terminal, out VisitTimes? visits)
    {
        visits = null;
        if (zone is null)
        {
            return time is null || Reject("--time", time, "the time zone as well (--zone)", terminal);
        }

        if (!CalendarZones.Knows(zone))
        {
            return Reject("--zone", zone, "the IANA name of a time zone such as Europe/Berlin", terminal);
        }

        if (!TimeOnly.TryParseExact(time ?? "09:00", "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
        {
            return Reject("--time", time ?? "", "a time such as 09:00", terminal);
        }

        visits = new VisitTimes(at, VisitLength, zone);
        return true;
    }

    private static bool Reject(string option, string found, string expected, Terminal terminal)
    {
        terminal.Fail(ExitCode.BadInput, $"{option}: found '{found}', expected {expected}.");
        return false;
    }
}
