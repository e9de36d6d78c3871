using System.Collections.Frozen;
using System.Globalization;

namespace Trialhead.Eligibility.Parsing.Words;

/// <summary>Words that a text may consist of, looked up without a pattern.</summary>
/// <remarks>Words are what <c>\w+</c> means to a regular expression, and case makes no difference.</remarks>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <param name="words">The words, a space between each.</param>
    public WordSet(string words) =>
        _words = words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether all words of a text are among them; so are those of a text without words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="orNumbers">Whether words of digits alone may stand there too.</param>
    public bool HasAll(ReadOnlySpan<char> text, bool orNumbers = false)
    {
        for (var (start, end) = Next(text, 0); end > start; (start, end) = Next(text, end))
        {
            var word = text[start..end];
            if (!_words.Contains(word) && !(orNumbers && IsNumber(word)))
            {
                return false;
            }
        }

        return true;
    }

    private static (int Start, int End) Next(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && !IsOfWord(text[from]))
        {
            from++;
        }

        var end = from;
        while (end < text.Length && IsOfWord(text[end]))
        {
            end++;
        }

        return (from, end);
    }

    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOfWord(char c) => c < 0x80
        ? char.IsAsciiLetterOrDigit(c) || c == '_'
        : char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ConnectorPunctuation;
}
