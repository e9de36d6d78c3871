using System.Globalization;

namespace Trialhead.Protocol;

/// <summary>The days of a cycle or an element on which something is given; day 1 is the first.</summary>
/// <remarks>Written as numbers and ranges (<c>1-4, 11-14</c>), ascending, without overlap. Compares by its written form.</remarks>
public sealed record TreatmentDays
{
    private const int Last = 10_000;

    private TreatmentDays(IReadOnlyList<(int First, int Last)> stretches)
    {
        Stretches = stretches;
        Written = string.Join(", ", stretches.Select(s => s.First == s.Last ? Number(s.First) : $"{Number(s.First)}-{Number(s.Last)}"));
    }

    /// <summary>Stretches of days in a row, both ends included.</summary>
    public IReadOnlyList<(int First, int Last)> Stretches { get; }

    /// <summary>How many days there are.</summary>
    public int Count => Stretches.Sum(stretch => stretch.Last - stretch.First + 1);

    private string Written { get; }

    /// <summary>Reads numbers and ranges; null where the text is none, falls back or names a day beyond 10,000.</summary>
    public static TreatmentDays? Parse(string? text)
    {
        var stretches = new List<(int First, int Last)>();
        foreach (var part in (text ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            var ends = part.Split('-', StringSplitOptions.TrimEntries);
            if (ends.Length > 2 || Day(ends[0]) is not { } first || Day(ends[^1]) is not { } last || last < first
                || (stretches.Count > 0 && first <= stretches[^1].Last))
            {
                return null;
            }

            stretches.Add((first, last));
        }

        return new TreatmentDays(stretches);
    }

    /// <summary>Whether two lists name the same days in the same stretches.</summary>
    public bool Equals(TreatmentDays? other) => other?.Written == Written;

    /// <inheritdoc/>
    public override int GetHashCode() => Written.GetHashCode(StringComparison.Ordinal);

    /// <summary>The written form.</summary>
    public override string ToString() => Written;

    private static int? Day(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= Last ? day : null;

    private static string Number(int day) => day.ToString(CultureInfo.InvariantCulture);
}
