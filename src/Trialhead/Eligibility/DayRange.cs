using Trialhead.Clinical;

namespace Trialhead.Eligibility;

/// <summary>The days on which something can have been so, as day numbers, both included.</summary>
/// <remarks>What has no date can have been on any day until the evaluation.</remarks>
internal readonly record struct DayRange(int From, int To)
{
    /// <summary>The days a date can mean, none after <paramref name="today"/> unless all are.</summary>
    public static DayRange Of(PartialDate? date, int today) => date is not { } known
        ? new DayRange(int.MinValue, today)
        : new DayRange(known.Earliest.DayNumber, Math.Max(known.Earliest.DayNumber, Math.Min(known.Latest.DayNumber, today)));

    /// <summary>Whether this lies before the other, so that the other is the newer information.</summary>
    /// <remarks>Two different ranges that share one day are in order; a day has no order within itself.</remarks>
    public bool IsBefore(DayRange other) => From < other.From && To <= other.From;
}
