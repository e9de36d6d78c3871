namespace Trialhead.Eligibility.Parsing.Limits;

/// <content>What is normal where the words say no more than that, and how far from it.</content>
internal sealed partial class LimitReader
{
    private bool IsBareNormal(int at) => CueAt(at) == LimitCue.Normal
        && (at + 1 == _tokens.Count || _tokens[at + 1].Kind != TokenKind.Word || _tokens[at + 1].Cue is not (LimitCue.None or LimitCue.Limit)
            || char.IsAsciiLetterUpper(_text[_tokens[at + 1].Start]));

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
