using System.Buffers;
using System.Globalization;
using Trialhead.Eligibility.Parsing.Words;

namespace Trialhead.Eligibility.Parsing.Outlines;

/// <summary>Splits eligibility text into its lists, sub-headings, bullets and wrapped paragraphs.</summary>
/// <remarks>
/// Handles what the registry really holds: both lists with their many headings, indented and hard-wrapped bullets, lists
/// without bullets, lists run together on one line, and the old form of capital headings with paragraphs.
/// </remarks>
internal sealed partial class Outline
{
    private const int LongestHeading = 90;
    private const int LongestHeadingWord = 20;
    private const int ShortestWrapped = 60;
    private const int TabWidth = 4;
    private const int LongestJoint = 12;

    // A line of these alone says nothing.
    private static readonly SearchValues<char> Marks = SearchValues.Create(" \t-–—_*•·…\\.,;:=/|()[]");

    private static readonly char[] HeadingMarks = [.. " \t:;,.()*_-–#"];

    private readonly string _text;
    private readonly List<OutlineItem> _items = [];
    private CriterionKind _kind = CriterionKind.Inclusion;
    private CriterionKind? _listKind; // of the list around, below a heading that excludes
    private string? _section;
    private string? _title; // the last sub-heading
    private int _titled = -1; // how many items stand before it
    private int _headed = -1; // and before the last heading of a list
    private string? _group; // of people, whose own lists are read
    private bool _hasOwnExclusions; // whether a group before had a list of exclusions
    private string? _status; // that, where it says what is allowed or kept out
    private bool _isAfterBlank = true;
    private bool _isAfterOr;
    private bool _canBeListHeading;
    private int _lastLength;
    private int _number;

    private Outline(string text) => _text = text;

    /// <summary>The top-level items of the text, in order.</summary>
    public static List<OutlineItem> Read(string text)
    {
        text = Unwrap(text);
        var outline = new Outline(text);
        var lineEnds = text.AsSpan().Count('~') > Math.Max(2, text.AsSpan().Count('\n')) ? "\n~" : "\n";
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(lineEnds);
            var end = length < 0 ? text.Length : start + length;
            outline.AddWrittenLine(start, end);
            outline._isAfterBlank |= end < text.Length && text[end] == '~';
            start = end + 1;
        }

