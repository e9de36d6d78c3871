using System.Text;

namespace Trialhead.Vocabulary;

/// <summary>The units that criteria and records use, under all of their spellings.</summary>
/// <remarks>Read from <c>data/vocabulary/units.tsv</c>. Immutable and safe to share between threads.</remarks>
public sealed class UnitTable
{
    private const int LongestSpelling = 48;
    private readonly Dictionary<string, Unit> _byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Unit> _bySpelling = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Unit> _byFoldedSpelling = new(StringComparer.OrdinalIgnoreCase);

    internal UnitTable(IEnumerable<TableRow> rows)
    {
        foreach (var row in rows)
        {
            var unit = new Unit(row["code"], row["dimension"], row.Number("factor") ?? 1, row.Number("offset") ?? 0);
            _byCode.Add(unit.Code, unit);
            foreach (var name in row.List("names").Append(unit.Code))
            {
                var spelling = Compact(name);
                _bySpelling.TryAdd(spelling, unit);
                _byFoldedSpelling.TryAdd(spelling, unit);
            }
        }
    }

    /// <summary>The table that ships with Trialhead.</summary>
    public static UnitTable BuiltIn { get; } = new(TableRow.ReadEmbedded("units.tsv"));

    /// <summary>Number of units.</summary>
    public int Count => _byCode.Count;

    /// <summary>The unit of a UCUM code or of any spelling; null where nobody knows it.</summary>
    public Unit? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _byCode.GetValueOrDefault(text) ?? BySpelling(Compact(text));
    }

    /// <summary>The longest unit that starts at <paramref name="start"/>, with the length of its spelling there; null for none.</summary>
    public (Unit Unit, int Length)? Match(string text, int start)
    {
        ArgumentNullException.ThrowIfNull(text);
        (Unit, int)? best = null;
        var compact = new StringBuilder(LongestSpelling);
        for (var i = start; i < text.Length && compact.Length < LongestSpelling; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                continue;
            }

            compact.Append(Canonical(text[i]));
            var endsWord = i + 1 == text.Length || !(char.IsLetterOrDigit(text[i]) && char.IsLetterOrDigit(text[i + 1]));
            if (endsWord && BySpelling(compact.ToString()) is { } unit)
            {
                best = (unit, i + 1 - start);
            }
        }

        return best;
    }

    /// <summary>Converts a value between two units of UCUM codes; null where they measure different things.</summary>
    /// <param name="value">The number.</param>
    /// <param name="from">Its unit's code.</param>
    /// <param name="to">The wanted unit's code.</param>
    /// <param name="molarMass">Grams per mole, to bridge mass and amount; null where unknown.</param>
    public double? Convert(double value, string from, string to, double? molarMass = null)
    {
        if (from == to)
        {
            return value;
        }

        if (Find(from) is not { } source || Find(to) is not { } target)
        {
            return null;
        }

        var inBase = (value * source.Factor) + source.Offset;
        return (source.Dimension, target.Dimension, molarMass) switch
        {
            var (a, b, _) when a == b => FromBase(inBase, target),
            ("mass-concentration", "substance-concentration", { } mass) => FromBase(inBase / mass, target),
            ("substance-concentration", "mass-concentration", { } mass) => FromBase(inBase * mass, target),
            _ => null,
        };
    }

    private static double FromBase(double value, Unit unit) => (value - unit.Offset) / unit.Factor;

    // The table lists singulars.
    private Unit? BySpelling(string compact)
    {
        const int ShortestPlural = 4;
        return _bySpelling.GetValueOrDefault(compact) ?? _byFoldedSpelling.GetValueOrDefault(compact)
            ?? (compact.Length >= ShortestPlural && compact.EndsWith('s') ? _byFoldedSpelling.GetValueOrDefault(compact[..^1]) : null);
    }

    private static string Compact(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(Canonical));

    // Micro sign and Greek mu, times sign and letter x, superscripts: one form of each.
    private static char Canonical(char c) => c switch
    {
        'μ' => 'µ',
        '×' => 'x',
        '⁄' or '∕' => '/',
        '²' => '2',
        '³' => '3',
        '⁹' => '9',
        '⁶' => '6',
        '¹' => '1',
        '−' => '-',
        _ => c,
    };
}
