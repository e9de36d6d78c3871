using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <summary>What may be presumed of words that no grammar understood, and which measurements a record would mention when far off.</summary>
/// <remarks>Read from <c>data/criteria/presumptions.tsv</c>; the first row that fits decides.</remarks>
internal static class PresumptionTable
{
    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private static readonly IReadOnlyList<TableRow> Table = TableRow.ReadEmbedded("presumptions.tsv", "criteria");

    private static readonly List<Row> Rows =
        [.. Table.Where(row => row["words"].Length > 0).Select(Read)];

    private static readonly HashSet<string> VitalSigns =
        [.. Table.SelectMany(row => row.List("analytes"))];

    private static readonly HashSet<string> Infections =
        [.. Table.SelectMany(row => row.List("infections"))];

    private static readonly List<string> Investigations = [.. Table.SelectMany(row => row.List("investigations"))];

    private static readonly HashSet<string> Operations =
        new(Table.SelectMany(row => row.List("operations")), StringComparer.OrdinalIgnoreCase);

    private static readonly Regex Women =
        AnyOf(Table.SelectMany(row => row.List("women")));

    private static readonly FrozenDictionary<string, string> UsualForms = TableRow.ReadEmbedded("usual-forms.tsv", "criteria")
        .ToFrozenDictionary(row => row["form"], row => row["illness"], StringComparer.Ordinal);

    private static readonly IReadOnlyList<TableRow> Treats = TableRow.ReadEmbedded("treats.tsv", "criteria");

    private sealed record Row(Regex Words, string Scope, Presumed Presumed);

    /// <summary>What a whole criterion lets presume of its demand, whatever of it is understood; null where no row fits.</summary>
    public static Presumed? OfWhole(string text, CriterionKind kind) =>
        Find(text, kind == CriterionKind.Inclusion ? "inclusion" : "exclusion");

    /// <summary>What words that narrow something known let presume; null where no row fits.</summary>
    public static Presumed? OfRest(string text) => Find(text, "rest");

    /// <summary>What words that nothing was read of let presume where they are unwanted; null where no row fits.</summary>
    public static Presumed? OfUnread(string text) => Find(text, "unread");

    private static Presumed? Find(string text, string scope) =>
        Rows.Find(row => row.Scope == scope && row.Words.IsMatch(text)) is { } row ? row.Presumed : null;

    /// <summary>Whether a concept is a procedure that looks for something and cures nothing.</summary>
    public static bool IsInvestigation(Concept concept, Lexicon lexicon) =>
        Investigations.Exists(id => lexicon.Get(id) is { } test && lexicon.IsA(concept, test));

    /// <summary>The treatments that tell of an illness, or of a more special one, and whether they end it, by <c>data/criteria/treats.tsv</c>.</summary>
    public static IEnumerable<(Concept Treatment, bool Ends)> TreatmentsOf(Concept illness, Lexicon lexicon) =>
        from row in Treats
        where lexicon.Get(row["illness"]) is { } treated && lexicon.IsA(treated, illness)
        from id in row.List("treatments")
        select (lexicon.Get(id) ?? throw new InvalidDataException($"treats.tsv: found `{id}`, expected the id of a treatment."), row["ends"] == "yes");

    /// <summary>The illness that nearly always has a form, by <c>data/criteria/usual-forms.tsv</c>; null for other forms.</summary>
    public static Concept? UsuallyOf(Concept form, Lexicon lexicon) => UsualForms.TryGetValue(form.Id, out var illness) ? lexicon.Get(illness) : null;

    /// <summary>Whether a marker is that of a chronic infection, which a record would name.</summary>
    public static bool IsOfInfection(Concept marker) => Infections.Contains(marker.Id);

    /// <summary>Whether a name that no table holds is that of something done to cure ("repair", "valve replacement").</summary>
    public static bool IsOperation(string name) => Operations.Contains(name[(name.LastIndexOf(' ') + 1)..]);

    /// <summary>Whether words concern pregnancy and what comes before and after it.</summary>
    public static bool IsAboutWomen(string text) => Women.IsMatch(text);

    /// <summary>Whether a record would mention the measurement when it is far off.</summary>
    public static bool IsVitalSign(Concept analyte) => VitalSigns.Contains(analyte.Id);

    /// <summary>A pattern of any of these phrases, in the way that the table writes them.</summary>
    public static Regex AnyOf(IEnumerable<string> phrases) => new(string.Join('|', phrases.Select(Pattern)), Loose);

    private static Row Read(TableRow row) => new(
        AnyOf(row.List("words")),
        row["scope"],
        new Presumed(row["presumed"] switch { "yes" => Verdict.Met, "no" => Verdict.NotMet, "none" => Verdict.NotApplicable, _ => Verdict.Unknown }, row["reason"]));

    // Words with any space between, a star for the rest of a word, two dots for up to four words, a caret for the start, a dollar sign for the end, a hash for a number.
    private static string Pattern(string phrase)
    {
        var isStart = phrase.StartsWith('^');
        var isEnd = phrase.EndsWith('$');
        var words = Regex.Escape(phrase.Trim('^', '$', ' '))
            .Replace(@"\#", @"\d+", StringComparison.Ordinal)
            .Replace(@"\*", @"\w*", StringComparison.Ordinal)
            .Replace(@"\ \.\.\ ", @"\W+(?:[\w'-]+\W+){0,4}?", StringComparison.Ordinal)
            .Replace(@"\ ", @"\W+", StringComparison.Ordinal);
        return $@"{(isStart ? @"^\W*" : @"\b")}{words}{(isEnd ? @"\W*$" : @"(?!\w)")}";
    }
}