        return outline.Nest();
    }

    // "… stable. Exclusion Criteria: …" on one line is two.
    private void AddWrittenLine(int start, int end)
    {
        var from = start;
        _canBeListHeading = Triggers.In(Triggers.ListHeadings, _text.AsSpan(start, end - start));
        if (_canBeListHeading && AddTailHeading(start, end))
        {
            return;
        }

        if (_canBeListHeading)
        {
            foreach (var heading in InlineHeading().EnumerateMatches(_text.AsSpan(start, end - start)))
            {
                // "Main Inclusion Criteria:" is one heading.
                if (heading.Index - (from - start) > LongestHeadingWord || !ListHeading().IsMatch(_text.AsSpan(from, end - from)))
                {
                    AddLine(from, start + heading.Index);
                    from = start + heading.Index;
                }
            }
        }

        AddLine(from, end);
    }

    private void AddLine(int lineStart, int lineEnd)
    {
        var (start, end, indent) = Trim(lineStart, lineEnd);
        if (start == end)
        {
            _isAfterBlank = true;
            return;
        }

        var contentStart = PastBullet(start, end);
        var isBulleted = contentStart > start;
        if (end - contentStart < LongestJoint && Joint().Match(_text[contentStart..end]) is { Success: true } joint)
        {
            (_isAfterOr, _isAfterBlank) = (joint.Groups["or"].Success, true);
            return;
        }

        if (isBulleted && IsRelative(contentStart, end, indent))
        {
            _items[^1].End = end;
            return;
        }

        var isHeading = contentStart < end && ReadHeading(contentStart, end, isBulleted);
        var isContinued = !isHeading && Continues(start, indent, isBulleted);
        isHeading = isHeading || (!isContinued && contentStart < end && ReadSubheading(contentStart, end, isBulleted ? indent : null));
        if (contentStart < end && !isHeading && !isContinued)
        {
            EndSection(isBulleted);
            AddPieces(contentStart, end, indent, isBulleted);
        }

        _isAfterBlank = isHeading;
        _lastLength = lineEnd - lineStart;
    }

    // "- patients with a low platelet count" before "- who are not on anticoagulation": one point, cut in two.
    private bool IsRelative(int start, int end, int indent) => _text.AsSpan(start, end - start).StartsWith("who ", StringComparison.Ordinal)
        && _items is [.., { IsBulleted: true } last] && last.Indent == indent && last.Kind == _kind && last.Section == _section
        && _text[last.End - 1] is not (':' or '.' or ';') && !_text.AsSpan(last.Start).StartsWith("who", StringComparison.OrdinalIgnoreCase);

    private int PastBullet(int start, int end)
    {
        var line = _text.AsSpan(start, end - start);
        if (!CanBeBulleted(line))
        {
            return PastNumber(start, end);
        }

        if (line is ['*', ' ', >= 'A', ..] && !CanBeBulleted(line[2..]))
        {
            return start + 2; // as most lines begin
        }

        foreach (var bullet in Bullet().EnumerateMatches(line))
        {
            return PastNumber(start + bullet.Length, end);
        }

        return PastNumber(start, end);
    }

    // A sign, a bracket or digit, or a letter with a stop or blank soon behind it.
    private static bool CanBeBulleted(ReadOnlySpan<char> line)
    {
        const int LongestLetters = 4; // of a Roman number
        return !char.IsAsciiLetter(line[0]) || line[1..Math.Min(line.Length, LongestLetters + 1)].ContainsAny(".)")
            || (line[0] == 'o' && line.Length > 1 && char.IsWhiteSpace(line[1]));
    }

    // "1 Age over 18", "2 No infection": numbers without a stop, told by their order; "1 Prior therapy" alone is a count.
    private int PastNumber(int start, int end)
    {
        var number = NumberOf(_text.AsSpan(start, end - start), out var digits);
        if (number == 0 || (number == 1 ? !HasSecond(end) : number != _number + 1))
        {
            return start;
        }

        _number = number;
        return start + digits + 1;
    }

    private bool HasSecond(int end)
    {
        const int Furthest = 1000;
        foreach (var line in _text.AsSpan(end, Math.Min(Furthest, _text.Length - end)).EnumerateLines())
        {
            if (NumberOf(line.Trim(" \t*•-"), out _) == 2)
            {
                return true;
            }
        }

        return false;
    }

    private static int NumberOf(ReadOnlySpan<char> line, out int digits)
    {
        digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2 && digits + 1 < line.Length && line[digits] == ' ' && char.IsAsciiLetterUpper(line[digits + 1])
            ? int.Parse(line[..digits], NumberStyles.None, CultureInfo.InvariantCulture)
            : 0;
    }

    private (int Start, int End, int Indent) Trim(int start, int end)
    {
        var indent = 0;
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            indent += _text[start] == '\t' ? TabWidth : 1;
            start++;
        }

        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return (start, end, indent);
    }

    // A wrapped line belongs to the item before it.
    private bool Continues(int start, int indent, bool isBulleted)
    {
        if (isBulleted || _isAfterBlank || _items.Count == 0)
        {
            return false;
        }

        var last = _items[^1];
        var isInside = last.IsBulleted && indent > last.Indent;
        var isWrapped = _lastLength >= ShortestWrapped && _text[last.End - 1] is not (':' or ';' or '.')
            && (Unfinished().IsMatch(last.Span.Of(_text)) || (char.IsLower(_text[start]) && GoesOnFrom(last, start)));
        if (!isInside && !isWrapped)
        {
            return false;
        }

        var end = _text.IndexOf('\n', start);
        last.End = Trim(start, end < 0 ? _text.Length : end).End;
        return true;
    }
}
