using System.Collections.Frozen;
using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <summary>The words that narrow an illness or a treatment, which of them exclude each other and which imply which.</summary>
/// <remarks>Read from <c>data/criteria/qualifiers.tsv</c>; exclusion is symmetric. Spelling is compared by folded words.</remarks>
public static class QualifierTable
{
    /// <summary>Narrows a denial to the past: "no prior stroke" says nothing of one today.</summary>
    internal const string Earlier = "earlier";

    /// <summary>Narrows a denial to today: "does not smoke" says nothing of the past.</summary>
    internal const string AtPresent = "at present";

    private static readonly FrozenDictionary<string, TableRow> Rows = TableRow
        .ReadEmbedded("qualifiers.tsv", "criteria")
        .ToFrozenDictionary(row => row["name"], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Qualifier> BySpelling = Spellings();
    private static readonly int LongestSpelling = BySpelling.Keys.Max(key => key.Count(c => c == ' ') + 1);
    private static readonly FrozenSet<(string, string)> Excluding = Pairs("excludes").Concat(Pairs("excludes").Select(p => (p.Two, p.One))).ToFrozenSet();
    private static readonly FrozenSet<(string, string)> Implying = Pairs("implies").ToFrozenSet();

    /// <summary>Every qualifier of the table.</summary>
    public static IEnumerable<Qualifier> All => Rows.Values.Select(row => new Qualifier(KindOf(row), row["name"]));

    /// <summary>The qualifier that these words spell; null where the table does not hold them.</summary>
    public static Qualifier? Find(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return BySpelling.GetValueOrDefault(KeyOf(words));
    }

    /// <summary>The qualifiers that a text spells, left to right, the longest spelling at each place.</summary>
    public static IReadOnlyList<Qualifier> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Tokenizer.Split(text);
        var found = new List<Qualifier>();
        for (var i = 0; i < words.Count;)
        {
            var match = Match(words, i);
            if (match is { } hit)
            {
                found.Add(hit.Qualifier);
            }

            i += match?.Words ?? 1;
        }

        return found;
    }

    /// <summary>Whether the two cannot hold of one thing at the same time.</summary>
    public static bool Excludes(string one, string other) => Excluding.Contains((one, other));

    /// <summary>Whether <paramref name="special"/> says <paramref name="general"/> too; every name implies itself.</summary>
    public static bool Implies(string special, string general) => special == general || Implying.Contains((special, general));

    /// <summary>The longest qualifier that starts at a word, with the number of its words; null for none.</summary>
    internal static (Qualifier Qualifier, int Words)? Match(IReadOnlyList<Token> words, int start)
    {
        for (var length = Math.Min(LongestSpelling, words.Count - start); length > 0; length--)
        {
            if (BySpelling.TryGetValue(string.Join(' ', words.Skip(start).Take(length).Select(word => word.Key)), out var qualifier))
            {
                return (qualifier, length);
            }
        }

        return null;
    }

    private static FrozenDictionary<string, Qualifier> Spellings()
    {
        var result = new Dictionary<string, Qualifier>(StringComparer.Ordinal);
        foreach (var row in Rows.Values)
        {
            var qualifier = new Qualifier(KindOf(row), row["name"]);
            foreach (var spelling in row.List("words").Prepend(row["name"]))
            {
                result.TryAdd(KeyOf(spelling), qualifier);
            }
        }

        return result.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<(string One, string Two)> Pairs(string column) =>
        from row in Rows.Values
        from other in row.List(column)
        select (row["name"], other);

    private static QualifierKind KindOf(TableRow row) => Enum.Parse<QualifierKind>(row["kind"]);

    private static string KeyOf(string words) => string.Join(' ', Tokenizer.Split(words).Select(word => word.Key));
}
