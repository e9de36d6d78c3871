using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing;

/// <summary>Finds every limit that a statement states, before anything is known of what it limits.</summary>
internal sealed class LimitReader
{
    private readonly string _text;
    private readonly string _lower;
    private readonly List<Token> _tokens;
    private readonly List<Limit> _limits = [];

    private LimitReader(Statement statement) =>
        (_text, _lower, _tokens) = (statement.Text, statement.Lower, statement.Tokens);

    /// <summary>The limits, left to right.</summary>
    public static List<Limit> Read(Statement statement)
    {
        var reader = new LimitReader(statement);
        for (var i = 0; i < reader._tokens.Count;)
        {
            i = reader.ReadAt(i);
        }

        reader.ShareUnits();
        return reader._limits;
    }

    // Reads what starts at a token, and says where to go on.
    private int ReadAt(int at)
    {
        var token = _tokens[at];
        if (token.Kind == TokenKind.Mark || (token.Cue == LimitCue.None && token.Kind == TokenKind.Word))
        {
            return at + 1;
        }

        if (NormalReader.Within(_lower, _tokens, at) is { } past)
        {
            return Add(new Limit(SpanOf(at, past), at, past) { IsWithinNormal = true, Value = 1 });
        }

        if (token.Cue == LimitCue.Within && NumberAt(at + 1) is { } multiple
            && NormalReader.Multiple(_lower, _tokens, multiple.End) is { } within)
        {
            return Add(new Limit(SpanOf(at, within.End), at, within.End)
            {
                Comparator = Comparator.AtMost,
                Value = multiple.Value,
                Basis = within.Basis,
            });
        }

        if (token.IsNumber || token.Cue == LimitCue.Twice)
        {
            return Number(at, at, null, false);
        }

        // "up to" between two numbers joins them, which the first number has seen to.
        return ComparatorReader.Read(_tokens, at) is { } comparator ? Compared(at, comparator) : at + 1;
    }

    private int Compared(int at, (Comparator Comparator, int End, bool IsAge) comparator)
    {
        var number = PastFiller(comparator.End);
        if (number < _tokens.Count && (NumberAt(number) is not null || _tokens[number].Cue == LimitCue.Twice))
        {
            return Number(at, number, comparator.Comparator, comparator.IsAge);
        }

        if (NormalReader.Bare(_lower, _tokens, comparator.End, comparator.Comparator) is { } normal)
        {
            return Add(new Limit(SpanOf(at, normal.End), at, normal.End)
            {
                Comparator = comparator.Comparator,
                Value = 1,
                Basis = normal.Basis,
            });
        }

        return at + 1;
    }

    // The number at a token, of a limit that starts at an earlier one.
    private int Number(int first, int at, Comparator? comparator, bool isAge)
    {
        if (NumberAt(at) is not { } number)
        {
            return _tokens[at].Cue == LimitCue.Twice && NormalReader.Multiple(_lower, _tokens, at + 1) is { } twice
                ? Add(new Limit(SpanOf(first, twice.End), first, twice.End) { Comparator = comparator, Value = 2, Basis = twice.Basis })
                : Math.Max(at, first) + 1;
        }

        if (IsGlued(at))
        {
            return number.End;
        }

        var limit = new Limit(default, first, number.End)
        {
            Comparator = comparator,
            Value = number.Value,
            IsAge = isAge,
            IsName = IsPartOfName(first),
        };
        if (MultipleOf(number.End) is { } normal)
        {
            var isPercent = _tokens[number.End].Is('%');
            limit = limit with { Value = isPercent ? number.Value / 100 : number.Value, Basis = normal.Basis, End = normal.End };
        }
        else
        {
            limit = WithRange(WithUnit(limit));
        }

        return Add(Finished(limit));
    }

    private (LimitBasis Basis, int End)? MultipleOf(int at) => at >= _tokens.Count ? null
        : _tokens[at].Is('%') ? NormalReader.Multiple(_lower, _tokens, at + 1)
        : NormalReader.Multiple(_lower, _tokens, at);

    private Limit WithUnit(Limit limit)
    {
        if (limit.End >= _tokens.Count)
        {
            return limit;
        }

        // The unit's words are passed over whole.
        var from = _tokens[limit.End].Is('-') && limit.End + 1 < _tokens.Count ? limit.End + 1 : limit.End;
        if (UnitTable.BuiltIn.Match(_text, _tokens[from].Start) is not { } unit)
        {
            return limit;
        }

        var words = _lower.AsSpan(_tokens[from].Start, unit.Length);
        if (words is "a" or "in" || (from > limit.End && words.Length == 1))
        {
            return limit; // an article, a preposition, an item's letter
        }

        var end = from;
        while (end < _tokens.Count && _tokens[end].Start < _tokens[from].Start + unit.Length)
        {
            end++;
        }

        var isAge = unit.Unit.Dimension == "time" && (words.EndsWith("age") || words.EndsWith("old") || words is "yo" or "y/o" or "y.o." or "y.o");
        return limit with { Unit = unit.Unit, End = end, IsAge = limit.IsAge || isAge };
    }

