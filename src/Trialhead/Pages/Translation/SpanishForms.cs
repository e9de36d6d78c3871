using System.Text.RegularExpressions;

namespace Trialhead.Pages.Translation;

/// <summary>The forms of Spanish nouns, adjectives and determiners.</summary>
internal static partial class SpanishForms
{
    // The stress stays where it was.
    private static readonly Dictionary<string, string> Plurals = new()
    {
        ["imagen"] = "imágenes",
        ["joven"] = "jóvenes",
        ["orden"] = "órdenes",
        ["volumen"] = "volúmenes",
        ["examen"] = "exámenes",
        ["régimen"] = "regímenes",
        ["resumen"] = "resúmenes",
        ["origen"] = "orígenes",
        ["margen"] = "márgenes",
        ["crimen"] = "crímenes",
        ["carácter"] = "caracteres",
        ["espécimen"] = "especímenes",
        ["virgen"] = "vírgenes",
    };

    private static readonly string[] Same = ["mayor", "menor", "mejor", "peor", "anterior", "posterior", "superior", "inferior", "exterior", "interior", "ulterior"];

    /// <summary>A noun in its number: of several words those before the first preposition change.</summary>
    public static string Noun(string noun, bool isPlural) => isPlural ? OnHead(noun, Plural) : noun;

    /// <summary>An adjective that agrees: of several words each but adverbs and what follows a preposition.</summary>
    public static string Adjective(string adjective, Agreement with) => with.IsPlural && adjective.StartsWith("que ", StringComparison.Ordinal) ? Clause().Replace(adjective, "$1n") : OnHead(adjective, word =>
        with.IsPlural ? Plural(with.IsFeminine ? Feminine(word) : word) : with.IsFeminine ? Feminine(word) : word);

    /// <summary>A determiner's form; one form serves all where it has no more.</summary>
    public static string Determiner(string forms, Agreement with) => forms.Split('|') is { Length: > 1 } four ? four[with.Index] : forms;

    /// <summary>The gender that a noun's ending tells.</summary>
    public static bool IsFeminine(string noun) => FeminineEnding().IsMatch(noun.Split(' ')[0]);

    private static string OnHead(string words, Func<string, string> form)
    {
        var parts = words.Split(' ');
        for (var i = 0; i < parts.Length && !Preposition().IsMatch(parts[i]); i++)
        {
            parts[i] = Unchanging().IsMatch(parts[i]) ? parts[i] : form(parts[i]);
        }

        return string.Join(' ', parts);
    }

    private static string Feminine(string word) => word.EndsWith('o') ? $"{word[..^1]}a"
        : Same.Contains(word) ? word
        : word.EndsWith("or", StringComparison.Ordinal) ? $"{word}a"
        : word.EndsWith("ón", StringComparison.Ordinal) ? $"{word[..^2]}ona"
        : word.EndsWith("és", StringComparison.Ordinal) ? $"{word[..^2]}esa"
        : word.EndsWith("án", StringComparison.Ordinal) ? $"{word[..^2]}ana"
        : word;

    private static string Plural(string word) => Plurals.TryGetValue(word, out var plural) ? plural
        : word.Length < 2 || char.IsUpper(word[^1]) || char.IsDigit(word[^1]) ? word
        : "aeiouáéó".Contains(word[^1], StringComparison.Ordinal) ? $"{word}s"
        : "íú".Contains(word[^1], StringComparison.Ordinal) ? $"{word}es"
        : word.EndsWith('z') ? $"{word[..^1]}ces"
        : word[^1] is 's' or 'x' ? (Short().IsMatch(word) ? $"{word}es" : AccentedS().IsMatch(word) ? $"{Unaccented(word)}es" : word)
        : Accented().IsMatch(word) ? $"{Unaccented(word)}es"
        : $"{word}es";

    // "Lesión", "lesiones".
    private static string Unaccented(string word) => word[..^2] + word[^2] switch { 'á' => 'a', 'é' => 'e', 'í' => 'i', 'ó' => 'o', 'ú' => 'u', var letter => letter } + word[^1];

    [GeneratedRegex(@"^(?:de|del|con|por|para|en|a|al|sin|que|sobre|contra|entre|según|tras|desde|hasta|ante|bajo)$", RegexOptions.CultureInvariant)]
    private static partial Regex Preposition();

    [GeneratedRegex(@"^(?:no|recién|muy|más|menos|bien|mal|o|y|e|u|poco|\S+mente|\S*-|[\p{Lu}\d].*|\(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Unchanging();

    // "Mes", "meses", but "dosis".
    [GeneratedRegex(@"^[^aeiou]*[aeiou][sx]$", RegexOptions.CultureInvariant)]
    private static partial Regex Short();

    [GeneratedRegex(@"[áéíóú][s]$", RegexOptions.CultureInvariant)]
    private static partial Regex AccentedS();

    // "Que sugiere", "que no responde".
    [GeneratedRegex(@"(?<=^que (?:no |se )?)(\p{L}+[aeá])\b", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    [GeneratedRegex(@"[áéíóú]n$", RegexOptions.CultureInvariant)]
    private static partial Regex Accented();

    [GeneratedRegex(@"(?:a|ión|dad|tad|tud|itis|osis|asis|umbre|ez|triz)$", RegexOptions.CultureInvariant)]
    private static partial Regex FeminineEnding();
}
