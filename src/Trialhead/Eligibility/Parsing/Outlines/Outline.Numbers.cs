using System.Globalization;
using System.Text.RegularExpressions;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing.Outlines;

/// <content>Numbers of points that stand within a line: "16. Asthma 17. Gout".</content>
internal sealed partial class Outline
{
    // Where the numbers stand that go on from the one before the line; null for none.
    private List<SourceSpan>? NumbersBehind(int start, int end)
    {
        var before = _text.AsSpan(0, start).TrimEnd();
        if (before is not [.., >= '0' and <= '9', '.' or ')'])
        {
            return null;
        }

        var mark = before[^1];
        var digits = before[..^1];
        var first = digits.LastIndexOfAnyExceptInRange('0', '9') + 1;
        if (digits.Length - first > 2)
        {
            return null;
        }

        List<SourceSpan>? found = null;
        var number = int.Parse(digits[first..], NumberStyles.None, CultureInfo.InvariantCulture);
        for (var at = start; Find(++number, mark, at, end) is { } next; at = next.End)
        {
            (found ??= []).Add(SourceSpan.FromBounds(next.Start - start, next.End - start));
        }

        return found;
    }

    // A number with its mark, behind a blank and before a capital letter, that is of no grade, dose or day.
    private SourceSpan? Find(int number, char mark, int from, int end)
    {
        var sign = string.Create(CultureInfo.InvariantCulture, $"{number}{mark}");
        for (var at = from; at < end; at += sign.Length)
        {
            var next = _text.AsSpan(at, end - at).IndexOf(sign, StringComparison.Ordinal);
            if (next < 0)
            {
                return null;
            }

            at += next;
            var begin = _text[at - 1] == '(' ? at - 1 : at;
            var content = _text.AsSpan(at + sign.Length, end - at - sign.Length).TrimStart();
            if (begin > from && char.IsWhiteSpace(_text[begin - 1]) && content is [>= 'A' and <= 'Z', ..] && !Counting().IsMatch(_text.AsSpan(from, begin - from)))
            {
                return SourceSpan.FromBounds(begin, end - content.Length);
            }
        }

        return null;
    }

    // Behind these words a number is no point's.
    [GeneratedRegex(
        @"(?:\b(?:grades?|stages?|types?|class|phase|than|least|or|of|to|and|cycle|day|visit|week|is|score|status|ps|part|cohort|group|arm|version|step|number|no|ecog|criteri\w+|items?)|[≥≤<>=,/#–-])\s*\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counting();
}
