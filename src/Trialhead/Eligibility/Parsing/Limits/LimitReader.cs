using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Limits;

/// <summary>Finds every limit that a statement states, before anything is known of what it limits.</summary>
internal sealed partial class LimitReader
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

        LimitSharing.Apply(reader._limits, reader._tokens, reader._lower);
        return reader._limits;
    }

    // Reads what starts at a token, and says where to go on.
    private int ReadAt(int at)
    {
        var token = _tokens[at];
        if (token.Is('-') && OpensNegativeRange(at))
        {
            return Number(at, at, null, false);
        }

        if (token.Kind == TokenKind.Mark || (token.Cue == LimitCue.None && token.Kind == TokenKind.Word))
        {
            return at + 1;
        }

        if (NormalReader.Within(_lower, _tokens, at) is { } past)
        {
            return Add(new Limit(SpanOf(at, past), at, past) { IsWithinNormal = true, Value = 1 });
        }

        if (token.Cue == LimitCue.Within && WithinOrBeyond(at) is { } open)
        {
            return Add(open);
        }

        if (token.Cue == LimitCue.Within && WithinMultiple(at) is var (times, basis, end))
        {
            return Add(new Limit(SpanOf(at, end), at, end) { Comparator = Comparator.AtMost, Value = times, Basis = basis });
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
            var folds = comparator.Comparator == Comparator.More ? FoldsBefore(at) : null;
            return Add(new Limit(SpanOf(at, normal.End), at, normal.End)
            {
                Comparator = folds is null ? comparator.Comparator : Comparator.AtLeast,
                Value = folds ?? 1,
                Basis = normal.Basis,
            });
        }

        // "no greater than normal", with nothing said of what is normal.
        return IsBareNormal(comparator.End) && comparator.Comparator is Comparator.AtMost or Comparator.More
            ? Add(new Limit(SpanOf(at, comparator.End + 1), at, comparator.End + 1)
            {
                Comparator = comparator.Comparator,
                Value = 1,
                Basis = LimitBasis.UpperLimitOfNormal,
            })
            : at + 1;
    }

    // The number at a token, of a limit that starts at an earlier one.
    private int Number(int first, int at, Comparator? comparator, bool isAge)
    {
        if (NumberAt(at) is not { } number)
        {
            return _tokens[at].Cue == LimitCue.Twice && NormalReader.Multiple(_lower, _tokens, at + 1, isMultiple: true) is { } twice
                ? Add(new Limit(SpanOf(first, twice.End), first, twice.End) { Comparator = comparator, Value = 2, Basis = twice.Basis })
                : Math.Max(at, first) + 1;
        }

        if (Acuity(first, at, comparator) is { } acuity)
        {
            return Add(acuity);
        }

        // "COVID-19"; "1.5 times control", which no one's record holds.
        if (IsGlued(at) || (CueAt(number.End) == LimitCue.Times && IsControl(PastFiller(number.End + 1))))
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
            limit = limit with { Comparator = comparator ?? Beyond(number.End, normal.End), Value = Share(number), Basis = normal.Basis, End = normal.End };
            limit = Share(number) < 1 && IsMargin(number.End) ? Under(limit) : limit;
        }
        else if (comparator is null && SidedMultiple(number.End) is var (side, basis, end))
        {
            limit = limit with { Comparator = side, Basis = basis, End = end };
        }
        else if (IsMultipleAgain(number.End))
        {
            limit = limit with { Basis = _limits[^1].Basis, End = number.End + 1 };
        }
        else
        {
            limit = Sided(NumberReader.Dilution(_tokens, at) is null ? WithUnit(limit) : limit with { Unit = UnitTable.BuiltIn.Find("{titer}") });
        }

        return Add(Finished(limit));
    }

    // "= 50 or greater", "= 5 to 8": what follows says more than the sign.
    private Limit Sided(Limit limit) => limit.Comparator != Comparator.Equal ? WithRange(limit)
        : WithRange(limit with { Comparator = null }) is { High: not null } range ? range
        : ComparatorReader.ReadBehind(_tokens, limit.End) is null ? limit : limit with { Comparator = null };

    private (LimitBasis Basis, int End)? MultipleOf(int at) => at >= _tokens.Count ? null
        : IsPercent(at) ? NormalReader.Multiple(_lower, _tokens, PastMargin(at + 1), isMultiple: PastMargin(at + 1) > at + 1) // "50 % above normal"
        : NormalReader.Multiple(_lower, _tokens, at);

    private bool IsPercent(int at) => _tokens[at].Is('%') || _lower.AsSpan(_tokens[at].Start, _tokens[at].End - _tokens[at].Start) is "percent";

    // "25 % greater than the upper limit": the index past the words of a margin.
    private int PastMargin(int at) => CueAt(at) is LimitCue.More or LimitCue.Less or LimitCue.Lower && CueAt(at + 1) == LimitCue.Than ? at + 2
        : CueAt(at) is LimitCue.Above or LimitCue.Below ? at + 1 : at;

    // How many times the limit of normal a number in front of it stands for: "80 % of", "no more than 25 % above".
    private double Share((double Value, int End) number) => !IsPercent(number.End) ? number.Value
        : CueAt(number.End + 1) is LimitCue.Above or LimitCue.More && number.Value < 100 ? 1 + (number.Value / 100)
        : CueAt(number.End + 1) == LimitCue.Below || (CueAt(number.End + 1) is LimitCue.Less or LimitCue.Lower && CueAt(number.End + 2) == LimitCue.Than) ? 1 - (number.Value / 100)
        : number.Value / 100;

    private Limit Finished(Limit limit)
    {
        if (Old(limit.End) is { } old)
        {
            limit = limit with { IsAge = true, End = old };
        }

        if (limit.Comparator is null && limit.High is null
            && (ComparatorReader.ReadBehind(_tokens, limit.End) ?? BehindAside(limit)) is { } behind && behind.End <= _tokens.Count)
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
                limit = MultipleOf(limit.End) is { } normal ? limit with { Basis = normal.Basis, End = normal.End } : WithUnit(limit); // "2.5 or more times ULN"
            }
        }

        limit = SaidTwice(WithSpan(limit));

        // "3 episodes or more", "2.0 mb/dl or greater": the counted thing or a unit's slip stands between the number and its side.
        if (!limit.IsCompared && limit.Unit is null && IsPlainWord(limit.End)
            && (ComparatorReader.ReadBehind(_tokens, limit.End + 1) ?? (IsSlash(limit.End + 1) && IsPlainWord(limit.End + 2) ? ComparatorReader.ReadBehind(_tokens, limit.End + 3) : null))
                is { Comparator: { } counted, IsAge: false })
        {
            limit = limit with { Comparator = counted };
        }

        if (limit.Comparator is null && limit.High is null && limit.Second is null && (OfExtreme(limit.First) ?? FromAge(limit) ?? YoungestOf(limit) ?? OnlyPrior(limit)) is { } extreme)
        {
            limit = limit with { Comparator = extreme };
        }

        if (limit.Comparator is null && limit.High is null && Ahead(limit.End) is { } ahead)
        {
            limit = limit with { Comparator = ahead.Comparator, End = ahead.End, PointsAhead = true };
        }

        limit = WithinReach(SeenBetter(limit));
        limit = limit is { Unit.Code: "{SD}", Value: > 0 } && CueAt(limit.End) == LimitCue.Below ? BelowMean(limit) : limit;
        limit = limit is { Unit.Dimension: "time", High: null } ? Survived(limit) : limit;
        limit = limit.Unit?.Code is "{drinks}" or "{units}/wk" or "{units}/d" || IsUnitsOfAlcohol(limit) ? limit with { Unit = OfDrinks(limit) } : limit.Unit?.Code == "g" ? OfAlcohol(limit) : limit;
        if (limit is { Unit: null, IsCount: true, Value: > Limit.LargestCount } && IsPlainWord(limit.End) && UnitBehindName(limit.End) is { } inside)
        {
            limit = limit with { Unit = inside, HasNameInside = true };
        }

        if (limit is { Unit: null, High: not null } && limit.First > 0 && _tokens[limit.First - 1].Is('(') && limit.End + 1 < _tokens.Count && _tokens[limit.End].Is(')')
            && UnitAt(_tokens[limit.End + 1].Start) is not null)
        {
            limit = WithUnit(limit with { End = limit.End + 1 }); // "between (16-24) weeks of gestation"
        }

        var dated = limit is { Comparator: null, High: null, Unit.Code: "wk" } ? OfPregnancy(limit) : limit;
        var isOfPregnancy = dated.Comparator != limit.Comparator;
        limit = dated;
        var difference = Difference(limit);
        limit = difference is { } past ? limit with { End = past } : limit;
        return limit with
        {
            Span = SpanOf(limit.First, limit.End),
            IsName = limit.IsName || difference is not null || (!isOfPregnancy && IsWindow(limit)),
            IsCrosses = IsCrosses(limit),
            IsBareMass = limit.Unit?.Dimension is "mass" or "volume" && IsClosed(limit.End),
        };
    }

    // "18 ≤ age": the sign between a number and what it limits, seen from the latter.
    private (Comparator Comparator, int End)? Ahead(int at) =>
        at + 1 < _tokens.Count && _tokens[at].Kind == TokenKind.Sign
            && ComparatorReader.Read(_tokens, at) is { Comparator: not Comparator.Equal } sign && sign.End < _tokens.Count && NumberAt(sign.End) is null
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

    // "1.6 mg, and", "1.5 mg/di": nothing is said of the mass, or a volume with a slip in it.
    private bool IsClosed(int at) => at >= _tokens.Count || _tokens[at].Mark is ',' or ';' or '.' or ')' || CueAt(at) is LimitCue.And or LimitCue.Or
        || (_tokens[at].Is('/') && IsPlainWord(at + 1) && _tokens[at + 1].End - _tokens[at + 1].Start <= 4);

    // "≥ 2+": how strongly something stains or shows on a dipstick.
    private bool IsCrosses(Limit limit) => limit is { Unit: null, IsAge: false, High: null, Value: <= 4 } && limit.Basis == LimitBasis.Absolute
        && limit.Comparator is not null && limit.End < _tokens.Count && _tokens[limit.End].Is('+') && _tokens[limit.End].Start == _tokens[limit.End - 1].End;

    private bool IsPlainWord(int at) => at >= 0 && at < _tokens.Count && _tokens[at] is { Kind: TokenKind.Word, Cue: LimitCue.None };

    private bool IsSlash(int at) => at >= 0 && at < _tokens.Count && _tokens[at].Is('/');

    private int PastFiller(int at)
    {
        while (at < _tokens.Count && (_tokens[at].Cue is LimitCue.Of or LimitCue.The or LimitCue.A or LimitCue.Age || _tokens[at].Mark is ':' or '_' || IsThreshold(at) || (CueAt(at + 1) == LimitCue.Of && IsWord(at, "score")) || (IsWord(at, "total") && IsWord(at + 1, "score") && CueAt(at + 2) == LimitCue.Of)
            || ((IsWord(at, "plus") || _tokens[at].Is('+')) && at + 2 < _tokens.Count && _tokens[at + 1].Kind == TokenKind.Number
                && UnitAt(_tokens[at + 2].Start) is { Unit.Code: "{SD}" or "{logMAR}" or "[diop]" }))) // "> +2 SD"
        {
            at++;
        }

        return at;
    }

    private (double Value, int End)? NumberAt(int at) => NumberReader.Read(_lower, _tokens, at);

    private int Add(Limit limit)
    {
        _limits.Add(limit);
        return limit.End;
    }

    private LimitCue CueAt(int at) => at >= 0 && at < _tokens.Count ? _tokens[at].Cue : LimitCue.None;

    private SourceSpan SpanOf(int first, int end) => SourceSpan.FromBounds(_tokens[first].Start, _tokens[end - 1].End);
}
