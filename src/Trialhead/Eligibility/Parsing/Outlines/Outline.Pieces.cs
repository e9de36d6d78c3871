using System.Text.RegularExpressions;

namespace Trialhead.Eligibility.Parsing.Outlines;

/// <content>Lines that hold several items, and labels before them.</content>
internal sealed partial class Outline
{
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
}
