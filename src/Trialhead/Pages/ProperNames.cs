using Trialhead.Text;

namespace Trialhead.Pages;

/// <summary>Tells words of a language from the same words in names: of places, firms and people.</summary>
internal static class ProperNames
{
    private static readonly string[] Links = ["of", "for", "in", "on", "and", "the", "de", "del", "la", "di", "y"];

    /// <summary>Whether a stretch is part of a name: <c>Shams</c> in "Ain Shams University".</summary>
    /// <remarks>It begins with a capital, and so does a word beside it; the capital with which a sentence begins says nothing.</remarks>
    public static bool Hold(string text, SourceSpan span) =>
        char.IsUpper(text[span.Start]) && (IsNamedAfter(text, span.End) || IsNamedBefore(text, span.Start));

    private static bool IsNamedAfter(string text, int end)
    {
        while (NextWord(text, end) is { } word)
        {
            if (IsCapital(text[word]))
            {
                return true;
            }

            if (!Links.Contains(text[word]))
            {
                return false;
            }

            end = word.End.Value;
        }

        return false;
    }

    private static bool IsNamedBefore(string text, int start)
    {
        while (WordBefore(text, start) is { } word)
        {
            if (IsCapital(text[word]))
            {
                return WordBefore(text, word.Start.Value) is not null;
            }

            if (!Links.Contains(text[word]))
            {
                return false;
            }

            start = word.Start.Value;
        }

        return false;
    }

    private static bool IsCapital(string word) => word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[1]);

    private static Range? NextWord(string text, int end)
    {
        var start = end + 1;
        return start < text.Length && text[end] is (' ' or '-') && char.IsLetter(text[start]) ? start..EndOfWord(text, start) : null;
    }

    // Behind a full stop, a colon or a bracket a sentence begins anew.
    private static Range? WordBefore(string text, int start)
    {
        var end = start - 1;
        var first = end;
        while (first > 0 && char.IsLetter(text[first - 1]))
        {
            first--;
        }

        return end > 0 && text[end] is (' ' or '-') && first < end ? first..end : null;
    }

    private static int EndOfWord(string text, int start)
    {
        while (start < text.Length && char.IsLetter(text[start]))
        {
            start++;
        }

        return start;
    }
}
