using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>What stands right beside a limit: names in brackets, names that share it, units with a name of their own.</content>
internal sealed partial class LimitGroupReader
{
    // "< 1.5 mg/dL (bilirubin), < 2 x ULN (ALT)": the name in brackets behind, where none right before has its own.
    private Anchor? InBrackets(Limit limit, Anchor? before)
    {
        var at = limit.End;
        if (before is not null || limit is not { PointsAhead: false, HasNameInside: false } || (limit.Unit is null && limit.Basis == LimitBasis.Absolute)
            || at + 1 >= _tokens.Count || !_tokens[at].Is('('))
        {
            return null;
        }

        return _anchors.Find(anchor => anchor.First == at + 1) is { } named && !IsUsed(named) && named.Fitting(limit) is not null
            && named.End < _tokens.Count && _tokens[named.End].Is(')')
            ? named
            : null;
    }

    // "> 3 x ULN AST / ALT": names right behind the first one share its limit.
    private void Share(Anchor first, Limit limit)
    {
        var (group, last) = (_groups[^1], first);
        for (var i = _anchors.IndexOf(first) + 1; i < _anchors.Count && limit.Basis != LimitBasis.Absolute; i++)
        {
            var next = _anchors[i];
            if (next.First != last.End + 1 || !(_tokens[last.End].Is('/') || _tokens[last.End].Cue is LimitCue.Or or LimitCue.And)
                || IsUsed(next) || next.Fitting(limit) is not { } concept || IsClaimed(next, limit))
            {
                return;
            }

            _used.Add(next);
            var isEither = group.IsEither || _tokens[last.End].Cue != LimitCue.And;
            group = group with { Concepts = [.. group.Concepts, concept], IsEither = isEither };
            group.Stop = Math.Max(group.Stop, next.Span.End);
            _groups[^1] = group;
            last = next;
        }
    }

    // "CD4 count < 200 cells/mm3 or < 14 %", "proteinuria ≤ 1+ on dipstick or ≤ 1 g/24 h": the same in a unit that has a name of its own.
    private Concept? OfOtherUnit(Limit limit)
    {
        const int Furthest = 6;
        if (_last is not { } last || limit.First - last.End is <= 0 or > Furthest || !IsPlaced(last) || _groups[^1].Concepts is not [var one])
        {
            return null;
        }

        var between = _tokens.GetRange(last.End, limit.First - last.End);
        var isDipstick = one.Id == "urine-protein-dipstick";
        if (!between.TrueForAll(token => token.Cue is LimitCue.Or or LimitCue.And || token.Mark is ',' or '('
            || (isDipstick && (token.Is('+') || _statement.Lower.AsSpan(token.Start, token.End - token.Start) is "by" or "on" or "urine" or "dipstick" or "urinalysis"))))
        {
            return null;
        }

        return !isDipstick ? Anchor.Narrowed(one, limit)
            : Lexicon.InUse.Get("urine-protein-24h") is { } day && IsOfDay(limit) && Anchor.Fits(day, limit) ? day
            : null;
    }

    // "500 mg/24 h", "500 mg in a 24 hour urinalysis", but not "30 mg on dipstick"
    private bool IsOfDay(Limit limit)
    {
        const int Nearby = 24;
        return limit.Unit?.Dimension == "mass-rate" || (limit.Unit?.Dimension == "mass"
            && _statement.Lower.AsSpan(limit.Span.End) is var behind && behind[..Math.Min(Nearby, behind.Length)].Contains("24", StringComparison.Ordinal));
    }

    // "≥ 0.75 FiO2", "more than 0.60 of FiO2"
    private bool IsOxygen(Concept concept, Anchor anchor, Limit limit) => concept.Id == "fio2" && limit.Value is > 0.2 and < 1
        && (anchor.First == limit.End || (anchor.First == limit.End + 1 && _tokens[limit.End].Cue == LimitCue.Of));
}
