using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Limits;

/// <content>Ranges and pairs: "18 to 75", "between 18 and 75", "140/90".</content>
internal sealed partial class LimitReader
{
    // "18 to 75", "18-75", "between 18 and 75", "140/90".
    private Limit WithRange(Limit stated)
    {
        var joint = stated.End;
        var low = stated;
        if ((CueAt(joint) == LimitCue.To || IsDashOfSpan(joint)) && joint + 1 < _tokens.Count && (_tokens[joint + 1].Kind == TokenKind.Number || IsUpperEnd(joint + 1))
            && (low.Comparator == Comparator.More || (low.Comparator == Comparator.AtLeast && (low.Unit is not null || _tokens[low.First].Kind == TokenKind.Sign || CueAt(low.First) == LimitCue.More))))
        {
            low = low with { Comparator = null, IsLowExclusive = low.Comparator == Comparator.More }; // "≥ 19 to 65 years", "> 27 to 45", "greater than or equal to 2 to 80"
        }

        if (low.Comparator is not null && !IsBetween(low.First) || joint >= _tokens.Count)
        {
            return IsPair(joint) && IsOfOneUnit(low, joint + 1) ? WithSecond(low, joint + 1) : SignedSecond(low) is { } second ? WithSecond(low, second) : low;
        }

        if (IsPair(joint) && low.Unit is null && NumberAt(joint + 1) is { } pair && (pair.Value < low.Value || IsFullScale(low.Value, pair.Value)))
        {
            return WithSecond(low, joint + 1);
        }

        joint = PastTimes(PastOrdinal(joint));
        joint = PastAside(PastEnds(IsOldUnit(joint) ?? PastPregnancy(low, joint), out _));
        return Joint(low, joint) is { } at && Range(CueAt(joint) == LimitCue.Or ? low with { Value = LowestOfList(low) } : low, at) is { } range ? range : stated;
    }

    // "≥ 9 to < 48 months"
    private bool IsUpperEnd(int at) => ComparatorReader.Read(_tokens, at) is { Comparator: Comparator.Less or Comparator.AtMost } upper
        && upper.End < _tokens.Count && _tokens[upper.End].Kind == TokenKind.Number;

    // "≥ 25 - 80 years": a sign before the first number of a range.
    private bool IsDashOfSpan(int at) => at > 0 && at + 1 < _tokens.Count && _tokens[at].Is('-') && _tokens[at - 1].Kind == TokenKind.Number && _tokens[at + 1].Kind == TokenKind.Number
        && _tokens[at + 1].Value > _tokens[at - 1].Value && ((_tokens[at - 1].Value >= 16 && at > 2 && _tokens[at - 2].Kind == TokenKind.Sign && CueAt(at - 3) == LimitCue.Age) || PastEnds(at + 2, out _) is var end && end < _tokens.Count
        && UnitAt(_tokens[end].Start) is { Unit.Code: "a" or "kg/m2" or "kg" or "%" });

    // "between -1.0 and -2.5", "-6 to 2": a sign before the first number of a range.
    private bool OpensNegativeRange(int at) => at + 3 < _tokens.Count && _tokens[at + 1].Kind == TokenKind.Number && _tokens[at + 1].Start == _tokens[at].End
        && (at == 0 || _tokens[at - 1].End < _tokens[at].Start || _tokens[at - 1].Is('('))
        && (CueAt(at + 2) == LimitCue.To || IsUnitBeforeTo(at + 2) || (CueAt(at + 2) == LimitCue.And && _tokens[at + 3].Is('-')))
        && (IsUnitBeforeTo(at + 2) || NumberAt(at + 3) is not null);

    // "-5 diopters to +5 diopters"
    private bool IsUnitBeforeTo(int at) => at + 2 < _tokens.Count && IsPlainWord(at) && CueAt(at + 1) == LimitCue.To && UnitAt(_tokens[at].Start) is { Unit.Dimension: "refraction" };

