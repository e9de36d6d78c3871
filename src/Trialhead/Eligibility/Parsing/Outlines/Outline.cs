using System.Buffers;
using System.Text.RegularExpressions;
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

    // A line of these alone says nothing.
    private static readonly SearchValues<char> Marks = SearchValues.Create(" \t-–—_*•·…\\.,;:=/|()[]");

    private readonly string _text;
    private readonly List<OutlineItem> _items = [];
    private CriterionKind _kind = CriterionKind.Inclusion;
    private string? _section;
    private bool _isAfterBlank = true;
    private int _lastLength;

    private Outline(string text) => _text = text;

    /// <summary>The top-level items of the text, in order.</summary>
    public static List<OutlineItem> Read(string text)
    {
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
        if (Triggers.In(Triggers.ListHeadings, _text.AsSpan(start, end - start)))
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
        var isHeading = contentStart < end && ReadHeading(contentStart, end, isBulleted);
        var isContinued = !isHeading && Continues(start, indent, isBulleted);
        isHeading = isHeading || (!isContinued && contentStart < end && ReadSubheading(contentStart, end, isBulleted));
        if (contentStart < end && !isHeading && !isContinued)
        {
            AddPieces(contentStart, end, indent, isBulleted);
        }

        _isAfterBlank = isHeading;
        _lastLength = lineEnd - lineStart;
    }

    private int PastBullet(int start, int end)
    {
        foreach (var bullet in Bullet().EnumerateMatches(_text.AsSpan(start, end - start)))
        {
            return start + bullet.Length;
        }

        return start;
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

    // True where the line was only a heading; the text after a heading's colon is an item of its own.
    private bool ReadHeading(int start, int end, bool isBulleted)
    {
        var line = _text.AsSpan(start, end - start);
        if (Triggers.In(Triggers.ListHeadings, line) && ListHeading().Match(_text[start..end]) is { Success: true } list)
        {
            var rest = list.Groups["rest"];
            if (rest.Length > 0 && list.Groups["colon"].Length == 0 && line.Length > LongestHeading)
            {
                return false;
            }

            _kind = list.Groups["ex"].Success ? CriterionKind.Exclusion : CriterionKind.Inclusion;
            var isQualifier = rest.Length > 0 && (list.Groups["colon"].Length == 0 || line.EndsWith(':'));
            _section = isQualifier ? rest.Value.Trim(' ', ':', '(', ')', '*') : null;
            _isAfterBlank = true;
            if (rest.Length > 0 && !isQualifier)
            {
                AddPieces(start + rest.Index, end, 0, isBulleted: false);
            }

            return true;
        }

        if (line.EndsWith(':') && !isBulleted && Refusal().IsMatch(line))
        {
            (_kind, _section) = (CriterionKind.Exclusion, null);
            return true;
        }

        return false;
    }

    private bool ReadSubheading(int start, int end, bool isBulleted)
    {
        var line = _text.AsSpan(start, end - start);
        if (line.Length <= LongestHeading && line.Contains("roup", StringComparison.Ordinal) && GroupHeading().IsMatch(line))
        {
            _section = line.Trim("[]*: -").ToString();
            return true;
        }

        if (isBulleted || line.Length > LongestHeading || !(line.EndsWith(':') || BareLabel().IsMatch(line)) || Alternatives().IsMatch(line))
        {
            return false;
        }

        _section = line.Trim(": -").ToString();
        return true;
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
        var isWrapped = char.IsLower(_text[start]) && _lastLength >= ShortestWrapped && _text[last.End - 1] is not (':' or ';' or '.');
        if (!isInside && !isWrapped)
        {
            return false;
        }

        var end = _text.IndexOf('\n', start);
        last.End = Trim(start, end < 0 ? _text.Length : end).End;
        return true;
    }

    private void AddPieces(int start, int end, int indent, bool isBulleted)
    {
        foreach (var (from, to) in RunOn(start, end))
        {
            var (s, e, _) = Trim(from, to);
            if (_text.AsSpan(s, e - s).IndexOfAnyExcept(Marks) >= 0)
            {
                var label = _text.AsSpan(s, e - s).Contains(':') ? Label().Match(_text, s, e - s) : Match.Empty;
                var content = label.Success ? label.Index + label.Length : s;
                if (content < e && label.Success)
                {
                    AddLabelled(label.Groups["label"].Value, content, e, indent, isBulleted);
                }
                else if (content < e)
                {
                    _items.Add(new OutlineItem(_kind, _section, indent, isBulleted, content, e));
                }
            }
        }
    }

    // Under a label the statements run on too: "No asthma No prior surgery Not pregnant".
    private void AddLabelled(string label, int start, int end, int indent, bool isBulleted)
    {
        var from = start;
        foreach (Match cut in InlineStatement().Matches(_text[start..end]))
        {
            _items.Add(new OutlineItem(_kind, label, indent, isBulleted, from, start + cut.Index));
            from = start + cut.Index + cut.Length;
        }

        _items.Add(new OutlineItem(_kind, label, indent, isBulleted, from, end));
    }

    // Lists that lost their line ends: "… - aged 18 - not pregnant", "1. … 2. … 3. …".
    private IEnumerable<(int From, int To)> RunOn(int start, int end)
    {
        const int FewestPieces = 3;
        var cuts = Cuts(_text, start, end, FewestPieces);
        if (cuts is null)
        {
            yield return (start, end);
            yield break;
        }

        var from = 0;
        foreach (Match cut in cuts)
        {
            yield return (start + from, start + cut.Index);
            from = cut.Index + cut.Length;
        }

        yield return (start + from, end);
    }

    // A pattern is tried where there are as many of its signs as it needs pieces.
    private static MatchCollection? Cuts(string text, int start, int end, int fewest)
    {
        var line = text.AsSpan(start, end - start);
        if ((line.ContainsAny("•·▪●*") || line.Contains(" - ", StringComparison.Ordinal)) && line.CountAny("•·▪●*-") >= fewest)
        {
            var bullets = InlineBullet().Matches(text[start..end]);
            if (bullets.Count >= fewest)
            {
                return bullets;
            }
        }

        if (line.ContainsAnyInRange('1', '9') && line.CountAny(".)") >= fewest && InlineNumber().Matches(text[start..end]) is { } numbers && numbers.Count >= fewest)
        {
            return numbers;
        }

        return line.Contains(": ", StringComparison.Ordinal) && line.Count(':') >= fewest
            && InlineLabel().Matches(text[start..end]) is { } labels && labels.Count >= fewest ? labels : null;
    }

    private List<OutlineItem> Nest()
    {
        var roots = new List<OutlineItem>();
        var open = new Stack<OutlineItem>();
        foreach (var item in _items)
        {
            while (open.TryPeek(out var top) && !IsBelow(item, top))
            {
                open.Pop();
            }

            (open.TryPeek(out var parent) ? parent.Children : roots).Add(item);
            open.Push(item);
        }

        return roots;
    }

    private bool IsBelow(OutlineItem item, OutlineItem parent)
    {
        if (item.Kind != parent.Kind || item.Section != parent.Section)
        {
            return false;
        }

        if (item.Indent > parent.Indent)
        {
            return parent.IsBulleted || _text[parent.End - 1] == ':';
        }

        // "One of the following:" without a bullet, then a list.
        return !parent.IsBulleted && item.IsBulleted && _text[parent.End - 1] == ':';
    }

    [GeneratedRegex(@"\G(?:(?:[*•·▪●○◦–—-]+|\(?\d{1,2}[.)]|\(?[a-zA-Z][.)]|\(?[ivxIVX]{1,4}[.)]|o)\s+){1,2}")]
    private static partial Regex Bullet();

    [GeneratedRegex(
        @"^[\W_]*(?:(?:key|main|major|general|principal|basic|common|additional|other|specific|study|trial|patient|patients|subject|subjects|participant|participants|protocol|clinical|phase\s*\w+|arm\s*\w+|cohort\s*\w+|part\s*\w+|step\s*\w+|group\s*\w+|control|controls|case|cases)\W+){0,3}(?:(?<ex>non[ -]?inclusion|exclusions?)|(?<in>inclusions?|eligibility))(?!\s+(?:body|bodies|cyst))(?:\s*criteri(?:a|on|um|as)?)?(?<colon>\s*[:\])*]+|\s*-\s+(?=\S))?\s*(?<rest>\S.*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListHeading();

    [GeneratedRegex(
        @"\b(?:not (?:be )?(?:eligible|enrol?led|included)|ineligible|(?:be|are|is) excluded|must not|may not|should not|cannot)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Refusal();

    [GeneratedRegex(
        @"\b(?:any|one|either|two|three|some|all|each|both)\b.*\b(?:of|following|criteria)\b|\bfollowing\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alternatives();

    // "HTN/LVH Group", "Control Group": for whom the lines below are meant.
    [GeneratedRegex(@"^[\W_]*(?!(?:Any|All|Other|Age|Blood|Ethnic|Member|No|In|Not)\b)[A-Z][\w/&+-]*(?:\s+[A-Z(][\w/&+()-]*){0,5}\s+Group\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex GroupHeading();

    [GeneratedRegex(@"(?:^|\s+)(?:[•·▪●]\s*|-\s+)(?=\S)|(?<=[.;])\s+\*\s+(?=\S)")]
    private static partial Regex InlineBullet();

    // Headings of the older records of the National Cancer Institute, which run on within one paragraph.
    private const string Labels =
        "(?:PATIENT|DISEASE) CHARACTERISTICS|PRIOR CONCURRENT THERAPY|Age|Sex|Menopausal status|Performance status|Life expectancy"
        + "|Hematopoietic|Hepatic|Renal|Cardiovascular|Pulmonary|Neurologic|Immunologic|Metabolic|Gastrointestinal|Other"
        + "|Biologic therapy|Chemotherapy|Endocrine therapy|Radiotherapy|Surgery";

    [GeneratedRegex(@"(?<=\S\s+)(?:Key |Main )?(?:Inclusion|Exclusion|INCLUSION|EXCLUSION) (?:[Cc]riteria|CRITERIA)\s*:")]
    private static partial Regex InlineHeading();

    [GeneratedRegex(@"(?:^|\s+)(?=(?:" + Labels + @"):\s)")]
    private static partial Regex InlineLabel();

    [GeneratedRegex(@"^\W*(?:" + Labels + @"|Patient Characteristics|Disease Characteristics|Prior/?\s?Concurrent Therapy|Hormone receptor status|General|Main)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareLabel();

    [GeneratedRegex(@"(?<=[a-z0-9).%]) +(?=(?:No|Not|At least|Must|Prior|Concurrent|See|Recovered|Fertile|More than|Negative)\s)")]
    private static partial Regex InlineStatement();

    [GeneratedRegex(@"\G(?<label>" + Labels + @"):(?:\s+|$)")]
    private static partial Regex Label();

    [GeneratedRegex(@"(?:^|(?<=[.;:)]\s*|\s{2}))\(?\d{1,2}[.)]\s*(?=[A-Z][a-z])")]
    private static partial Regex InlineNumber();
}
