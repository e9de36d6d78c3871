namespace Trialhead.Vocabulary;

/// <summary>The units that criteria and records use, under all of their spellings.</summary>
/// <remarks>Read from <c>data/vocabulary/units.tsv</c>. Immutable and safe to share between threads.</remarks>
public sealed partial class UnitTable
{
    // What is measured in both without a fixed rate between them: a limit in one is still a limit of the same analyte.
    private static readonly HashSet<(string, string)> Related =
    [
        ("volume-rate", "volume-rate-per-area"),
        ("volume-rate", "volume-rate-per-mass"),
        ("mass-concentration", "fibrinogen-equivalent-concentration"),
        ("copy-concentration", "activity-concentration"),
        ("copy-concentration", "log-copy-concentration"),
        ("copy-concentration", "log-activity-concentration"),
        ("activity-concentration", "log-activity-concentration"),
        ("copy-concentration", "number-concentration"),
        ("fraction", "plain-number"),
        ("fraction", "number-concentration"),
        ("mass-rate", "mass"),
        ("mass-rate", "mass-ratio"),
        ("mass-rate", "mass-concentration"),
        ("mass-ratio", "mass-per-substance"),
        ("mass-ratio", "mass-concentration"),
        ("mass-ratio", "plain-number"),
        ("mass-concentration", "activity-concentration"),
        ("score", "length"),
        ("score", "line-count"),
        ("visual-acuity-letters", "visual-acuity-logmar"),
        ("activity", "activity-concentration"),
        ("drink-count", "mass-rate"),
        ("angle", "temperature"),
        ("length", "pressure"),
        ("fraction", "volume-rate-per-mass"),
        ("drink-rate", "mass-rate"),
    ];

    private readonly Dictionary<string, Unit> _byCode = new(StringComparer.Ordinal);
    private readonly (int FirstEdge, List<(string Spelling, Unit Unit)>? Units)[] _nodes; // with one more that ends the last
    private readonly (char Letter, int Node)[] _edges;

    // Where the units of a first letter begin, which most words that follow a number lack.
    private readonly int[] _roots = new int[0x80];

    internal UnitTable(IEnumerable<TableRow> rows)
    {
        var nodes = new List<Node> { new([], []) };
        foreach (var row in rows)
        {
            var unit = new Unit(row["code"], row["dimension"], row.Number("factor") ?? 1, row.Number("offset") ?? 0);
            _byCode.Add(unit.Code, unit);
            foreach (var name in row.List("names").Append(unit.Code))
            {
                Add(nodes, Compact(name), unit);
            }
        }

        _edges = [.. nodes.SelectMany(node => node.Edges.Select(edge => (edge.Key, edge.Value)))];
        _nodes = new (int, List<(string, Unit)>?)[nodes.Count + 1];
        for (var node = 0; node < nodes.Count; node++)
        {
            _nodes[node].Units = nodes[node].Units.Count == 0 ? null : nodes[node].Units;
            _nodes[node + 1].FirstEdge = _nodes[node].FirstEdge + nodes[node].Edges.Count;
        }

        for (var letter = '\0'; letter < _roots.Length; letter++)
        {
            _roots[letter] = nodes[0].Edges.GetValueOrDefault(Folded(letter));
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
        return _byCode.GetValueOrDefault(text)
            ?? (Match(text, 0) is { } found && text.AsSpan(found.Length).IsWhiteSpace() ? found.Unit : null);
    }

    /// <summary>The longest unit that starts at <paramref name="start"/>, with the length of its spelling there; null for none.</summary>
    /// <remarks>Spaces, the plural's s and case do not count, but for spellings that differ in case alone (<c>G/L</c>, <c>g/L</c>).</remarks>
    public (Unit Unit, int Length)? Match(string text, int start)
    {
        ArgumentNullException.ThrowIfNull(text);
        (Unit, int)? best = null;
        var node = 0;
        for (var i = start; i < text.Length; i++)
        {
            if (IsPassed(text, i))
            {
                continue;
            }

            node = Next(node, text[i]);
            if (node == 0)
            {
                break;
            }

            if (_nodes[node].Units is { } units && EndsWord(text, i) is { } length)
            {
                best = (Written(units, text, start, i + 1), i + length - start);
            }
        }

        return best;
    }

    /// <summary>Converts a value between two units of UCUM codes; null where they measure different things.</summary>
    /// <param name="value">The number.</param>
    /// <param name="from">Its unit's code.</param>
    /// <param name="to">The wanted unit's code.</param>
    /// <param name="molarMass">Grams per mole, to bridge mass and amount; null where unknown.</param>
    public double? Convert(double value, string from, string to, double? molarMass = null) => Convert(value, from, to, molarMass, null);

    /// <summary>Converts a value of an analyte between two units; null where nothing bridges them.</summary>
    /// <remarks>
    /// Mass and amount are bridged by the molar mass, amount and charge by the valence (1 mmol of calcium is 2 meq), and the
    /// analyte's own unit and one more by the line the table gives (HbA1c in mmol/mol).
    /// </remarks>
    public double? Convert(double value, string from, string to, Analyte analyte)
    {
        ArgumentNullException.ThrowIfNull(analyte);
        if (Convert(value, from, to, analyte.MolarMass, analyte.Charge) is { } converted)
        {
            return converted;
        }

        return analyte.OtherUnit is not { } other ? null
            : to == analyte.Unit && from == other.Code ? (value * other.Slope) + other.Shift
            : from == analyte.Unit && to == other.Code ? (value - other.Shift) / other.Slope
            : null;
    }

    /// <summary>Whether a unit can measure an analyte, be it without a fixed rate into the analyte's own unit.</summary>
    public bool AreComparable(string code, Analyte analyte)
    {
        ArgumentNullException.ThrowIfNull(analyte);
        return Convert(1, code, analyte.Unit, analyte) is not null
            || (analyte.Unit == "{%predicted}" && Find(code)?.Dimension == "volume")
            || (Find(code) is { } one && Find(analyte.Unit) is { } two
                && (Related.Contains((one.Dimension, two.Dimension)) || Related.Contains((two.Dimension, one.Dimension))));
    }

    private double? Convert(double value, string from, string to, double? molarMass, int? charge)
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
        if (source.Dimension == target.Dimension)
        {
            return FromBase(inBase, target);
        }

        var inMoles = source.Dimension switch
        {
            "substance-concentration" => inBase,
            "mass-concentration" => inBase / molarMass,
            "equivalent-concentration" => inBase / charge,
            _ => null,
        };
        return target.Dimension switch
        {
            "substance-concentration" when inMoles is { } moles => FromBase(moles, target),
            "mass-concentration" when inMoles * molarMass is { } grams => FromBase(grams, target),
            "equivalent-concentration" when inMoles * charge is { } equivalents => FromBase(equivalents, target),
            _ => null,
        };
    }

