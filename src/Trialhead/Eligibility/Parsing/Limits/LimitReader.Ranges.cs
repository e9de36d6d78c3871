using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Limits;

/// <content>Ranges and pairs: "18 to 75", "between 18 and 75", "140/90".</content>
internal sealed partial class LimitReader
{
    // "18 to 75", "18-75", "between 18 and 75", "140/90".
    private Limit WithRange(Limit low)
    {
        var joint = low.End;
        if (low is { Comparator: Comparator.AtLeast } && _tokens[low.First].Kind == TokenKind.Sign && CueAt(joint) == LimitCue.To && joint + 1 < _tokens.Count && _tokens[joint + 1].Kind == TokenKind.Number)
        {
            low = low with { Comparator = null }; // "≥ 19 to 65 years"
        }

        if (low.Comparator is not null && !IsBetween(low.First) || joint >= _tokens.Count)
        {
            return IsPair(joint) && IsOfOneUnit(low, joint + 1) ? WithSecond(low, joint + 1) : low;
        }

        if (IsPair(joint) && low.Unit is null && NumberAt(joint + 1) is { } pair && (pair.Value < low.Value || IsFullScale(low.Value, pair.Value)))
        {
            return WithSecond(low, joint + 1);
        }

        var start = PastEnds(IsOldUnit(joint) ?? joint, out _);
        var at = Joint(low, start);
        if (at is null)
        {
            return low;
        }

        var isExclusive = false;
        var next = at.Value;
        if (next < _tokens.Count && ComparatorReader.Read(_tokens, next) is { Comparator: Comparator.Less or Comparator.AtMost } upper)
        {
            (isExclusive, next) = (upper.Comparator == Comparator.Less, upper.End);
        }

        if (next >= _tokens.Count || NumberAt(next) is not { } high || (low.Value >= high.Value && !(low.Unit?.Code == "wk" && low.Value < high.Value + 1)))
        {
            return low;
        }

        if (high.End < _tokens.Count && _tokens[high.End].Is('+'))
        {
            return WithUnit(low with { Comparator = Comparator.AtLeast, End = high.End + 1 }); // "18-100+" has no upper end
        }

        var lowUnit = low.Unit;
        var range = low with { End = high.End, Unit = null, High = high.Value, IsHighExclusive = isExclusive, IsOutside = IsOutside(low.First) };
        if (MultipleOf(high.End) is { } normal)
        {
            return range with { Basis = normal.Basis, End = normal.End };
        }

        range = WithUnit(range);
        range = range with { End = PastEnds(range.End, out var isOutside), IsHighExclusive = range.IsHighExclusive || isOutside };
        if (range.Unit is null)
        {
            return range with { Unit = lowUnit };
        }

        // "from 6 months to 5 years" counts months first.
        return lowUnit is null || lowUnit == range.Unit ? range
            : UnitTable.BuiltIn.Convert(low.Value, lowUnit.Code, range.Unit.Code) is { } converted
                ? range with { Value = converted }
                : low;
    }

    // "18.0 (inclusive)", "27 kg/m2 (exclusive)": the index past the brackets, and whether they leave the number out.
    private int PastEnds(int at, out bool isOutside)
    {
        var word = at + 2 < _tokens.Count && _tokens[at].Is('(') && _tokens[at + 2].Is(')') ? _lower.AsSpan(_tokens[at + 1].Start, _tokens[at + 1].End - _tokens[at + 1].Start) : default;
        isOutside = word is "exclusive" or "excluded";
        return isOutside || word is "inclusive" or "included" ? at + 3 : at;
    }

    private int? Joint(Limit low, int at)
    {
        if (at >= _tokens.Count)
        {
            return null;
        }

        var token = _tokens[at];
        if (token.Is('-'))
        {
            return at + 1;
        }

        if (token.Cue == LimitCue.To)
        {
            return at + 1;
        }

        if (token.Cue == LimitCue.Up && at + 1 < _tokens.Count && _tokens[at + 1].Cue == LimitCue.To)
        {
            return at + 2;
        }

        return (token.Cue == LimitCue.And || token.Is('&')) && IsBetween(low.First) ? at + 1 : null;
    }

    // "4/10", "40/100" (but not a visual acuity of 20/100).
    private static bool IsFullScale(double value, double most) => most is 10 or 30 or 100 && value <= most && value is not (20 or 6);

    // "outside the range of 50 to 90"
    private bool IsOutside(int first)
    {
        const int Furthest = 5;
        for (var i = first - 1; i >= 0 && i >= first - Furthest && _tokens[i].Kind == TokenKind.Word; i--)
        {
            if (_lower.AsSpan(_tokens[i].Start, _tokens[i].End - _tokens[i].Start) is "outside")
            {
                return true;
            }
        }

        return false;
    }

    // "140 mmHg/90 mmHg", but "300 mmHg/40 kPa" is one number in two units.
    private bool IsOfOneUnit(Limit low, int at) => low.Unit is null || at + 1 >= _tokens.Count
        || UnitTable.BuiltIn.Match(_text, _tokens[at + 1].Start) is not { } other || other.Unit == low.Unit;

    // "160/100", "160 over 100".
    private bool IsPair(int at) => at + 1 < _tokens.Count && _tokens[at + 1].Kind == TokenKind.Number
        && (_tokens[at].Is('/') || (_tokens[at + 1].Value >= LeastDiastolic && at > 0 && _tokens[at - 1].Value > _tokens[at + 1].Value
            && _lower.AsSpan(_tokens[at].Start, _tokens[at].End - _tokens[at].Start) is "over"));

    private const int LeastDiastolic = 30;

    private Limit WithSecond(Limit low, int at)
    {
        var second = _tokens[at];
        return WithUnit(low with { Second = second.Value, End = at + 1 });
    }

    // "18 years of age to 75": the index past "of age" or "old".
    private int? IsOldUnit(int at) => CueAt(at) == LimitCue.Old ? at + 1
        : CueAt(at) is LimitCue.Of or LimitCue.In && CueAt(at + 1) == LimitCue.Age ? at + 2
        : null;

    // "between 18 and 65", "between the ages of 18 and 65".
    private bool IsBetween(int first)
    {
        var i = first - 1;
        while (i >= 0 && _tokens[i].Cue is LimitCue.Of or LimitCue.The or LimitCue.Age or LimitCue.A or LimitCue.Male or LimitCue.Female)
        {
            i--;
        }

        return CueAt(i) is LimitCue.Between or LimitCue.From || CueAt(first) is LimitCue.Between;
    }
}
