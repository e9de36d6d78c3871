using System.Text.RegularExpressions;

namespace Trialhead.Eligibility.Parsing.Outlines;

/// <content>Texts that were wrapped by hand or by a registry, each paragraph in lines of one length.</content>
internal sealed partial class Outline
{
    private const string WrappedIndent = "        "; // before every line of such a record
    private const double LeastFilled = 0.8; // of the longest line, by one that was wrapped
    private const int LongestConjunction = 8;

    private int? _longestLine;

    // The same text with a blank for each line end within a paragraph, so that places in it stay what they were.
    private static string Unwrap(string text)
    {
        if (!IsWrapped(text))
        {
            return text;
        }

        var unwrapped = text.ToCharArray();
        for (int at = text.IndexOf('\n'), start = 0; at >= 0; start = at + 1, at = text.IndexOf('\n', at + 1))
        {
            var next = text.AsSpan(at + 1);
            next = next[..(next.IndexOf('\n') is >= 0 and var end ? end : next.Length)].Trim();
            if (!next.IsEmpty && !text.AsSpan(start, at - start).IsWhiteSpace() && !BeginsWithBullet(next))
            {
                unwrapped[at] = ' ';
            }
        }

        return new string(unwrapped);
    }

    private static bool IsWrapped(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!line.StartsWith(WrappedIndent, StringComparison.Ordinal) && !line.IsWhiteSpace())
            {
                return false;
            }
        }

        return true;
    }

    // Whether a line that begins with a small letter goes on with the one before: its first word would not have fitted there, a bracket is open, or its words say so.
    private bool GoesOnFrom(OutlineItem last, int start)
    {
        var next = _text.AsSpan(start);
        var word = next.IndexOfAny(" \t\r\n");
        var before = last.Span.Of(_text).AsSpan();
        return _lastLength + 1 + (word < 0 ? next.Length : word) >= LongestLine * LeastFilled
            || before.LastIndexOf('(') > before.LastIndexOf(')') || Conjoined().IsMatch(next[..Math.Min(next.Length, LongestConjunction)]);
    }

    private int LongestLine => _longestLine ??= LengthOfLongestLine(_text);

    private static int LengthOfLongestLine(ReadOnlySpan<char> text)
    {
        var longest = 0;
        foreach (var line in text.EnumerateLines())
        {
            longest = Math.Max(longest, line.Length);
        }

        return longest;
    }

    [GeneratedRegex(@"^(?:(?:of|and|or|than|that|which|to|by)\s|(?:below|above)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Conjoined();

    private static bool BeginsWithBullet(ReadOnlySpan<char> line)
    {
        if (CanBeBulleted(line))
        {
            foreach (var _ in Bullet().EnumerateMatches(line))
            {
                return true;
            }
        }

        return false;
    }
}
