namespace Trialhead.Eligibility.Parsing.Limits;

/// <content>Sides that words further before the number tell: "minimum weight 45 kg", "from 18 years of age", "unlikely to survive".</content>
internal sealed partial class LimitReader
{
    // "at least 2 SD below the mean", "less than 2 SD below the mean": a negative number, and no greater one.
    private static Limit BelowMean(Limit limit) => limit.High is { } high ? limit with { Value = -high, High = -limit.Value } : limit with
    {
        Value = -limit.Value,
        Comparator = limit.Comparator switch
        {
            Comparator.AtLeast => Comparator.AtMost,
            Comparator.More => Comparator.Less,
            var same => same,
        },
    };

    // "at least 3 or greater on the scale", "for ≥ 3 or more months": the side stands on both sides of the number.
    private Limit SaidTwice(Limit limit)
    {
        if (limit is not { Comparator: Comparator.AtLeast, High: null, Unit: null, Basis: LimitBasis.Absolute } || CueAt(limit.End) != LimitCue.Or
            || ComparatorReader.ReadBehind(_tokens, limit.End) is not { Comparator: Comparator.AtLeast, IsAge: false } twice)
        {
            return limit;
        }

        return IsWord(limit.End + 2, "on") ? limit with { End = twice.End }
            : twice.End < _tokens.Count && UnitAt(_tokens[twice.End].Start) is not null ? WithUnit(limit with { End = twice.End })
            : limit;
    }

    // "three times or more the upper limit of normal": the side of a multiple, what it is a multiple of, and the index past it.
    private (Comparator Side, LimitBasis Basis, int End)? SidedMultiple(int at) =>
        CueAt(at) is LimitCue.Times or LimitCue.Fold && ComparatorReader.ReadBehind(_tokens, at + 1) is { Comparator: { } side, IsAge: false } behind
            && behind.End < _tokens.Count && NormalReader.Multiple(_lower, _tokens, behind.End, isMultiple: true) is { } normal
            ? (side, normal.Basis, normal.End)
            : null;

    // "38.0 °C (100.4 °F) or higher", "20 letters (20/400) or better": the side stands behind brackets.
    private (Comparator? Comparator, bool? IsBetter, int End, bool IsAge)? BehindAside(Limit limit)
    {
        const int LongestAside = 10;
        if (limit.Second is not null || limit.End >= _tokens.Count || !_tokens[limit.End].Is('('))
        {
            return null;
        }

        var close = _tokens.FindIndex(limit.End, Math.Min(LongestAside, _tokens.Count - limit.End), token => token.Is(')'));
        return close > 0 && CueAt(close + 1) == LimitCue.Or ? ComparatorReader.ReadBehind(_tokens, close + 1) : null;
    }

    // "at least 5-10 years": the end of the range that the side means, in the unit behind it.
    private Limit WithSpan(Limit limit)
    {
        if (limit is not { Comparator: { } side and not Comparator.Equal, High: null, Unit: null, Basis: LimitBasis.Absolute } || limit.End + 2 >= _tokens.Count || !_tokens[limit.End].Is('-')
            || _tokens[limit.First].Kind != TokenKind.Word || _tokens[limit.End + 1] is not { Kind: TokenKind.Number } end || end.Value <= limit.Value || UnitAt(_tokens[limit.End + 2].Start) is not { Unit.Dimension: "time" })
        {
            return limit;
        }

        return WithUnit(limit with { Value = side is Comparator.AtLeast or Comparator.More ? limit.Value : end.Value, End = limit.End + 2 });
    }

    // "0.3 logMAR or better", "55 letters or worse": less of the one is better sight, more of the other.
    private static Limit SeenBetter(Limit limit) => limit is not { Comparator: null, High: null, IsOrBetter: { } isBetter, Unit.Code: "{logMAR}" or "{letters}" } ? limit
        : limit with { Comparator = isBetter == (limit.Unit.Code == "{logMAR}") ? Comparator.AtMost : Comparator.AtLeast };

    // "within 12 cm of the anal verge": no farther off than so.
    private Limit WithinReach(Limit limit)
    {
        const int Near = 24;
        return limit is { Comparator: null, High: null, Unit.Dimension: "length" } && CueAt(limit.First - 1) == LimitCue.Within && limit.End < _tokens.Count
            && _lower.AsSpan(_tokens[limit.End].Start) is var behind && behind[..Math.Min(Near, behind.Length)].Contains("anal verge", StringComparison.Ordinal)
            ? limit with { Comparator = Comparator.AtMost }
            : limit;
    }

