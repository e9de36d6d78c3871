using System.Globalization;
using System.Text.RegularExpressions;

namespace Trialhead.Protocol;

/// <summary>A length of time by the calendar: months, days and minutes, each counted for itself.</summary>
/// <remarks>
/// Written as an ISO 8601 duration (<c>P28D</c>, <c>P12W</c>, <c>P3M</c>, <c>PT6H</c>); weeks are days and years are months.
/// A month has no fixed number of days, so <see cref="After"/> needs a date. <c>default</c> is no time at all.
/// </remarks>
public readonly partial record struct Period
{
    private const int Longest = 12 * 150;

    /// <summary>A length of its parts, none below zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A part is negative, or the whole is longer than 150 years.</exception>
    public Period(int months, int days, int minutes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(months);
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfNegative(minutes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, Longest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, Longest * 31);
        (Months, Days, Minutes) = (months, days, minutes);
    }

    /// <summary>Whole months.</summary>
    public int Months { get; }

    /// <summary>Whole days beside the months.</summary>
    public int Days { get; }

    /// <summary>Minutes beside the days; a day in a calendar of days is not moved by them.</summary>
    public int Minutes { get; }

    /// <summary>Whether it is no time at all.</summary>
    public bool IsZero => this == default;

    /// <summary>About how many days it is, a month being 30.4375 days.</summary>
    public double ApproximateDays => (Months * 30.4375) + Days + (Minutes / 1440.0);

    /// <summary>Whole days, where it has no months; months are rounded to days otherwise.</summary>
    public int WholeDays => Months == 0 ? Days + (Minutes / 1440) : (int)Math.Round(ApproximateDays, MidpointRounding.AwayFromZero);

    /// <summary>A number of days.</summary>
    public static Period OfDays(int days) => new(0, days, 0);

    /// <summary>A number of months.</summary>
    public static Period OfMonths(int months) => new(months, 0, 0);

    /// <summary>Reads an ISO 8601 duration; null where the text is none.</summary>
    public static Period? Parse(string? text)
    {
        if (text is null || Duration().Match(text) is not { Success: true } match || text.EndsWith('P') || text.EndsWith('T'))
        {
            return null;
        }

        long Part(string name) =>
            match.Groups[name] is { Success: true } group ? long.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        var (months, days) = ((Part("years") * 12) + Part("months"), (Part("weeks") * 7) + Part("days"));
        var minutes = (Part("hours") * 60) + Part("minutes");
        return months > Longest || days > Longest * 31 || minutes > Longest * 31 ? null : new Period((int)months, (int)days, (int)minutes);
    }

    /// <summary>The day that lies this long after another.</summary>
    public DateOnly After(DateOnly day) => day.AddMonths(Months).AddDays(Days + (Minutes / 1440));

    /// <summary>The day that lies this long before another.</summary>
    public DateOnly Before(DateOnly day) => day.AddMonths(-Months).AddDays(-(Days + (Minutes / 1440)));

    /// <summary>This length a number of times over.</summary>
    public Period Times(int count) => new(Months * count, Days * count, Minutes * count);

    /// <summary>Both lengths together.</summary>
    public static Period operator +(Period left, Period right) =>
        new(left.Months + right.Months, left.Days + right.Days, left.Minutes + right.Minutes);

    /// <summary>The ISO 8601 duration.</summary>
    public override string ToString()
    {
        var date = (Months, Days) switch
        {
            (0, 0) => Minutes == 0 ? "0D" : "",
            (0, _) => $"{Days}D",
            _ => $"{Part(Months / 12, 'Y')}{Part(Months % 12, 'M')}{Part(Days, 'D')}",
        };
        return Minutes == 0 ? $"P{date}" : $"P{date}T{Part(Minutes / 60, 'H')}{Part(Minutes % 60, 'M')}";
    }

    private static string Part(int count, char unit) => count == 0 ? "" : $"{count.ToString(CultureInfo.InvariantCulture)}{unit}";

    [GeneratedRegex(@"^P(?:(?<years>\d{1,4})Y)?(?:(?<months>\d{1,5})M)?(?:(?<weeks>\d{1,5})W)?(?:(?<days>\d{1,6})D)?(?:T(?:(?<hours>\d{1,6})H)?(?:(?<minutes>\d{1,6})M)?)?$")]
    private static partial Regex Duration();
}
