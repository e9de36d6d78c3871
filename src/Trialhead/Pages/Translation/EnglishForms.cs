using System.Text.RegularExpressions;

namespace Trialhead.Pages.Translation;

/// <summary>The regular forms of English words; of several words the one that changes.</summary>
internal static partial class EnglishForms
{
    /// <summary>The plurals of a noun: the last word changes, of "standard of care" the first.</summary>
    public static string Plural(string noun) => Of().Match(noun) is { Success: true, Index: var at } ? $"{Plural(noun[..at])}{noun[at..]}"
        : noun.EndsWith("sis", StringComparison.Ordinal) ? $"{noun[..^2]}es"
        : noun.EndsWith("man", StringComparison.Ordinal) && !noun.EndsWith("human", StringComparison.Ordinal) ? $"{noun[..^2]}en"
        : WithS(noun);

    /// <summary>The third person of a verb.</summary>
    public static string Third(string verb) => OnFirst(verb, WithS);

    /// <summary>The regular past and participle of a verb.</summary>
    public static IEnumerable<string> Past(string verb) => OnFirst(verb, "ed");

    /// <summary>The gerund of a verb.</summary>
    public static IEnumerable<string> Gerund(string verb) => OnFirst(verb, "ing");

    private static string WithS(string word) => word.Length > 1 && word.EndsWith('y') && !"aeiou".Contains(word[^2], StringComparison.Ordinal) ? $"{word[..^1]}ies"
        : Hissing().IsMatch(word) ? $"{word}es"
        : $"{word}s";

    private static string OnFirst(string verb, Func<string, string> form)
    {
        var at = verb.IndexOf(' ', StringComparison.Ordinal);
        return at < 0 ? form(verb) : form(verb[..at]) + verb[at..];
    }

    private static IEnumerable<string> OnFirst(string verb, string ending)
    {
        var at = verb.IndexOf(' ', StringComparison.Ordinal);
        var (first, rest) = at < 0 ? (verb, "") : (verb[..at], verb[at..]);
        return With(first, ending).Select(form => form + rest);
    }

    private static IEnumerable<string> With(string verb, string ending)
    {
        if (ending == "ing" && verb.EndsWith("ie", StringComparison.Ordinal))
        {
            return [$"{verb[..^2]}ying"];
        }

        if (verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal) && !verb.EndsWith("ye", StringComparison.Ordinal))
        {
            return [$"{verb[..^1]}{ending}"];
        }

        if (verb.EndsWith('e'))
        {
            return [ending == "ed" ? $"{verb}d" : $"{verb}ing"];
        }

        if (ending == "ed" && verb.Length > 1 && verb.EndsWith('y') && !"aeiou".Contains(verb[^2], StringComparison.Ordinal))
        {
            return [$"{verb[..^1]}ied"];
        }

        return Doubling().IsMatch(verb) ? [$"{verb}{verb[^1]}{ending}", $"{verb}{ending}"] : [$"{verb}{ending}"];
    }

    [GeneratedRegex(@"(?: of| in| to| for| from| at| on| with)(?: |$)", RegexOptions.CultureInvariant)]
    private static partial Regex Of();

    [GeneratedRegex(@"(?:s|x|z|ch|sh|[^aeiou]o)$", RegexOptions.CultureInvariant)]
    private static partial Regex Hissing();

    [GeneratedRegex(@"[^aeiou][aeiou][bdglmnprt]$", RegexOptions.CultureInvariant)]
    private static partial Regex Doubling();
}