    // The range whose upper number stands behind a joint; null where none does.
    private Limit? Range(Limit low, int next)
    {
        var isExclusive = false;
        if (next < _tokens.Count && ComparatorReader.Read(_tokens, next) is { Comparator: Comparator.Less or Comparator.AtMost } upper)
        {
            (isExclusive, next) = (upper.Comparator == Comparator.Less, upper.End);
        }

        next += next + 1 < _tokens.Count && _tokens[next].Is('+') && _tokens[next + 1].Kind == TokenKind.Number && _tokens[next + 1].Start == _tokens[next].End ? 1 : 0; // "-6.00 D to +2.00 D"
        if (next >= _tokens.Count || NumberAt(next) is not { } high)
        {
            return null;
        }

        high.End = PastOrdinal(high.End);

        if (low.Value >= high.Value && !(low.Unit?.Code == "wk" && low.Value < high.Value + 1) && !IsWider(low, high.End))
        {
            var turned = low with { Value = high.Value, High = low.Value, End = high.End, Unit = null };
            return low.Value <= high.Value ? null : IsLetterScore(low) ? turned with { Unit = UnitTable.BuiltIn.Find("{letters}") } : IsTurned(low, high.End) ? WithUnit(turned) : null;
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

        range = InThousands(WithUnit(range), next);
        range = range with { End = PastEnds(range.End, out var isOutside), IsHighExclusive = range.IsHighExclusive || isOutside };
        if (range.Unit is null)
        {
            return range with { Unit = lowUnit };
        }

        // "from 6 months to 5 years" counts months first.
        return lowUnit is null || lowUnit == range.Unit ? range
            : UnitTable.BuiltIn.Convert(low.Value, lowUnit.Code, range.Unit.Code) is { } converted
                ? range with { Value = converted }
                : null;
    }

    // "platelets 30-150,000/mm3": thousands that only the second number spells out.
    private Limit InThousands(Limit range, int high)
    {
        const double Thousand = 1000;
        return range is { Value: > 0 and < Thousand, Unit.Dimension: "number-concentration" } && range.Value * Thousand < range.High && range.Value == Math.Floor(range.Value)
            && _lower.AsSpan(_tokens[high].Start, _tokens[high].End - _tokens[high].Start).EndsWith(",000", StringComparison.Ordinal)
            ? range with { Value = range.Value * Thousand }
            : range;
    }

    // "between 8 months and 7 years": the second number is the greater one in its own unit.
    private bool IsWider(Limit low, int end) => low.Unit is { } unit && end < _tokens.Count && UnitAt(_tokens[end].Start) is { } other
        && other.Unit.Dimension == unit.Dimension && other.Unit.Factor > unit.Factor;

    // "(letter score of 73 to 25)"
    private bool IsLetterScore(Limit low) => low.Unit is null && low.First > 2 && CueAt(low.First - 1) == LimitCue.Of
        && _lower.AsSpan(_tokens[low.First - 3].Start, _tokens[low.First - 1].Start - _tokens[low.First - 3].Start).TrimEnd() is "letter score" or "letters score";

    // "between 78 and 23 letters": the better eye first.
    private bool IsTurned(Limit low, int end) => (low.Value < 0 && end > 1 && _tokens[end - 2].Is('-'))
        || (low is { Unit: null, Value: > Limit.LargestCount } && CueAt(low.First - 1) == LimitCue.Between && CueAt(low.End) == LimitCue.And)
        || (end < _tokens.Count && UnitAt(_tokens[_tokens[end].Is('-') && end + 1 < _tokens.Count ? end + 1 : end].Start) is { Unit.Code: "{letters}" });

    // "between 24 weeks of gestation and 36 weeks of gestation"
    private int PastPregnancy(Limit low, int at) => low.Unit?.Code == "wk" && CueAt(at) == LimitCue.Of && at + 1 < _tokens.Count
        && _lower.AsSpan(_tokens[at + 1].Start, _tokens[at + 1].End - _tokens[at + 1].Start) is "gestation" or "amenorrhea" or "amenorrhoea" or "pregnancy" ? at + 2 : at;

    // "18.0 (inclusive)", "27 kg/m2 (exclusive)": the index past the brackets, and whether they leave the number out.
    private int PastEnds(int at, out bool isOutside)
    {
        var word = at + 2 < _tokens.Count && _tokens[at].Is('(') && _tokens[at + 2].Is(')') ? _lower.AsSpan(_tokens[at + 1].Start, _tokens[at + 1].End - _tokens[at + 1].Start) : default;
        isOutside = word is "exclusive" or "excluded";
        return isOutside || word is "inclusive" or "included" ? at + 3 : at;
    }

    // "between the 34th and 37th weeks": the index past the ending of a number, unless a unit begins there.
    private int PastOrdinal(int at) => at > 0 && at < _tokens.Count && _tokens[at].Start == _tokens[at - 1].End
        && _lower.AsSpan(_tokens[at].Start, _tokens[at].End - _tokens[at].Start) is "th" or "st" or "nd" or "rd" && UnitAt(_tokens[at].Start) is null
        ? at + 1
        : at;

    // "1.5 times to 10 times ULN", "2x-5x ULN": the index past the first "times".
    private int PastTimes(int at) => at + 3 < _tokens.Count && (IsWord(at, "times") || IsWord(at, "x") || IsWord(at, "fold"))
        && (_tokens[at + 1].Is('-') || CueAt(at + 1) is LimitCue.To or LimitCue.And) && _tokens[at + 2].IsNumber && MultipleOf(at + 3) is not null
        ? at + 1
        : at;

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

        return ((token.Cue == LimitCue.And || token.Is('&')) && IsBetween(low.First)) || IsNextCount(low, at) || IsNextScore(low, at) ? at + 1 : null;
    }

