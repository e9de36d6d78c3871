using System.Text.RegularExpressions;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing.Outlines;

/// <content>Lines that hold several items, and labels before them.</content>
internal sealed partial class Outline
{
    private const int FewestPieces = 3; // of a line that is cut at its bullets

    // "Recipient Exclusion Criteria" names a list; "Age 18 to 30 Exclusion Criteria" is an item, and a heading that lost its line.
    private bool AddTailHeading(int start, int end)
    {
        const string Bullets = " \t\r*-–•";
        var line = _text.AsSpan(start, end - start);
        var content = line.TrimStart(Bullets);
        if (!TailHeading.IsIn(content, _isAfterBlank, out var tail, out var isNamed) || ListHeading().IsMatch(content))
        {
            return false;
        }

        var heading = start + line.Length - content.Length + tail;
        if (isNamed)
        {
            _section = content[..tail].Trim(" -–([*:").ToString();
            (_kind, _listKind, _isAfterBlank) = (TailHeading.IsOfExclusions(content[tail..]) ? CriterionKind.Exclusion : CriterionKind.Inclusion, null, true);
        }
        else
        {
            AddLine(start, heading);
            AddLine(heading, end);
        }

        return true;
    }

    private void AddPieces(int start, int end, int indent, bool isBulleted, int fewest = FewestPieces)
    {
        if (_listKind is { } listKind && listKind != _kind && _kind == CriterionKind.Inclusion && Abuse().Match(_text, start, end - start) is { Success: true } abuse)
        {
            // "Required: zidovudine. Active drug abuse." lost its heading "Excluded:" between.
            AddPieces(start, abuse.Index, indent, isBulleted);
            (_kind, _listKind, _section, _status) = (listKind, null, null, null);
            start = abuse.Index;
        }

        var from = start;
        if ((NumbersBehind(start, end) ?? Cuts(_text, start, end, fewest)) is { } cuts)
        {
            // Lists that lost their line ends: "… - aged 18 - not pregnant", "1. … 2. … 3. …".
            foreach (var cut in cuts)
            {
                AddPiece(from, start + cut.Start, indent, isBulleted);
                from = start + cut.End;
            }
        }

        AddPiece(from, end, indent, isBulleted);
    }

    private void AddPiece(int from, int to, int indent, bool isBulleted)
    {
        var (start, end, _) = Trim(from, to);
        if (_text.AsSpan(start, end - start).IndexOfAnyExcept(Marks) < 0)
        {
            return;
        }

        var canBeLabelled = _text.AsSpan(start, Math.Min(end - start, LongestLabel + 1)).Contains(':');
        var label = canBeLabelled ? Label().Match(_text, start, end - start) : Match.Empty;
        var content = label.Success ? label.Index + label.Length : start;
        if (content < end && label.Success)
        {
            AddLabelled(label.Groups["label"].Value, content, end, indent, isBulleted);
        }
        else if (content < end)
        {
            Add(new OutlineItem(_kind, _section, indent, isBulleted, content, end) { IsAlternative = _isAfterOr, Group = _group });
        }
    }

    private void Add(OutlineItem item)
    {
        _items.Add(item);
        _isAfterOr = false;
    }

    // Under a label the statements run on too: "No asthma No prior surgery Not pregnant".
    private void AddLabelled(string label, int start, int end, int indent, bool isBulleted)
    {
        var from = start;
        foreach (var cut in InlineStatement().EnumerateMatches(_text.AsSpan(start, end - start)))
        {
            Add(new OutlineItem(_kind, label, indent, isBulleted, from, start + cut.Index) { IsAlternative = _isAfterOr, Group = _group });
            from = start + cut.Index + cut.Length;
        }

        Add(new OutlineItem(_kind, label, indent, isBulleted, from, end) { IsAlternative = _isAfterOr, Group = _group });
    }

    [GeneratedRegex(@"(?<=[.)]\s+)(?=[A-Z])[^.]*\b(?:abuse|alcohol|alcoholism|illicit|substances|drug use)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Abuse();

    // A pattern is tried where there are as many of its signs as it needs pieces.
    private static List<SourceSpan>? Cuts(string text, int start, int end, int fewest)
    {
        var line = text.AsSpan(start, end - start);
        if ((line.ContainsAny("•·▪●*") || line.Contains(" -", StringComparison.Ordinal)) && line.CountAny("•·▪●*-") >= fewest)
        {
            var bullets = All(InlineBullet(), line);
            if (bullets.Count >= fewest)
            {
                return bullets;
            }
        }

        if (line.ContainsAnyInRange('1', '9') && line.CountAny(".)") >= fewest
            && All(InlineNumber(), line) is var numbers && numbers.Count >= fewest)
        {
            return numbers;
        }

        return line.Contains(": ", StringComparison.Ordinal) && line.Count(':') >= fewest
            && LabelsIn(line) is var labels && labels.Count >= fewest ? labels : null;
    }

    private static List<SourceSpan> All(Regex pattern, ReadOnlySpan<char> line)
    {
        var found = new List<SourceSpan>();
        foreach (var match in pattern.EnumerateMatches(line))
        {
            found.Add(new SourceSpan(match.Index, match.Length));
        }

        return found;
    }

    // The blanks before each label: labels are looked for at their colons, of which there are few.
    private static List<SourceSpan> LabelsIn(ReadOnlySpan<char> line)
    {
        var found = new List<SourceSpan>();
        for (var at = 0; line[at..].IndexOf(':') is >= 0 and var next; at += next + 1)
        {
            var colon = at + next;
            if (colon + 1 == line.Length || !char.IsWhiteSpace(line[colon + 1]))
            {
                continue;
            }

            var label = LabelBefore(line[..colon]);
            var blanks = line[..(colon - label)].TrimEnd().Length;
            if (label > 0 && (blanks < colon - label || blanks == 0))
            {
                found.Add(SourceSpan.FromBounds(blanks, colon - label));
            }
        }

        return found;
    }

    // The length of the label that a text ends with; 0 for none. No label ends with another.
    private static int LabelBefore(ReadOnlySpan<char> text)
    {
        foreach (var label in LabelNames)
        {
            if (text.EndsWith(label, StringComparison.Ordinal))
            {
                return label.Length;
            }
        }

        return 0;
    }
}
