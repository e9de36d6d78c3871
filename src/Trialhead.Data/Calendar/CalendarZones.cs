using NodaTime;

namespace Trialhead.Data.Calendar;

/// <summary>The time zones that calendars can be written in.</summary>
public static class CalendarZones
{
    /// <summary>Whether a name is that of a time zone (IANA).</summary>
    public static bool Knows(string name) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is not null;
}