    // "3, 4 or 5 on the scale"
    private double LowestOfList(Limit last)
    {
        var lowest = last.Value;
        for (var i = last.First; i > 1 && _tokens[i - 1].Is(',') && _tokens[i - 2].IsNumber && _tokens[i - 2].Value == lowest - 1; i -= 2)
        {
            lowest--;
        }

        return lowest;
    }

    // "one or two prior regimens", but not "HIV 1 or 2": the counts that are left between the two are none.
    private bool IsNextCount(Limit low, int at) => _tokens[at].Cue == LimitCue.Or && !IsNamed(low.First - 1) && low is { IsCount: true, Value: < Limit.LargestCount } && NumberAt(at + 1) is { } next
        && next.Value == low.Value + 1 && next.End < _tokens.Count && _tokens[next.End] is { Kind: TokenKind.Word, Cue: LimitCue.None or LimitCue.Since } && UnitAt(_tokens[next.End].Start) is null or { Unit.Code: "{lines}" };

    // "a severity score of 2 or 3", "a score of 3, 4 or 5": neighbours on a scale of whole steps.
    private bool IsNextScore(Limit low, int at)
    {
        const double Highest = 20;
        if (_tokens[at].Cue != LimitCue.Or || low is not { Unit: null, Comparator: null, Value: < Highest } || NumberAt(at + 1) is not { } next || next.Value != low.Value + 1
            || (next.End < _tokens.Count && (UnitAt(_tokens[next.End].Start) is not null || CueAt(next.End) is LimitCue.Or or LimitCue.Above)))
        {
            return false;
        }

        var i = low.First - 1;
        while (i > 1 && _tokens[i].Is(',') && _tokens[i - 1].IsNumber)
        {
            i -= 2;
        }

        i = CueAt(i) is LimitCue.Of or LimitCue.Be or LimitCue.A ? i - 1 : i;
        return IsWord(i, "score") || IsWord(i, "scores") || IsWord(i, "rating");
    }

    private bool IsNamed(int at) => IsPlainWord(at) && (char.IsAsciiLetterUpper(_text[_tokens[at].End - 1]) || IsItem(at));

