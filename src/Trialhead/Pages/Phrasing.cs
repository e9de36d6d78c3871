using System.Text.RegularExpressions;
using Trialhead.Text;
using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>Small rules of writing, in each language.</summary>
internal static partial class Phrasing
{
    private static readonly HashSet<string> SmallWords =
        new(StringComparer.OrdinalIgnoreCase) { "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "into", "on", "or", "plus", "than", "the", "to", "vs", "with" };

    private const string Vowels = "AEIOUYÁÉÍÓÚ";

    /// <summary><c>a, b and c</c>.</summary>
    public static string And(this PageLanguage language, IEnumerable<string> items) => Enumerating.Join(items, language.Say("and", "y"));

    /// <summary><c>a, b or c</c>.</summary>
    public static string Or(this PageLanguage language, IEnumerable<string> items) => Enumerating.Join(items, language.Say("or", "o"));

    /// <summary>The first items, and how many others there are: <c>a, b and 3 more</c>.</summary>
    public static string AndMore(this PageLanguage language, IReadOnlyCollection<string> items, int most) => items.Count <= most + 1
        ? language.And(items)
        : language.And([.. items.Take(most), language.Say($"{items.Count - most} more", $"{items.Count - most} más")]);

    /// <summary>The text with a capital first letter.</summary>
    public static string Capital(string text) =>
        text.Length == 0 ? text : string.Concat(text[..1].ToUpperInvariant(), text.AsSpan(1));

    /// <summary>The text with a capital first letter and a full stop.</summary>
    public static string AsSentence(string text) =>
        text.Length == 0 ? text : string.Concat(Capital(text), text[^1] is '.' or '!' or '?' ? "" : ".");

    /// <summary>The text as English titles are written; in Spanish only the first letter is a capital.</summary>
    public static string AsTitle(this PageLanguage language, string text) => language == PageLanguage.Spanish
        ? Capital(text)
        : string.Join(' ', text.Split(' ').Select((word, at) => at > 0 && SmallWords.Contains(word) ? word : word is ['(', .. var rest] ? $"({InTitle(rest)}" : InTitle(word)));

    // "nCoV", "mRNA" and "eGFR" are written so everywhere.
    private static string InTitle(string word) => word.Length > 1 && char.IsLower(word[0]) && word.Any(char.IsUpper) ? word : Capital(word);

    /// <summary>A name out of a record, ready to stand inside a sentence.</summary>
    /// <remarks>Without stray spaces, stops and brackets, marks of a list, quotes around it, signs of trade marks, and capitals all through.</remarks>
    public static string Tidy(string name)
    {
        var text = Balanced(TradeMark().Replace(ListMark().Replace(KindBefore().Replace(RegistryText.Clean(string.Join(", ", WrittenNames.Of(name))), ""), ""), ""));
        text = Unquoted(StraySpace().Replace(text, "$1").Trim(' ', ',', ';', ':'));
        return Eased(text.EndsWith('.') && !ShortForm().IsMatch(text) ? text.TrimEnd(' ', ',', ';', '.') : text);
    }

    /// <summary>The name of a group, a treatment or an event, without the word for its kind that goes before ("EXPERIMENTAL: …", "Intervention 1: …"), a code, and capitals all through.</summary>
    public static string Label(string label)
    {
        var text = Eased(KindBefore().Replace(RegistryText.Clean(label), ""));
        var first = text.Split(' ', 2)[0];
        return first.Length > 3 && first.All(char.IsAsciiLetterLower) ? Capital(text) : text;
    }

    /// <summary>A title out of a record, ready to stand as a heading: its letters, without quotes around them and capitals all through.</summary>
    public static string Headline(string title) => Eased(Unquoted(RegistryText.Clean(title)));

    private static string Unquoted(string text)
    {
        var isAround = text.Length > 2 && (text[0], text[^1]) is ('"', '"') or ('\'', '\'') or ('“', '”');
        return isAround && text.AsSpan(1, text.Length - 2).IndexOf(text[0]) < 0 ? text[1..^1].Trim()
            : text.Count(letter => letter == '"') == 1 ? text.Trim('"')
            : text;
    }

    // "Aspirin (Bayer" and "azelnidipine)": a bracket without its other half goes, with what it opens.
    private static string Balanced(string text)
    {
        var extra = text.Count(letter => letter == ')') - text.Count(letter => letter == '(');
        return extra > 0 && text.EndsWith(')') ? text[..^1]
            : extra < 0 && text.LastIndexOf('(') is > 3 and var open && text.IndexOf(')', open) < 0 ? text[..open].TrimEnd()
            : text;
    }

    // In a name that is all in capitals, long words are words like others; short ones may be abbreviations.
    private static string Eased(string text)
    {
        var words = text.Split(' ');
        return words.Length < 2 || text.Any(char.IsLower) || !Array.Exists(words, IsLong) ? text
            : Capital(string.Join(' ', words.Select(word => SmallWords.Contains(word) ? word.ToLowerInvariant()
                : IsLong(word) ? string.Concat(word[..1], word[1..].ToLowerInvariant()) : word)));
    }

    private static bool IsLong(string word) => word.Length > 4 && !word.Any(char.IsDigit) && word.Any(Vowels.Contains);

    [GeneratedRegex(@"\s+([,.;:])|\(\s*\)|\[\s*\]|(?<=,)\s*,")]
    private static partial Regex StraySpace();

    [GeneratedRegex(@"\s?[®™©]|(?<=\p{L})\s?\((?:R|TM|r|tm)\)(?!-)")]
    private static partial Regex TradeMark();

    [GeneratedRegex(@"^\s*(?:[-–•*]\s+|\d{1,2}[.)]\s+(?=\p{L}))")]
    private static partial Regex ListMark();

    [GeneratedRegex(
        @"^(?:(?:intervention|experimental|(?:active |placebo |sham )?comparator|no intervention|treatment|drug|biological|device|procedure|behaviou?ral|dietary supplement|genetic|radiation|diagnostic test|combination product|other)(?: ?(?:#|no\.? ?)?\d{1,2})?:\s*|\d{4,6} ?- ?)(?=\p{L})",
        RegexOptions.IgnoreCase)]
    private static partial Regex KindBefore();

    // "Inc.", "Co.", "S.A.": their stop belongs to them.
    [GeneratedRegex(@"(?:\b\p{Lu}\p{Ll}{0,3}|\.\p{Lu})\.$")]
    private static partial Regex ShortForm();
}
