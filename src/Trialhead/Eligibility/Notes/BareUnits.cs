using System.Collections.Frozen;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Notes;

/// <summary>What a number that a note gives without a unit is in: hemoglobin 138 is in g/L, glucose 8.1 in mmol/L.</summary>
/// <remarks>Read from <c>data/criteria/bare-units.tsv</c>; what no row holds is in the analyte's own unit.</remarks>
internal static class BareUnits
{
    private static readonly FrozenDictionary<string, (double From, double Below, string? Unit)[]> Rows = TableRow.ReadEmbedded("bare-units.tsv", "criteria")
        .SelectMany(row => row.List("analyte").Select(id => (Id: id, From: row.Number("from") ?? 0, Below: row.Number("below") ?? double.MaxValue, Unit: row["unit"] is { Length: > 0 } unit ? unit : null)))
        .GroupBy(row => row.Id, StringComparer.Ordinal)
        .ToFrozenDictionary(rows => rows.Key, rows => rows.Select(row => (row.From, row.Below, row.Unit)).ToArray(), StringComparer.Ordinal);

    /// <summary>Whether a bare number is not, or need not be, in the analyte's own unit.</summary>
    /// <param name="number">The number.</param>
    /// <param name="analyte">The id of what it is a value of.</param>
    /// <param name="unit">The unit that it is in; null where it may be in either.</param>
    public static bool IsOther(double number, string analyte, out string? unit)
    {
        foreach (var row in Rows.GetValueOrDefault(analyte, []))
        {
            if (number >= row.From && number < row.Below)
            {
                unit = row.Unit;
                return true;
            }
        }

        unit = null;
        return false;
    }
}
