using System.Text.RegularExpressions;

namespace Trialhead.Eligibility.Parsing.Outlines;

/// <content>Lines that hold several items, and labels before them.</content>
internal sealed partial class Outline
{
    private void AddPieces(int start, int end, int indent, bool isBulleted)
    {
        const int FewestPieces = 3;
        var from = start;
        if (Cuts(_text, start, end, FewestPieces) is { } cuts)
        {
            // Lists that lost their line ends: "… - aged 18 - not pregnant", "1. … 2. … 3. …".
            foreach (Match cut in cuts)
            {
                AddPiece(from, start + cut.Index, indent, isBulleted);
                from = start + cut.Index + cut.Length;
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

        var label = _text.AsSpan(start, end - start).Contains(':') ? Label().Match(_text, start, end - start) : Match.Empty;
        var content = label.Success ? label.Index + label.Length : start;
        if (content < end && label.Success)
        {
            AddLabelled(label.Groups["label"].Value, content, end, indent, isBulleted);
        }
        else if (content < end)
        {
            _items.Add(new OutlineItem(_kind, _section, indent, isBulleted, content, end));
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
}
