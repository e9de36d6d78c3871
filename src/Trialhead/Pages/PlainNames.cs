using Trialhead.Vocabulary;

namespace Trialhead.Pages;

/// <summary>What people call a thing.</summary>
/// <remarks>
/// From <c>data/pages</c>: <c>treatments.tsv</c>, <c>conditions.tsv</c> and <c>names.tsv</c>. Names stand as inside a sentence: without
/// article, and without a capital that is not always there.
/// </remarks>
public static class PlainNames
{
    private static readonly char[] EndsOfWords = [' ', '-', '/', ',', '('];

    private static readonly Lazy<Dictionary<string, (string English, string Spanish)>> Names = new(Read);

    private static readonly Lazy<HashSet<string>> Proper = new(() =>
        [.. TableRow.ReadEmbedded("proper-names.tsv", "pages").Select(row => row["word"])]);

    /// <summary>The plain name of a concept in a language.</summary>
    /// <remarks>What no table names keeps its name of the vocabulary, in either language.</remarks>
    public static string Of(Concept concept, PageLanguage language)
    {
        ArgumentNullException.ThrowIfNull(concept);
        if (Names.Value.TryGetValue(concept.Id, out var names))
        {
            return language.Say(names.English, names.Spanish);
        }

        var isSpokenOf = concept is { Kind: ConceptKind.Condition or ConceptKind.Analyte, LayNames.Count: > 0 };
        return InsideASentence(isSpokenOf ? concept.LayNames[0] : concept.Name);
    }

    /// <summary>A name without its capital, unless it is a proper name or an abbreviation.</summary>
    internal static string InsideASentence(string name)
    {
        var end = name.IndexOfAny(EndsOfWords);
        var first = end < 0 ? name : name[..end];
        var isPlain = first.Length > 2 && first.Skip(1).All(char.IsLower) && !Proper.Value.Contains(first);
        return isPlain ? string.Concat(name[..1].ToLowerInvariant(), name.AsSpan(1)) : name;
    }

    private static Dictionary<string, (string English, string Spanish)> Read()
    {
        var names = TableRow.ReadEmbedded("treatments.tsv", "pages").ToDictionary(row => row["id"], row => (row["en_name"], row["es_name"]));
        foreach (var row in TableRow.ReadEmbedded("conditions.tsv", "pages").Concat(TableRow.ReadEmbedded("names.tsv", "pages")))
        {
            names.Add(row["id"], (row["en"], row["es"]));
        }

        return names;
    }
}
