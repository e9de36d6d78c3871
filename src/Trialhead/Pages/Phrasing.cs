using System.Text.RegularExpressions;
using Trialhead.Text;

namespace Trialhead.Pages;

/// <summary>Small rules of writing, in each language.</summary>
internal static partial class Phrasing
{
    private static readonly HashSet<string> SmallWords =
        new(StringComparer.OrdinalIgnoreCase) { "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "vs", "with" };

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
        : Capital(string.Join(' ', text.Split(' ').Select(word => SmallWords.Contains(word) ? word : word is ['(', .. var rest] ? $"({Capital(rest)}" : Capital(word))));

    /// <summary>A name out of a record without stray spaces and stops, so that it can stand inside a sentence.</summary>
    public static string Tidy(string name) => StraySpace().Replace(RegistryText.Clean(name), "$1").Trim(' ', ',', ';', '.');

    [GeneratedRegex(@"\s+([,.;:])|\(\s*\)|\[\s*\]|(?<=,)\s*,")]
    private static partial Regex StraySpace();
}
