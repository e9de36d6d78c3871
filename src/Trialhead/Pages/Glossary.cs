using System.Collections.Frozen;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Pages;

/// <summary>The words that puzzle lay readers of trials, each explained in English and Spanish.</summary>
/// <remarks>The table is <c>data/pages/glossary.tsv</c>. All members are safe to call from many threads.</remarks>
public static class Glossary
{
    private static readonly (GlossaryTerm Term, string[] English, string[] Spanish)[] Rows =
        [.. TableRow.ReadEmbedded("glossary.tsv", "pages").Select(ReadRow)];

    private static readonly FrozenDictionary<string, GlossaryTerm> ById = Rows.Select(row => row.Term).ToFrozenDictionary(term => term.Id);
    private static readonly GlossaryTerm[] InEnglish = Sort(PageLanguage.English);
    private static readonly GlossaryTerm[] InSpanish = Sort(PageLanguage.Spanish);
    private static readonly GlossaryIndex English = new(Rows.Select(row => (row.Term, row.English)), PageLanguage.English);
    private static readonly GlossaryIndex Spanish = new(Rows.Select(row => (row.Term, row.Spanish)), PageLanguage.Spanish);

    /// <summary>Every word, in the alphabetical order of a language; case and accents make no difference.</summary>
    public static IReadOnlyList<GlossaryTerm> All(PageLanguage language) =>
        language == PageLanguage.Spanish ? InSpanish : InEnglish;

    /// <summary>The word of that id; null for none.</summary>
    public static GlossaryTerm? Get(string id) => ById.GetValueOrDefault(id);

    /// <summary>Where words of the glossary stand in a text, left to right.</summary>
    /// <param name="text">The text, ready to read.</param>
    /// <param name="language">The language that the text is written in.</param>
    /// <remarks>
    /// The longest name wins. Words that have capitals in the table (<c>ALT</c>, <c>eGFR</c>, the A of <c>arm A</c>) must be so
    /// in the text; of all others case, accents and a regular plural make no difference. An abbreviation that the text itself
    /// introduces for something else is not taken for ours.
    /// </remarks>
    public static IReadOnlyList<GlossaryMention> Find(string text, PageLanguage language = PageLanguage.English) => Find(text, language, []);

    /// <summary>Where words of the glossary stand in one text of several.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The language that it is written in.</param>
    /// <param name="foreign">Abbreviations that the texts use for something else; grows.</param>
    internal static IReadOnlyList<GlossaryMention> Find(string text, PageLanguage language, HashSet<string> foreign) =>
        (language == PageLanguage.Spanish ? Spanish : English).Find(text, foreign);

    /// <summary>Every name of a word as the table has it, the brackets of contexts included.</summary>
    internal static IReadOnlyList<string> NamesOf(GlossaryTerm term, PageLanguage language)
    {
        var row = Rows.First(row => row.Term == term);
        return language == PageLanguage.Spanish ? row.Spanish : row.English;
    }

    private static (GlossaryTerm, string[], string[]) ReadRow(TableRow row)
    {
        string[] spanish = [.. row.List("es_term")];
        var term = new GlossaryTerm(row["id"], row["term"], row["en"], spanish[0], row["es"]);
        return (term, [term.English, .. row.List("names")], spanish);
    }

    private static GlossaryTerm[] Sort(PageLanguage language) =>
        [.. Rows.Select(row => row.Term).OrderBy(term => Folding.Fold(term.WordIn(language)), StringComparer.Ordinal)];
}
