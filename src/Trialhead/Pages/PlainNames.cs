using Trialhead.Pages.Translation;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Pages;

/// <summary>What people call a thing.</summary>
/// <remarks>
/// From <c>data/pages</c>: <c>treatments.tsv</c>, <c>conditions.tsv</c> and <c>names.tsv</c>. Names stand as inside a sentence: without
/// article, and without a capital that is not always there.
/// </remarks>
public static class PlainNames
{
    // "Kellgren-Lawrence" are two people, "Non-Hodgkin" is none.
    private static readonly string[] Prefixes = ["Non", "Post", "Pre", "Anti", "Hyper"];

    private const int WordsOfATitle = 2;

    private static readonly char[] EndsOfWords = [' ', '-', '/', ',', '('];

    private static readonly Lazy<Dictionary<string, (string English, string Spanish)>> Names = new(Read);

    private static readonly Lazy<Dictionary<string, string>> BySpanish = new(() => Names.Value.Select(named => (Name: named.Value.Spanish, named.Key))
        .Concat(Names.Value.SelectMany(named => Called(named.Value.Spanish).Select(name => (Name: name, named.Key))))
        .GroupBy(named => Folding.Fold(named.Name), named => named.Key)
        .ToDictionary(named => named.Key, named => named.First()));

    private static readonly Lazy<HashSet<string>> Proper = new(() =>
        [.. TableRow.ReadEmbedded("proper-names.tsv", "pages").Select(row => row["word"])]);

    /// <summary>The plain name of a concept in a language.</summary>
    /// <remarks>What no table names has its name of the vocabulary; in Spanish the words of that name, where the tables have all of them.</remarks>
    public static string Of(Concept concept, PageLanguage language)
    {
        ArgumentNullException.ThrowIfNull(concept);
        return Names.Value.TryGetValue(concept.Id, out var names) ? language.Say(names.English, names.Spanish)
            : language == PageLanguage.Spanish ? Translated(concept) ?? Unnamed(concept)
            : Unnamed(concept);
    }

    /// <summary>Whether a concept has only an English name, which is to be quoted among Spanish words; names of drugs are the same everywhere.</summary>
    internal static bool IsEnglishOnly(Concept concept) => !IsDrug(concept) && !Names.Value.ContainsKey(concept.Id) && Translated(concept) is null
        && Unnamed(concept).Split(EndsOfWords).Any(word => word.Length > 3 && word.All(char.IsLower));

    /// <summary>The concept that people call so in Spanish; null for none. Case and accents make no difference.</summary>
    public static Concept? FindSpanish(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return BySpanish.Value.TryGetValue(Folding.Fold(name.Trim()), out var id) ? Lexicon.InUse.Get(id) : null;
    }

    /// <summary>A name without its capital, unless it is a proper name or an abbreviation.</summary>
    internal static string InsideASentence(string name)
    {
        var end = name.IndexOfAny(EndsOfWords);
        var first = end < 0 ? name : name[..end];
        var isOfPeople = end > 0 && end + 2 < name.Length && name[end] == '-' && char.IsUpper(name[end + 1]) && char.IsLower(name[end + 2]) && !Prefixes.Contains(first);
        var isPlain = !isOfPeople && first.Length > 2 && first.Skip(1).All(char.IsLower) && !Proper.Value.Contains(first);
        return isPlain ? string.Concat(name[..1].ToLowerInvariant(), name.AsSpan(1)) : name;
    }

    private static string Unnamed(Concept concept)
    {
        var isSpokenOf = concept is { Kind: ConceptKind.Condition or ConceptKind.Analyte, LayNames.Count: > 0 };
        var name = isSpokenOf ? concept.LayNames[0] : concept.Name;
        return IsTitle(name) ? name : InsideASentence(name);
    }

    // What the vocabulary does not hold may be any words: "certain medications".
    private static bool IsDrug(Concept concept) =>
        concept.Kind == ConceptKind.Drug && (!concept.Name.Contains(' ', StringComparison.Ordinal) || Lexicon.InUse.Get(concept.Id) is not null);

    // Questionnaires have titles, which stay as they are.
    private static bool IsTitle(string name) => name.Split(' ').Skip(1).Count(word => word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[1])) >= WordsOfATitle;

    private static string? Translated(Concept concept) => !IsDrug(concept)
        ? IsTitle(Unnamed(concept)) ? null : LineTranslation.NameOf(Unnamed(concept))
        : BilingualTable.Find(concept.Name.ToLowerInvariant()).FirstOrDefault(found => found.Word.Kind == WordKind.Noun).Word?.Spanish;

    // "EPOC (enfermedad pulmonar obstructiva crónica)" is called by either name, "recuento de plaquetas" and "enfermedad de Crohn" by their last word.
    private static IEnumerable<string> Called(string spanish)
    {
        var bracket = spanish.IndexOf(" (", StringComparison.Ordinal);
        var last = spanish.StartsWith("recuento de ", StringComparison.Ordinal) ? spanish["recuento de ".Length..]
            : spanish.StartsWith("enfermedad de ", StringComparison.Ordinal) && char.IsUpper(spanish["enfermedad de ".Length]) ? spanish["enfermedad de ".Length..]
            : null;
        return bracket > 0 && spanish.EndsWith(')') ? [spanish[..bracket], spanish[(bracket + 2)..^1]] : last is null ? [] : [last];
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