    // "minimum weight 45 kg", "maximum BMI of 40": the side stands before the name.
    private Comparator? OfExtreme(int first)
    {
        var longest = first > 0 && CueAt(first - 1) == LimitCue.Of ? 12 : 4; // "minimum … Rating Scale (…) score of 22"
        for (var i = first - 1; i >= 0 && i >= first - longest - 1; i--)
        {
            switch (_tokens[i].Cue)
            {
                case LimitCue.Minimum or LimitCue.Maximum when i < first - 1:
                    return _tokens[i].Cue == LimitCue.Minimum ? Comparator.AtLeast : Comparator.AtMost;
                case LimitCue.None when _tokens[i].Kind == TokenKind.Word:
                case LimitCue.None when _tokens[i].Mark is '(' or ')' && longest > 4:
                case LimitCue.In when longest > 4 && _tokens[i - 1 < 0 ? 0 : i - 1].Is('('):
                case LimitCue.Of or LimitCue.Be or LimitCue.Age:
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    // "unlikely to survive (more than) 2 weeks", "not expected to live 6 weeks", "expected to survive 6 months"
    private Limit Survived(Limit limit)
    {
        var at = limit.First - 1;
        while (at > 0 && (CueAt(at) is LimitCue.A or LimitCue.Of || IsWord(at, "for")))
        {
            at--;
        }

        if (at < 2 || !(IsWord(at, "survive") || IsWord(at, "live")) || CueAt(at - 1) != LimitCue.To)
        {
            return limit;
        }

        var side = limit.Comparator ?? Comparator.AtLeast;
        return limit with { Comparator = IsWord(at - 2, "unlikely") || (at > 2 && IsWord(at - 2, "expected") && (IsWord(at - 3, "not") || (at > 3 && IsWord(at - 4, "not")))) ? ComparatorReader.Inverse(side) : side };
    }

    // "patients from 18 years of age", "from the age of 16", "from birth to 80 years of age"
    private Comparator? FromAge(Limit limit)
    {
        var at = limit.First - 1;
        if (CueAt(at) == LimitCue.To && (IsWord(at - 1, "birth") || IsWord(at - 1, "newborn")))
        {
            return limit.IsAge || limit.Unit?.Code == "a" ? Comparator.AtMost : null;
        }

        var isAge = limit.IsAge;
        if (CueAt(at) == LimitCue.Age && CueAt(at - 1) == LimitCue.To && at > 1 && _tokens[at - 2] is { Kind: TokenKind.Word, Cue: LimitCue.None })
        {
            return Comparator.AtMost; // "patients to age 80"
        }

        while (CueAt(at) is LimitCue.The or LimitCue.Age or LimitCue.Of)
        {
            isAge |= CueAt(at) == LimitCue.Age;
            at--;
        }

        if (isAge && IsWord(at, "until"))
        {
            return Comparator.AtMost; // "eligible until age 52"
        }

        isAge |= limit.Unit?.Code == "a" && CueAt(at - 1) == LimitCue.Age; // "aged from 18 years"
        var isOpen = CueAt(limit.End) == LimitCue.And && (limit.End + 1 >= _tokens.Count || CueAt(limit.End + 1) == LimitCue.If); // "from 18 years old and without upper limit"
        return isAge && CueAt(at) == LimitCue.From && (isOpen || CueAt(limit.End) is not (LimitCue.To or LimitCue.And or LimitCue.Up or LimitCue.Since)) ? Comparator.AtLeast : null;
    }

    // "age 18 and < 81 years": the number before the upper end is the lower one.
    private Comparator? YoungestOf(Limit limit) => limit.Unit?.Code is null or "a" && CueAt(limit.First - 1) == LimitCue.Age
        && CueAt(limit.End) == LimitCue.And && limit.End + 1 < _tokens.Count
        && ComparatorReader.Read(_tokens, limit.End + 1) is { Comparator: Comparator.Less or Comparator.AtMost } upper
        && upper.End < _tokens.Count && NumberAt(upper.End) is { } oldest && oldest.Value > limit.Value
        ? Comparator.AtLeast
        : null;

    // "only one prior regimen"
    private Comparator? OnlyPrior(Limit limit) => limit.Unit is null && IsWord(limit.First - 1, "only") && (IsWord(limit.End, "prior") || IsWord(limit.End, "previous")) ? Comparator.AtMost : null;

    // "below the cut-off of 24", "above a threshold value of 10": words between a side and its number.
    private bool IsThreshold(int at) => at > 0 && _tokens[at - 1].Kind == TokenKind.Word && _tokens[at - 1].Cue is LimitCue.The or LimitCue.A or LimitCue.Above or LimitCue.Below or LimitCue.Exceed
        && (IsWord(at, "cutoff") || IsWord(at, "threshold")) && (CueAt(at + 1) == LimitCue.Of || (at + 1 < _tokens.Count && _tokens[at + 1].Kind == TokenKind.Number));

    private bool IsWord(int at, string word) => at >= 0 && at < _tokens.Count && _lower.AsSpan(_tokens[at].Start, _tokens[at].End - _tokens[at].Start).SequenceEqual(word);
}
