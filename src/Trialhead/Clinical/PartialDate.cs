using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Trialhead.Clinical;

/// <summary>A date known to the day, the month or only the year.</summary>
/// <remarks>Ordered by <see cref="Earliest"/>. <c>default</c> is not a date: its year is 0.</remarks>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    /// <summary>A date of the given precision; a day needs a month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The parts name no day of the calendar.</exception>
    public PartialDate(int year, int? month = null, int? day = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        if (month is < 1 or > 12 || (day is not null && month is null))
        {
            throw new ArgumentOutOfRangeException(nameof(month), month, "Expected 1 to 12, and a month with every day.");
        }

        if (day is { } d && (d < 1 || d > DateTime.DaysInMonth(year, month!.Value))) // month: checked just above
        {
            throw new ArgumentOutOfRangeException(nameof(day), day, "No such day in that month.");
        }

        (Year, Month, Day) = (year, month, day);
    }

    /// <summary>The year, 1 to 9999.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12; null where only the year is known.</summary>
    public int? Month { get; }

    /// <summary>The day of the month; null where it is not known.</summary>
    public int? Day { get; }

    /// <summary>The first day that it can mean.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day that it can mean.</summary>
    public DateOnly Latest
    {
        get
        {
            var month = Month ?? 12;
            return new DateOnly(Year, month, Day ?? DateTime.DaysInMonth(Year, month));
        }
    }

    /// <summary>Reads <c>2026</c>, <c>2026-11</c> or <c>2026-11-02</c> (ISO 8601).</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date)
    {
        date = default;
        var parts = (text ?? "").Split('-');
        if (parts.Length > 3 || parts[0].Length != 4)
        {
            return false;
        }

        Span<int> numbers = stackalloc int[3];
        for (var i = 0; i < parts.Length; i++)
        {
            if ((i > 0 && parts[i].Length != 2)
                || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i])
                || numbers[i] == 0)
            {
                return false;
            }
        }

        var (year, month, day) = (numbers[0], numbers[1], numbers[2]);
        if (month > 12 || (day > 0 && day > DateTime.DaysInMonth(year, month)))
        {
            return false;
        }

        date = new PartialDate(year, month == 0 ? null : month, day == 0 ? null : day);
        return true;
    }

    /// <summary>The date known to the day.</summary>
    public static PartialDate From(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <inheritdoc/>
    public int CompareTo(PartialDate other) => Earliest.CompareTo(other.Earliest);

    /// <summary>ISO 8601 at its own precision.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
    };

    /// <summary>Whether <paramref name="left"/> starts earlier.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> starts later.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> starts no later.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> starts no earlier.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;
}