    // "18 to 75", "18-75", "between 18 and 75", "140/90".
    private Limit WithRange(Limit low)
    {
        var joint = low.End;
        if (low.Comparator is not null && !IsBetween(low.First) || joint >= _tokens.Count)
        {
            return IsPair(joint) ? WithSecond(low, joint + 1) : low;
        }

        if (IsPair(joint) && low.Unit is null && NumberAt(joint + 1) is { } pair && pair.Value < low.Value)
        {
            return WithSecond(low, joint + 1);
        }

        var start = IsOldUnit(joint) is { } past ? past : joint;
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

        if (next >= _tokens.Count || NumberAt(next) is not { } high || (low.Value >= high.Value))
        {
            return low;
        }

        var lowUnit = low.Unit;
        var range = low with { End = high.End, Unit = null, High = high.Value, IsHighExclusive = isExclusive };
        if (MultipleOf(high.End) is { } normal)
        {
            return range with { Basis = normal.Basis, End = normal.End };
        }

        range = WithUnit(range);
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

        return (token.Cue == LimitCue.And || token.Is('&')) && IsBetween(low.First) ? at + 1
            : token.Kind == TokenKind.Sign && token.Mark is '<' or '≤' && low.Comparator is null ? null
            : null;
    }

    private bool IsPair(int at) => at + 1 < _tokens.Count && _tokens[at].Is('/') && _tokens[at + 1].Kind == TokenKind.Number;

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

    private Limit Finished(Limit limit)
    {
        if (Old(limit.End) is { } old)
        {
            limit = limit with { IsAge = true, End = old };
        }

        if (limit.Comparator is null && limit.High is null
            && ComparatorReader.ReadBehind(_tokens, limit.End) is { } behind && behind.End <= _tokens.Count)
        {
            limit = limit with
            {
                Comparator = behind.Comparator,
                IsOrBetter = behind.IsBetter,
                IsAge = limit.IsAge || behind.IsAge,
                End = behind.End,
            };
            if (Old(limit.End) is { } late)
            {
                limit = limit with { IsAge = true, End = late };
            }
            else if (limit.Unit is null && limit.End < _tokens.Count)
            {
                limit = WithUnit(limit);
            }
        }

        if (limit.Comparator is null && limit.High is null && Ahead(limit.End) is { } ahead)
        {
            limit = limit with { Comparator = ahead.Comparator, End = ahead.End, PointsAhead = true };
        }

        return limit with { Span = SpanOf(limit.First, limit.End), IsName = limit.IsName || IsWindow(limit) };
    }

    // "18 ≤ age": the sign between a number and what it limits, seen from the latter.
    private (Comparator Comparator, int End)? Ahead(int at) =>
        at + 1 < _tokens.Count && _tokens[at].Kind == TokenKind.Sign && _tokens[at].Mark != '='
            && ComparatorReader.Read(_tokens, at) is { } sign && sign.End < _tokens.Count && NumberAt(sign.End) is null
            && _tokens[sign.End].Kind == TokenKind.Word
            ? (sign.Comparator switch
            {
                Comparator.Less => Comparator.More,
                Comparator.AtMost => Comparator.AtLeast,
                Comparator.AtLeast => Comparator.AtMost,
                Comparator.More => Comparator.Less,
                var same => same,
            }, sign.End)
            : null;

    // "years old", "-year-old", "years of age": the index past what follows the unit.
    private int? Old(int at)
    {
        var i = at < _tokens.Count && _tokens[at].Is('-') ? at + 1 : at;
        return IsOldUnit(i);
    }

    // "COVID-19", "PD-1".
    private bool IsGlued(int at) => at > 1 && _tokens[at - 1].Is('-') && _tokens[at - 1].End == _tokens[at].Start
        && _tokens[at - 2].Kind == TokenKind.Word && _tokens[at - 2].End == _tokens[at - 1].Start;

    // "grade ≥ 3", "phase 2", "version 4.0".
    private bool IsPartOfName(int first)
    {
        var before = first - 1;
        while (before >= 0 && (_tokens[before].Is('(') || _tokens[before].Cue is LimitCue.Of))
        {
            before--;
        }

        return CueAt(before) == LimitCue.Name;
    }

    // "within 4 weeks", "in the last 3 months", "every 6 hours".
    private bool IsWindow(Limit limit)
    {
        if (limit.Unit?.Dimension != "time" && limit.Unit is not null)
        {
            return false;
        }

        for (var i = limit.First - 1; i >= 0 && i >= limit.First - 3; i--)
        {
            if (_tokens[i].Cue is LimitCue.Within or LimitCue.Since)
            {
                return true;
            }

            if (_tokens[i].Cue is not (LimitCue.The or LimitCue.A or LimitCue.At or LimitCue.In or LimitCue.Of))
            {
                return false;
            }
        }

        return false;
    }

