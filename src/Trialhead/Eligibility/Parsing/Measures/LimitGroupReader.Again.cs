using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Limits;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>The same measured once more, items of scales, and limits told apart by their order.</content>
internal sealed partial class LimitGroupReader
{
    // "height and weight above 140 cm and 40 kg, respectively": the names stand before all of the limits.
    private bool IsRespective => _statement.Lower.Contains("respectively", StringComparison.Ordinal);

    // "IgG anti-measles antibody levels ≥ 20": not all of the immunoglobulin.
    private bool IsOfAntibody(Anchor anchor, Limit limit)
    {
        const int Furthest = 4;
        if (anchor.Concepts[0].Id is not ("serum-igg" or "serum-iga" or "serum-igm"))
        {
            return false;
        }

        for (var i = anchor.End; i < limit.First && i < anchor.End + Furthest; i++)
        {
            if (Word(i).StartsWith("anti"))
            {
                return true;
            }
        }

        return anchor.First > 0 && (Word(anchor.First - 1).StartsWith("anti") || (_tokens[anchor.First - 1].Is('-') && anchor.First > 1 && Word(anchor.First - 2).StartsWith("anti")));
    }

    // "UAS7 score (range 0-42) ≥ 16": from where to where the scale goes.
    private bool IsRangeOfScale(Limit limit)
    {
        if (limit is not { High: not null, Unit: null or { Code: "{score}" }, Basis: LimitBasis.Absolute, Value: <= 1 } || limit.First < 2 || limit.End >= _tokens.Count || !_tokens[limit.End].Is(')'))
        {
            return false;
        }

        var at = limit.First - 1;
        var isNamed = false;
        while (at > 0 && (_tokens[at].Cue is LimitCue.Of or LimitCue.From || _tokens[at].Is(':') || Word(at) is "range" or "ranging" or "possible" or "score" or "scores" or "scale"))
        {
            isNamed |= Word(at) is "range" or "ranging";
            at--;
        }

        return _tokens[at].Is('(') && (isNamed || (limit.End + 1 < _tokens.Count && _tokens[limit.End + 1].Kind == TokenKind.Sign));
    }

    // "at most 12 total disc areas": measured in the optic disc, which no table has as a unit.
    private bool IsOfDiscs(Limit limit)
    {
        const int Furthest = 3;
        for (var i = limit.End; limit.Unit is null && i < _tokens.Count && i < limit.End + Furthest && _tokens[i].Kind == TokenKind.Word; i++)
        {
            if (Word(i) is "disc" or "disk" or "da")
            {
                return true;
            }
        }

        return false;
    }

    // "≥ 14 and ≤ 24 at the screening and ≥ 12 and ≤ 26 at the baseline": whether only words that tell when stand between two limits, and behind the second one.
    private bool IsAtAnotherTime(Limit last, Limit limit)
    {
        const int Longest = 8;
        if (limit.First - last.End is < 2 or > Longest || !IsAtTime(last.End) || !(IsAtTime(limit.End) || _statement.Limits.Exists(next => next.First > limit.First && next.First - limit.End <= 1 && IsAtTime(next.End))))
        {
            return false;
        }

        var joint = _tokens[limit.First - 1];
        return (joint.Cue is LimitCue.And or LimitCue.Or or LimitCue.But || joint.Mark is ',' or ';')
            && _tokens.GetRange(last.End, limit.First - 1 - last.End).TrueForAll(token => token.Cue is LimitCue.At or LimitCue.The or LimitCue.Name || token.IsNumber || token.Is('(') || token.Is(')') || UnlistedMeasure.IsTime(_statement, token));
    }

    // "19 ≤ BMI index ≤ 30": whether the name and no more than what scales are called by stands between two signs.
    private bool IsAcrossName(Limit last, Limit limit) => last.PointsAhead && IsSigned(limit) && limit.First - last.End is > 0 and <= 8
        && Enumerable.Range(last.End, limit.First - last.End).All(at => _anchors.Exists(anchor => anchor.First <= at && at < anchor.End) || IsBridge(_tokens[at]) || _tokens[at].Mark is '(' or ')');

    // "creatinine clearance > 60 mL/min in patients > 18 years old or > 80 mL/min in …": the same for other people, told apart by an age.
    private bool IsPastAge(Limit limit)
    {
        const int Furthest = 20;
        return limit.Unit is { Dimension: not "time" } unit && _groups.Count > 0 && _groups[^1].Limits is [.., { } before] && before.Unit == unit && limit.First - before.End is > 0 and <= Furthest
            && _tokens[limit.First - 1].Cue is LimitCue.Or or LimitCue.And && !_statement.IsFree(Trialhead.Text.SourceSpan.FromBounds(before.Span.End, limit.Span.Start))
            && !_tokens.GetRange(before.End, limit.First - before.End).Exists(token => token.Is(';'));
    }

    // "> 1,500 granulocytes/µL and > 50,000 platelets/µL": the unit itself names other cells.
    private bool IsNamedInside(Limit limit) => _groups.Count > 0 && limit.Unit?.Dimension == "number-concentration"
        && _anchors.Exists(anchor => anchor.First > limit.First && anchor.First < limit.End && !IsUsed(anchor) && anchor.Fitting(limit) is { } other && !_groups[^1].Concepts.Contains(other));

    private bool IsAtTime(int at) => at + 1 < _tokens.Count && (_tokens[at].Cue == LimitCue.At || Word(at) is "on" or "during")
        && (UnlistedMeasure.IsTime(_statement, _tokens[at + 1]) || (_tokens[at + 1].Cue == LimitCue.The && at + 2 < _tokens.Count && UnlistedMeasure.IsTime(_statement, _tokens[at + 2])));

    // "a score ≥ 2 on item 3 of the HAM-D": the item with its scale.
    private bool PlaceOnItem(Limit limit)
    {
        if (limit is not { Unit: null, Basis: LimitBasis.Absolute, IsCompared: true, IsName: false, PointsAhead: false, Second: null } || Item().Match(_statement.Text, limit.Span.End) is not { Success: true } item)
        {
            return false;
        }

        var name = item.Groups["item"].Value + " of the " + item.Groups["scale"].Value.TrimEnd();
        _groups.Add(new LimitGroup([UnlistedMeasure.Unlisted(name, limit)], limit.Span.Start, IsEither: false));
        Add(_groups[^1], limit, item.Index + item.Length);
        return true;
    }

    [GeneratedRegex(
        @"\G\s*(?:points?\s+)?(?:on|for|in|of)\s+(?:the\s+)?(?<item>(?i:item|question)\s+(?:#\s*)?[A-Z]?\d{1,2})(?:\s*\([^()]*\))?,?\s+(?:of|on|in|from)\s+(?:the\s+)?(?<scale>(?:[A-Z0-9][\w-]*(?:\s+(?:for|of|the|and)(?=\s+(?:the\s+)?[A-Z]))*\s*)+)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
