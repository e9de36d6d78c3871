using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Notes;

/// <summary>What a number that a note gives without a unit is in: hemoglobin 138 is in g/L, glucose 8.1 in mmol/L.</summary>
/// <remarks>Read from <c>data/criteria/bare-units.tsv</c>; what no row holds is in the analyte's own unit.</remarks>
internal static partial class BareUnits
{
    private const double LeastInMoles = 30; // nobody has that much creatinine in mg/dL
    private const double MostByWeight = 15; // nor this little in µmol/L

    private static readonly FrozenDictionary<string, (double From, double Below, string? Unit, string? InMoles)[]> Rows = TableRow.ReadEmbedded("bare-units.tsv", "criteria")
        .SelectMany(row => row.List("analyte").Select(id => (Id: id, From: row.Number("from") ?? 0, Below: row.Number("below") ?? double.MaxValue, Unit: Code(row["unit"]), InMoles: Code(row["si"]))))
        .GroupBy(row => row.Id, StringComparer.Ordinal)
        .ToFrozenDictionary(rows => rows.Key, rows => rows.Select(row => (row.From, row.Below, row.Unit, row.InMoles)).ToArray(), StringComparer.Ordinal);

    /// <summary>Whether a note gives its values in moles (true) or by weight (false); null where it does neither, or both.</summary>
    public static bool? IsInMoles(string note)
    {
        var (moles, weight) = (Moles().IsMatch(note), Weight().IsMatch(note));
        foreach (Match creatinine in Creatinine().Matches(note))
        {
            var number = double.Parse(creatinine.Groups["n"].Value, CultureInfo.InvariantCulture);
            (moles, weight) = (moles || number >= LeastInMoles, weight || number < MostByWeight);
        }

        return moles == weight ? null : moles;
    }

    /// <summary>Whether a bare number is not, or need not be, in the analyte's own unit.</summary>
    /// <param name="number">The number.</param>
    /// <param name="analyte">The id of what it is a value of.</param>
    /// <param name="isInMoles">How the note gives its other values.</param>
    /// <param name="unit">The unit that it is in; null where it may be in either.</param>
    public static bool IsOther(double number, string analyte, bool? isInMoles, out string? unit)
    {
        foreach (var row in Rows.GetValueOrDefault(analyte, []))
        {
            if (number >= row.From && number < row.Below)
            {
                unit = row.Unit ?? (isInMoles == true ? row.InMoles : null);
                return unit is not null || isInMoles != false;
            }
        }

        unit = null;
        return false;
    }

    private static string? Code(string cell) => cell.Length > 0 ? cell : null;

    [GeneratedRegex(@"\d ?(?:[uµμ]|micro)mol(?:es)?/l\b|\d ?mmol/mol\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Moles();

    [GeneratedRegex(@"\d ?mg/dl\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weight();

    [GeneratedRegex(@"\b(?:Cr|SCr|creat(?:inine)?)[ :=]+(?:(?:is|was|now|of) )?(?<n>\d{1,4}(?:\.\d+)?)(?![\d.]*\d)(?! ?(?:mg|[uµμ]mol|mmol|ml|%))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Creatinine();
}
