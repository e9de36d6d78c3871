using System.Collections.Frozen;
using System.Reflection;

namespace Trialhead.Data.Search.Typing;

/// <summary>Everyday words with those that records use, and words that say nothing in a search.</summary>
/// <remarks>From <c>data/search/typed-words.tsv</c>.</remarks>
internal static class OtherWords
{
    private const string Filler = "-";

    private static readonly FrozenDictionary<string, string[]> Table = Read();

    private static readonly string[] Roman = ["i", "ii", "iii", "iv", "v"];

    private static readonly FrozenSet<string> Counted = FrozenSet.Create(StringComparer.Ordinal, "stage", "phase", "grade", "class", "type");

    /// <summary>For every word, the stems that may stand in its place.</summary>
    public static IReadOnlyList<string>[] Of(List<TypedWord> words) =>
        [.. words.Select((word, at) => Numeral(words, at) ?? (Table.TryGetValue(word.Stem, out var others) && others[0] != Filler ? others : []))];

    /// <summary>Whether records say something else in place of a single word.</summary>
    public static bool Has(string word) => SearchText.Analyze(word) is [var stem] && Table.ContainsKey(stem);

    /// <summary>Whether a word tells about the person who types, not about what is looked for.</summary>
    public static bool IsFiller(List<TypedWord> words, int at) =>
        Table.TryGetValue(words[at].Stem, out var others) && others[0] == Filler && Numeral(words, at) is null;

    // "Stage 4" is "stage IV", and the other way round.
    private static string[]? Numeral(List<TypedWord> words, int at)
    {
        if (at == 0 || !Counted.Contains(words[at - 1].Text.ToLowerInvariant()))
        {
            return null;
        }

        var word = words[at].Text.ToLowerInvariant();
        var roman = Array.IndexOf(Roman, word);
        return roman >= 0 ? [$"{roman + 1}"] : word.Length == 1 && word[0] - '1' is >= 0 and < 5 ? [Roman[word[0] - '1']] : null;
    }

    private static FrozenDictionary<string, string[]> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("typed-words.tsv")!; // built in
        using var reader = new StreamReader(stream);
        var table = new Dictionary<string, string[]>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var words, var others])
            {
                foreach (var word in words.Split('|').SelectMany(SearchText.Analyze))
                {
                    table[word] = others == Filler ? [Filler] : [.. others.Split('|').SelectMany(SearchText.Analyze).Distinct()];
                }
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