    private bool IsItem(int at) => _lower.AsSpan(_tokens[at].Start, _tokens[at].End - _tokens[at].Start) is "item" or "items" or "question" or "questions" or "number" or "numbers";

    // "4/10", "40/100" (but not a visual acuity of 20/100).
    private static bool IsFullScale(double value, double most) => most is 10 or 30 or 100 && value <= most && value is not (20 or 6);

    // "outside the range of 50 to 90", "not between 50 and 90"
    private bool IsOutside(int first)
    {
        const int Furthest = 5;
        for (var i = first - 1; i >= 0 && i >= first - Furthest && _tokens[i].Kind == TokenKind.Word; i--)
        {
            if (IsWord(i, "outside") || (_tokens[i].Cue == LimitCue.Between && CueAt(i - 1) == LimitCue.Not))
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
            && _lower.AsSpan(_tokens[at].Start, _tokens[at].End - _tokens[at].Start) is "over")
            || (_tokens[at + 1].Value is >= LeastDiastolic and <= 150 && at > 0 && _tokens[at - 1].Value is >= 80 and <= 260 && _tokens[at - 1].Value > _tokens[at + 1].Value
                && (IsWord(at, "x") || _tokens[at].Is('*')) && at + 2 < _tokens.Count && UnitAt(_tokens[at + 2].Start) is { Unit.Dimension: "pressure" }));

    // "≥ 130/≥ 85": the index of the second number, on the same side.
    private int? SignedSecond(Limit low)
    {
        var at = low.End + 1;
        return low.Comparator is { } side && at < _tokens.Count && _tokens[low.End].Is('/') && _tokens[at].Kind == TokenKind.Sign
            && ComparatorReader.Read(_tokens, at) is { } again && again.Comparator == side && again.End < _tokens.Count
            && _tokens[again.End] is { Kind: TokenKind.Number, Value: >= LeastDiastolic } second && second.Value < low.Value
            ? again.End
            : null;
    }

    private const int LeastDiastolic = 30;

    private Limit WithSecond(Limit low, int at)
    {
        var second = _tokens[at];
        return WithUnit(low with { Second = second.Value, End = at + 1 });
    }

    // "18 years of age to 75": the index past "of age" or "old".
    private int? IsOldUnit(int at) => CueAt(at) == LimitCue.Old ? at + 1
        : CueAt(at) is LimitCue.Of or LimitCue.In && CueAt(at + 1) is LimitCue.Age or LimitCue.Old ? at + 2
        : null;

    // "age(s)"
    private bool IsPlural(int at) => (IsWord(at, "s") && at > 0 && _tokens[at - 1].Is('('))
        || (_tokens[at].Is(')') && IsWord(at - 1, "s")) || (_tokens[at].Is('(') && IsWord(at + 1, "s"));

    // "between 18 and 65", "between the ages of 18 and 65".
    private bool IsBetween(int first)
    {
        var i = first - 1;
        if (i > 2 && _tokens[i].Is(',') && (IsWord(i - 1, "including") || IsWord(i - 1, "inclusive")))
        {
            i -= CueAt(i - 2) == LimitCue.And ? 3 : 2; // "between, and including, 18 and 50"
            i -= i > 0 && _tokens[i].Is(',') ? 1 : 0;
        }

        while (i >= 0 && (_tokens[i].Cue is LimitCue.Of or LimitCue.The or LimitCue.Age or LimitCue.A or LimitCue.Male or LimitCue.Female || IsPlural(i)))
        {
            i--;
        }

        return CueAt(i) is LimitCue.Between or LimitCue.From || CueAt(first) is LimitCue.Between
            || (CueAt(i - 1) is LimitCue.The or LimitCue.A or LimitCue.Within or LimitCue.In && _lower.AsSpan(_tokens[i].Start, _tokens[i].End - _tokens[i].Start) is "range");
    }
}