    // "< 8 or > 11 mg/dL": the first number has the second one's unit.
    private void ShareUnits()
    {
        for (var i = _limits.Count - 2; i >= 0; i--)
        {
            var (one, next) = (_limits[i], _limits[i + 1]);
            if (one.Unit is null && one.Basis == LimitBasis.Absolute && !one.IsWithinNormal && one.Comparator is not null
                && next.Unit is not null && next.Comparator is not null && AreJoined(one.End, next.First))
            {
                _limits[i] = one with { Unit = next.Unit, IsAge = one.IsAge || next.IsAge };
            }
            else if (one.Comparator is not null && one.Basis == LimitBasis.Absolute && next.Unit is null && one.Unit is not null
                && next.Basis == LimitBasis.Absolute && !next.IsWithinNormal && next.Comparator is not null && AreJoined(one.End, next.First)
                && !CountsSomething(next))
            {
                _limits[i + 1] = next with { Unit = one.Unit };
            }
        }
    }

    // "… and at least 1 manifestation": the number has a noun of its own.
    private bool CountsSomething(Limit limit) => limit.Value <= Limit.LargestCount && limit.End < _tokens.Count && _tokens[limit.End] is { Kind: TokenKind.Word, Cue: LimitCue.None };

    private bool AreJoined(int from, int to)
    {
        const int MostTokens = 3;
        for (var i = from; i < to; i++)
        {
            if (_tokens[i].Cue is not (LimitCue.Or or LimitCue.And or LimitCue.But or LimitCue.To) && !_tokens[i].Is(',') && !_tokens[i].Is('-') && !_tokens[i].Is('&'))
            {
                return false;
            }
        }

        return to - from is > 0 and <= MostTokens;
    }

    private int PastFiller(int at)
    {
        while (at < _tokens.Count && (_tokens[at].Cue is LimitCue.Of or LimitCue.The or LimitCue.A or LimitCue.Age || _tokens[at].Is(':')))
        {
            at++;
        }

        return at;
    }

    // A number in digits or words: "1.5", "eighteen (18)", "one and a half", "-2".
    private (double Value, int End)? NumberAt(int at)
    {
        if (at >= _tokens.Count)
        {
            return null;
        }

        if (_tokens[at].Is('-') && at + 1 < _tokens.Count && _tokens[at + 1].Kind == TokenKind.Number
            && _tokens[at].End == _tokens[at + 1].Start)
        {
            return (-_tokens[at + 1].Value, at + 2);
        }

        if (_tokens[at].Kind == TokenKind.Number)
        {
            return (_tokens[at].Value, at + 1);
        }

        return _tokens[at].Cue == LimitCue.Number ? Worded(at) : null;
    }

    private (double Value, int End) Worded(int at)
    {
        var (value, end) = (_tokens[at].Value, at + 1);
        var isTens = value is >= 20 and < 100;
        if (isTens && end < _tokens.Count && (_tokens[end].Cue == LimitCue.Number || (_tokens[end].Is('-') && CueAt(end + 1) == LimitCue.Number)))
        {
            var unit = _tokens[end].Is('-') ? end + 1 : end;
            if (_tokens[unit].Value < 10)
            {
                (value, end) = (value + _tokens[unit].Value, unit + 1);
            }
        }
        else if (CueAt(end) == LimitCue.Number && _tokens[end].Value == 100)
        {
            (value, end) = (value * 100, end + 1);
        }

        if (CueAt(end) == LimitCue.And)
        {
            var half = CueAt(end + 1) == LimitCue.A ? end + 2 : CueAt(end + 1) == LimitCue.Number && _tokens[end + 1].Value == 1 ? end + 2 : -1;
            half = half > 0 && half < _tokens.Count && _tokens[half].Is('-') ? half + 1 : half;
            if (half > 0 && half < _tokens.Count && _lower.AsSpan(_tokens[half].Start, _tokens[half].End - _tokens[half].Start) is "half")
            {
                return (value + 0.5, half + 1);
            }
        }

        // "eighteen (18)"
        return end + 2 < _tokens.Count && _tokens[end].Is('(') && _tokens[end + 1].Kind == TokenKind.Number && _tokens[end + 2].Is(')')
            && _tokens[end + 1].Value == value
            ? (value, end + 3)
            : (value, end);
    }

    private int Add(Limit limit)
    {
        _limits.Add(limit);
        return limit.End;
    }

    private LimitCue CueAt(int at) => at >= 0 && at < _tokens.Count ? _tokens[at].Cue : LimitCue.None;

    private SourceSpan SpanOf(int first, int end) => SourceSpan.FromBounds(_tokens[first].Start, _tokens[end - 1].End);
}
