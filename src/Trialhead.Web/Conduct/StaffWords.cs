using System.Globalization;
using Trialhead.Pages;
using Trialhead.Protocol.Planning;

namespace Trialhead.Web.Conduct;

/// <summary>Days as the staff pages write them.</summary>
internal static class StaffWords
{
    private static readonly string[] English = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    private static readonly string[] Spanish = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"];

    /// <summary>A day with its month in letters.</summary>
    public static string Day(DateOnly day, PageLanguage language) =>
        $"{day.Day} {(language == PageLanguage.Spanish ? Spanish : English)[day.Month - 1]} {day.Year}";

    /// <summary>A day as forms hold it.</summary>
    public static string Value(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A time with its distance from universal time.</summary>
    public static string Time(DateTimeOffset time, PageLanguage language)
    {
        var offset = time.Offset == TimeSpan.Zero ? "" : time.ToString("zzz", CultureInfo.InvariantCulture);
        return $"{Day(DateOnly.FromDateTime(time.DateTime), language)}, {time.ToString("HH:mm", CultureInfo.InvariantCulture)} UTC{offset}";
    }

    /// <summary>When something may be.</summary>
    public static string Days(PlannedItem item, PageLanguage language)
    {
        var (from, to) = item.Kind == PlannedKind.Treatment ? (item.Start, item.End) : (item.Earliest, item.Latest);
        return from == to ? Day(from, language) : $"{Day(from, language)} – {Day(to, language)}";
    }
}
