namespace Trialhead.Pages;

/// <summary>Counts the syllables of words.</summary>
internal static class SyllableCounter
{
    private const int LongestAbbreviation = 5;

    /// <summary>The syllables of a word, the parts of a hyphenated one added up; 0 where it holds a digit.</summary>
    public static int Count(ReadOnlySpan<char> word, PageLanguage language)
    {
        var count = 0;
        foreach (var range in word.SplitAny('-', '‑'))
        {
            var part = word[range];
            if (part.IndexOfAnyInRange('0', '9') >= 0)
            {
                return 0;
            }

            count += part.IsEmpty ? 0 : CountPart(part, language);
        }

        return count;
    }

    private static int CountPart(ReadOnlySpan<char> part, PageLanguage language)
    {
        if (part.Length is > 1 and <= LongestAbbreviation && !part.ContainsAnyExceptInRange('A', 'Z'))
        {
            return part.Length;
        }

        Span<char> lower = stackalloc char[Math.Min(part.Length, 64)];
        part[..lower.Length].ToLowerInvariant(lower);
        return language == PageLanguage.Spanish ? SpanishSyllables.Count(lower) : EnglishSyllables.Count(lower);
    }
}
