namespace Trialhead.Pages;

/// <summary>Spells the plurals of names that the words of a text do not undo by themselves.</summary>
internal static class PhrasePlurals
{
    /// <summary>The names and their plurals.</summary>
    public static IEnumerable<string> Of(IEnumerable<string> names, PageLanguage language) => names
        .SelectMany(name => language == PageLanguage.Spanish ? [name, AllInSpanish(name), FirstInSpanish(name)] : new[] { name, InEnglish(name) })
        .Distinct();

    // biopsies and drugs are undone by the tokenizer; metastases, viruses and crises are not.
    private static string InEnglish(string name) =>
        name.EndsWith(']') || PhraseLetters.IsCapitals(name) ? name
        : name.EndsWith("is", StringComparison.Ordinal) ? string.Concat(name.AsSpan(0, name.Length - 2), "es")
        : name.EndsWith("us", StringComparison.Ordinal) || name.EndsWith("ss", StringComparison.Ordinal) || name[^1] is 'x' or 'h' ? name + "es"
        : name;

    private static string AllInSpanish(string name) => string.Join(' ', name.Split(' ').Select(InSpanish));

    private static string FirstInSpanish(string name)
    {
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? InSpanish(name) : string.Concat(InSpanish(name[..space]), name.AsSpan(space));
    }

    private static string InSpanish(string word) =>
        word.Length < 4 || PhraseLetters.IsCapitals(word) || "aeiouáéíóúsx]".Contains(word[^1], StringComparison.Ordinal) ? word
        : word[^1] == 'z' ? string.Concat(word.AsSpan(0, word.Length - 1), "ces") : word + "es";
}
