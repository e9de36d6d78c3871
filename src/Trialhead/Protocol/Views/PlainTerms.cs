using Trialhead.Vocabulary;

namespace Trialhead.Protocol.Views;

/// <summary>What people call the things that a protocol names.</summary>
/// <remarks>
/// By <c>data/protocols/words.tsv</c>, else by the plain name of the concept (<c>data/pages</c>); what neither knows keeps the protocol's words.
/// Names stand as inside a sentence.
/// </remarks>
internal static class PlainTerms
{
    private static readonly string[] Articles = ["el ", "la ", "los ", "las "];

    private static readonly Lazy<Dictionary<string, ViewText>> Words = new(() => TableRow.ReadEmbedded("words.tsv", "protocols")
        .ToDictionary(row => row["text"], row => new ViewText(row["en"], row["es"]), StringComparer.OrdinalIgnoreCase));

    private static readonly Lazy<Dictionary<string, ViewText>> Concepts = new(() => TableRow.ReadEmbedded("treatments.tsv", "pages")
        .Select(row => (Id: row["id"], Name: new ViewText(row["en_name"], row["es_name"])))
        .Concat(new[] { "conditions.tsv", "names.tsv" }.SelectMany(table => TableRow.ReadEmbedded(table, "pages"))
            .Select(row => (Id: row["id"], Name: new ViewText(row["en"], row["es"]))))
        .DistinctBy(row => row.Id)
        .ToDictionary(row => row.Id, row => row.Name));

    /// <summary>A text of the protocol in plain words; null where the table does not have it.</summary>
    public static ViewText? Listed(string text) => Words.Value.TryGetValue(text.Trim(), out var words) ? words : null;

    /// <summary>A name of the protocol, as inside a sentence.</summary>
    public static ViewText Of(string name) => Listed(name)
        ?? (Lexicon.InUse.Find(name) is { } concept ? Named(concept) ?? ViewText.Same(InsideASentence(name)) : ViewText.Same(name));

    /// <summary>A name of the protocol as a heading: with a capital, in Spanish without an article.</summary>
    public static ViewText Heading(string name)
    {
        var words = Of(name);
        var article = Articles.FirstOrDefault(article => words.Spanish.StartsWith(article, StringComparison.Ordinal)) ?? "";
        return (words with { Spanish = words.Spanish[article.Length..] }).Capital();
    }

    /// <summary>A concept, as inside a sentence.</summary>
    public static ViewText Of(Concept concept) => Named(concept) ?? Listed(concept.Name) ?? ViewText.Same(InsideASentence(concept.Name));

    /// <summary>A sentence of the protocol, such as a gap or a notice.</summary>
    public static ViewText Sentence(string text) => (Listed(text) ?? ViewText.Same(text)).Stopped();

    private static ViewText? Named(Concept concept) => Concepts.Value.TryGetValue(concept.Id, out var name) ? name : null;

    private static string InsideASentence(string name) => name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}