    private static double FromBase(double value, Unit unit) => (value - unit.Offset) / unit.Factor;

    // How many code units end the word here: one, or two with the plural's s; null inside a word.
    private static int? EndsWord(string text, int at)
    {
        if (at + 1 == text.Length || !char.IsLetterOrDigit(text[at]) || !char.IsLetterOrDigit(text[at + 1]))
        {
            return 1;
        }

        return IsPlural(text, at + 1) ? 2 : null;
    }

    // Spaces and the plural's s mean nothing: "milligrams per deciliter".
    private static bool IsPassed(string text, int at) => char.IsWhiteSpace(text[at]) || IsPlural(text, at);

    // Whether the letter is an s at the end of a word of at least three letters more.
    private static bool IsPlural(string text, int at) => text[at] is 's' or 'S'
        && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]))
        && at >= 3 && char.IsLetter(text[at - 1]) && char.IsLetter(text[at - 2]) && char.IsLetter(text[at - 3]);

    // Among units that differ in case, the one written so; otherwise the first in the table.
    private static Unit Written(List<(string Spelling, Unit Unit)> units, string text, int start, int end)
    {
        if (units.Count > 1)
        {
            foreach (var (spelling, unit) in units)
            {
                if (IsWritten(spelling, text, start, end))
                {
                    return unit;
                }
            }
        }

        return units[0].Unit;
    }

    private static bool IsWritten(string spelling, string text, int start, int end)
    {
        var at = 0;
        for (var i = start; i < end; i++)
        {
            if (IsPassed(text, i))
            {
                continue;
            }

            if (at == spelling.Length || spelling[at] != Canonical(text[i]))
            {
                return false;
            }

            at++;
        }

        return at == spelling.Length;
    }

    private static string Compact(string text) =>
        string.Concat(text.Where((_, i) => !IsPassed(text, i)).Select(Canonical));

    private static char Folded(char c)
    {
        var canonical = Canonical(c);
        return canonical is >= 'A' and <= 'Z' ? (char)(canonical | 0x20) : canonical;
    }

    // Micro sign and Greek mu, times sign and letter x, superscripts: one form of each.
    private static char Canonical(char c) => c < 0x80 ? c : c switch
    {
        'μ' => 'µ',
        '×' or '✕' => 'x',
        '⁄' or '∕' or '／' => '/',
        '²' => '2',
        '³' => '3',
        '⁴' => '4',
        '⁵' => '5',
        '⁶' => '6',
        '⁹' => '9',
        '¹' => '1',
        '⁰' => '0',
        '−' => '-',
        'º' or '˚' => '°',
        '％' => '%',
        _ => c,
    };
}
