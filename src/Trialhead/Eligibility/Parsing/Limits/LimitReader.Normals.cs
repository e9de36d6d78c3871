namespace Trialhead.Eligibility.Parsing.Limits;

/// <content>What is normal where the words say no more than that, and how far from it.</content>
internal sealed partial class LimitReader
{
    private bool IsBareNormal(int at) => CueAt(at) == LimitCue.Normal
        && (at + 1 == _tokens.Count || _tokens[at + 1].Kind != TokenKind.Word || _tokens[at + 1].Cue is not (LimitCue.None or LimitCue.Limit)
            || char.IsAsciiLetterUpper(_text[_tokens[at + 1].Start]));

    // "within or below the normal limits": one of the two limits does not bind.
    private Limit? WithinOrBeyond(int at)
    {
        if (CueAt(at + 1) != LimitCue.Or || CueAt(at + 2) is not (LimitCue.Above or LimitCue.Below))
        {
            return null;
        }

        var isBelow = CueAt(at + 2) == LimitCue.Below;
        return NormalReader.Bare(_lower, _tokens, at + 3, isBelow ? Comparator.AtMost : Comparator.Less) is { } normal
            ? new Limit(SpanOf(at, normal.End), at, normal.End)
            {
                Comparator = isBelow ? Comparator.AtMost : Comparator.AtLeast,
                Value = 1,
                Basis = normal.Basis,
            }
            : null;
    }

    // "5 times higher than the upper limit of normal", "3 x above ULN": more than so many times.
    private Comparator? Beyond(int from, int to) => !IsPercent(from) && _tokens.GetRange(from, to - from).Exists(token => token.Cue is LimitCue.Above or LimitCue.More)
        ? Comparator.More
        : null;

    // "10 % below normal"
    private bool IsMargin(int at) => IsPercent(at) && (CueAt(at + 1) == LimitCue.Below || (CueAt(at + 1) is LimitCue.Less or LimitCue.Lower && CueAt(at + 2) == LimitCue.Than));

    // "no more than 10 % below normal": the farther below, the less.
    private static Limit Under(Limit limit) => limit with
    {
        Basis = LimitBasis.LowerLimitOfNormal,
        Comparator = limit.Comparator switch
        {
            Comparator.More => Comparator.Less,
            Comparator.AtLeast => Comparator.AtMost,
            Comparator.AtMost => Comparator.AtLeast,
            Comparator.Less => Comparator.More,
            var same => same,
        },
    };

    // "a three-fold elevation of ALT above the upper limit of normal": how many times is said before.
    private double? FoldsBefore(int at)
    {
        const int Furthest = 8;
        for (var i = at - 1; i > 0 && i >= at - Furthest && (_tokens[i].Kind == TokenKind.Word || _tokens[i].Mark is '-' or '/'); i--)
        {
            if (_tokens[i].Cue is LimitCue.And or LimitCue.Or)
            {
                return null;
            }

            if (_tokens[i].Cue is LimitCue.Fold)
            {
                var number = _tokens[i - 1].Is('-') ? i - 2 : i - 1;
                return number >= 0 && _tokens[number].IsNumber ? _tokens[number].Value : null;
            }
        }

        return null;
    }

    // "Within 3 x ULN"; "within the upper limit of normal" is once.
    private (double Times, LimitBasis Basis, int End)? WithinMultiple(int at)
    {
        if (NumberAt(at + 1) is { } number)
        {
            return NormalReader.Multiple(_lower, _tokens, number.End) is { } multiple ? (number.Value, multiple.Basis, multiple.End) : null;
        }

        return NormalReader.Bare(_lower, _tokens, at + 1, Comparator.AtMost) is { Basis: LimitBasis.UpperLimitOfNormal } bare
            ? (1, bare.Basis, bare.End)
            : null;
    }

    // "≤ 2.5 x ULN (≤ 5 x if liver metastases)": what is multiplied was said before.
    private bool IsMultipleAgain(int at) => CueAt(at) == LimitCue.Times && _limits is [.., { Basis: not LimitBasis.Absolute } last] && at - last.End < 14
        && (at + 1 == _tokens.Count || _tokens[at + 1].Cue is LimitCue.If or LimitCue.In || _tokens[at + 1].Mark is ')' or ',' or ';' or '.');

    // "> 1 mg/dL above ULN", "5 seconds above control" is how far from a limit of normal, not a value: the index past it.
    private int? Difference(Limit limit) => limit.Unit is not null && limit.End < _tokens.Count
        && (_tokens[limit.End].Cue is LimitCue.Above or LimitCue.Below ? limit.End + 1
            : _tokens[limit.End].Cue is LimitCue.More or LimitCue.Older && CueAt(limit.End + 1) == LimitCue.Than ? limit.End + 2 : -1) is > 0 and var at
            ? NormalReader.Bare(_lower, _tokens, at, Comparator.More)?.End
                ?? (CueAt(PastFiller(at)) == LimitCue.Normal || IsControl(PastFiller(at)) ? PastFiller(at) + 1 : null)
            : null;

    private bool IsControl(int at) => at < _tokens.Count && _lower.AsSpan(_tokens[at].Start, _tokens[at].End - _tokens[at].Start) is "control" or "controls";
}
