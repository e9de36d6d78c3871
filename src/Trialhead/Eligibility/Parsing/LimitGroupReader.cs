using System.Collections.Frozen;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing;

/// <summary>Finds what each limit of a statement is a limit of.</summary>
internal sealed class LimitGroupReader
{
    private const int LongestGap = 16;
    private const int LongestStrictGap = 12;
    private const int LongestGapBehind = 5;
    private const int MostSkipped = 3;

    // Words between a name and a number without unit, where any other word would make the number doubtful.
    private static readonly FrozenSet<string> Bridges = (
        "level levels count counts value values concentration concentrations score scores total index scale result results reading readings "
        + "test tests measurement measured serum plasma blood venous arterial fasting resting baseline screening mean average defined as by "
        + "calculated estimated documented using formula method equation cockcroft gault mdrd ckd epi class functional classification status "
        + "range ranging ranges subject patient patients subjects participant current currently initial pre post adult time entry enrollment "
        + "enrolment randomization visit study day visits consistently least adequate part item items or and scoring rating symptom severity "
        + "questionnaire assessment obtained confirmed estimate interval ratio percent percentage predicted corrected on both with symptoms "
        + "disease heart cardiac failure subscale").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BridgeSpan = Bridges.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Statement _statement;
    private readonly List<Token> _tokens;
    private readonly List<Anchor> _anchors;
    private readonly HashSet<Anchor> _used = new(ReferenceEqualityComparer.Instance);
    private readonly List<LimitGroup> _groups = [];
    private Limit? _last;

    private LimitGroupReader(Statement statement, List<Anchor> anchors) =>
        (_statement, _tokens, _anchors) = (statement, statement.Tokens, anchors);

    /// <summary>The analytes that have limits, with their limits.</summary>
    public static List<LimitGroup> Read(Statement statement, List<Anchor> anchors)
    {
        if (statement.Limits.Count == 0)
        {
            return [];
        }

        var reader = new LimitGroupReader(statement, anchors);
        foreach (var limit in statement.Limits)
        {
            if (limit.IsCompared && statement.IsFree(limit.Span))
            {
                reader.Place(limit);
            }
            else
            {
                reader.Repeat(limit);
            }
        }

        return reader._groups;
    }

    private void Place(Limit limit)
    {
        // A number without side says nothing, and "=" is what is left of many a "≥" that the registry lost.
        if ((limit.IsName && limit.Unit is not null) || limit.Comparator == Comparator.Equal || IsChange(limit) || IsScale(limit))
        {
            return;
        }

        var before = limit.PointsAhead ? null : Before(limit);
        if (Pressure(limit, before) is { } pressure)
        {
            var named = _anchors.FindLast(a => a.End <= limit.First && limit.First - a.End <= MostSkipped && a.Concepts[0].Id == Anchor.BloodPressure);
            var group = new LimitGroup([pressure], named is not null && _used.Add(named) ? named.Span.Start : limit.Span.Start, IsEither: false);
            _used.UnionWith(_anchors.Where(a => a.First == limit.End));
            _groups.Add(group);
            Add(group, limit, _tokens[limit.End].End);
        }
        else if (before is not null)
        {
            Start(limit, before);
        }
        else if (!limit.PointsAhead && Follows(limit))
        {
            Add(_groups[^1], limit, limit.Span.End);
        }
        else if (limit.IsName)
        {
            return;
        }
        else if (Behind(limit) is { } behind)
        {
            _used.Add(behind);
            var group = new LimitGroup([behind.Fitting(limit)!], limit.Span.Start, IsEither: false); // Behind found it fitting
            _groups.Add(group);
            Add(group, limit, behind.Span.End);
        }
        else if (ImpliedAnalyte.Of(_statement, limit) is { } implied)
        {
            var group = new LimitGroup([implied.Concept], Math.Min(implied.Span.Start, limit.Span.Start), IsEither: false);
            _groups.Add(group);
            Add(group, limit, Math.Max(implied.Span.End, limit.Span.End));
        }
    }

    // "blood pressure > 160 systolic or > 100 mmHg diastolic": the word behind the number says which.
    private Concept? Pressure(Limit limit, Anchor? before)
    {
        if (limit.End >= _tokens.Count || limit.Basis != LimitBasis.Absolute || limit.Second is not null || limit.Unit?.Dimension is not (null or "pressure")
            || (before is not null && before.Concepts[0].Id != Anchor.BloodPressure))
        {
            return null;
        }

        return _statement.Lower[_tokens[limit.End].Start.._tokens[limit.End].End] switch
        {
            "systolic" => Lexicon.BuiltIn.Get("systolic-blood-pressure"),
            "diastolic" => Lexicon.BuiltIn.Get("diastolic-blood-pressure"),
            _ => null,
        };
    }

    // "(on the 0 to 4 IGA scale)": from where to where the scale goes.
    private bool IsScale(Limit limit)
    {
        const int LongestName = 4;
        if (limit.High is null || limit.Unit is not null || limit.First == 0 || _tokens[limit.First - 1].Cue is not (LimitCue.The or LimitCue.A))
        {
            return false;
        }

        for (var i = limit.End; i < _tokens.Count && i < limit.End + LongestName && _tokens[i].Kind == TokenKind.Word; i++)
        {
            if (_statement.Lower.AsSpan(_tokens[i].Start, _tokens[i].End - _tokens[i].Start) is "scale")
            {
                return true;
            }
        }

        return false;
    }

    // "with < 50 cells/µL increase": how much it changes, not what it is.
    private bool IsChange(Limit limit) => limit.End < _tokens.Count && _tokens[limit.End].Cue == LimitCue.Change
        && !_anchors.Exists(anchor => anchor.First <= limit.End && limit.End < anchor.End);

    // "in one or more arteries": a count in words is no value of what has a unit of its own.
    private bool IsWordedCount(Limit limit, Concept concept) => limit.IsCount && concept.Analyte is { IsScore: false, Unit: not ("/d" or "/mo" or "{lines}") }
        && !_tokens.GetRange(limit.First, limit.End - limit.First).Exists(token => token.Kind == TokenKind.Number);

    // "9 g/dL (90 g/L)": the same number once more, in another unit.
    private void Repeat(Limit limit)
    {
        if (_last is not { } last || limit.Unit is null || limit.First - last.End is < 1 or > 3 || !IsPlaced(last)
            || !Anchor.Fits(_groups[^1].Concepts[0], limit))
        {
            return;
        }

        for (var i = last.End; i < limit.First; i++)
        {
            if (_tokens[i].Mark is not ('(' or '/' or ',' or '=') && _tokens[i].Cue is not (LimitCue.Or or LimitCue.Equal))
            {
                return;
            }
        }

        var isClosed = limit.End < _tokens.Count && _tokens[limit.End].Is(')');
        _groups[^1].Stop = Math.Max(_groups[^1].Stop, isClosed ? _tokens[limit.End].End : limit.Span.End);
    }

    private void Add(LimitGroup group, Limit limit, int stop)
    {
        group.Limits.Add(limit);
        group.Stop = Math.Max(group.Stop, stop);
        _last = limit;
    }

    // A new group of the nearest fitting name before the limit and the names that share it.
    private void Start(Limit limit, Anchor nearest)
    {
        var concepts = new List<Concept> { nearest.Fitting(limit)! }; // Before found it fitting
        _used.Add(nearest);
        var (first, isEither) = (nearest, false);
        for (var i = _anchors.IndexOf(nearest) - 1; i >= 0; i--)
        {
            var other = _anchors[i];
            if (_used.Contains(other) || other.Fitting(limit) is not { } concept || Joint(other.End, first.First) is not { } joint)
            {
                break;
            }

            isEither |= joint == LimitCue.Or;
            first = other;
            _used.Add(other);
            if (!concepts.Contains(concept))
            {
                concepts.Insert(0, concept);
            }
        }

        var group = new LimitGroup(concepts, first.Span.Start, isEither);
        _groups.Add(group);
        Add(group, limit, limit.Span.End);
    }

    // What joins two names that share a limit; null where they do not.
    private LimitCue? Joint(int from, int to)
    {
        const int MostTokens = 8;
        LimitCue? joint = null;
        for (var i = from; i < to; i++)
        {
            var token = _tokens[i];
            if (token.Cue == LimitCue.Or)
            {
                joint = LimitCue.Or;
            }
            else if (token.Cue == LimitCue.And || token.Mark is ',' or '/' or '&')
            {
                joint ??= LimitCue.And;
            }
            else if (token.Mark is not ('(' or ')' or '-') && token.Cue is not (LimitCue.The or LimitCue.A or LimitCue.Be or LimitCue.Of)
                && !(token.Kind == TokenKind.Word && (IsBridge(token) || token.End - token.Start <= 4)))
            {
                return null;
            }
        }

        return to - from <= MostTokens ? joint : null;
    }

    private Anchor? Before(Limit limit)
    {
        var skipped = 0;
        for (var i = _anchors.Count - 1; i >= 0 && skipped <= MostSkipped; i--)
        {
            var anchor = _anchors[i];
            if (anchor.End > limit.First)
            {
                // "> age of 18": a name inside the limit.
                continue;
            }

            if (_used.Contains(anchor) || (_last is { } last && last.First >= anchor.End && last.End <= limit.First && IsPlaced(last)))
            {
                return null;
            }

            if (anchor.Fitting(limit) is { } concept && (!limit.IsName || concept.Analyte is { IsScore: true }) && IsGap(anchor.End, limit)
                && !IsWordedCount(limit, concept) && !(skipped > 0 && IsRatio(limit) && concept.Analyte?.Unit is not "{ratio}"))
            {
                return anchor;
            }

            skipped++;
        }

        return null;
    }

    // "PaO2 to FiO2 ratio ≤ 300": the ratio's, not the first one's.
    private bool IsRatio(Limit limit) => limit.First > 0
        && _statement.Lower.AsSpan(_tokens[limit.First - 1].Start, _tokens[limit.First - 1].End - _tokens[limit.First - 1].Start) is "ratio";

    private bool IsPlaced(Limit limit) => _groups.Count > 0 && _groups[^1].Limits.Contains(limit);

    private bool IsGap(int from, Limit limit)
    {
        var isStrict = limit.Basis == LimitBasis.Absolute && !limit.IsWithinNormal && (limit.Unit is null || limit.Unit is { Dimension: "time", Factor: >= 60 });
        var isFraction = limit.Unit?.Dimension == "fraction";
        var words = 0;
        for (var i = from; i < limit.First; i++)
        {
            var token = _tokens[i];
            if (token.Is('(') && Closing(i, limit.First) is { } close)
            {
                i = close;
                continue;
            }

            if (token.Is(';') || token.Is('•') || (token.Is('.') && token.End < _statement.Text.Length && char.IsWhiteSpace(_statement.Text[token.End])))
            {
                return false;
            }

            if (token.Cue == LimitCue.Change && !IsFallBelow(i, limit))
            {
                return false;
            }

            if (token.Kind == TokenKind.Word)
            {
                words++;
                if (isStrict && !IsBridge(token))
                {
                    return false;
                }
            }
            else if (token.Kind == TokenKind.Number && isStrict)
            {
                return false;
            }
        }

        return limit.First - from <= (isStrict ? LongestStrictGap : LongestGap) && words <= (isFraction ? 8 : 12);
    }

    private static bool IsFallBelow(int at, Limit limit) => at == limit.First - 1 && limit.Comparator is not null;

    private bool IsBridge(Token token) => token.Cue switch
    {
        LimitCue.None => token.Kind == TokenKind.Word && BridgeSpan.Contains(_statement.Lower.AsSpan(token.Start, token.End - token.Start)),
        LimitCue.Be or LimitCue.Of or LimitCue.At or LimitCue.In or LimitCue.A or LimitCue.The or LimitCue.From or LimitCue.Between or LimitCue.To or LimitCue.And or LimitCue.Or or LimitCue.Name
            or LimitCue.Male or LimitCue.Female or LimitCue.If or LimitCue.Minimum or LimitCue.Maximum or LimitCue.Equal or LimitCue.Limit => true,
        _ => false,
    };

    private int? Closing(int at, int before)
    {
        for (var i = at + 1; i < before; i++)
        {
            if (_tokens[i].Is(')'))
            {
                return i;
            }
        }

        return null;
    }

    // "(≤ 5 x ULN if liver metastases)", "and ≤ 75": one more limit of the same.
    private bool Follows(Limit limit)
    {
        if (_last is not { } last || _groups.Count == 0 || !_groups[^1].Concepts.All(c => Anchor.Fits(c, limit)))
        {
            return false;
        }

        var isLoose = limit.Unit is not null || limit.Basis != LimitBasis.Absolute;
        if (!isLoose && limit.Value <= Limit.LargestCount && limit.End < _tokens.Count && _tokens[limit.End] is { Kind: TokenKind.Word, Cue: LimitCue.None })
        {
            return false; // "… and at least 1 manifestation"
        }

        var (words, joints, isConditioned) = (0, 0, false);
        for (var i = last.End; i < limit.First; i++)
        {
            var token = _tokens[i];
            if (token.Is(';') && !isLoose)
            {
                return false;
            }

            if (_anchors.Find(a => a.First == i) is { } anchor && anchor.Fitting(limit) is not null)
            {
                if (!last.PointsAhead)
                {
                    return false;
                }

                // "20 ≤ BMI < 30": the name stands between its two limits.
                i = anchor.End - 1;
                joints++;
                continue;
            }

            var isJoint = token.Cue is LimitCue.Or or LimitCue.And or LimitCue.But or LimitCue.To or LimitCue.If or LimitCue.In or LimitCue.Male or LimitCue.Female
                || token.Mark is ',' or '(' or '-' or '/' or '=' or ':' or ')' or ';';
            isConditioned |= token.Cue is LimitCue.If or LimitCue.In or LimitCue.Male or LimitCue.Female || token.Is('(');
            joints += isJoint ? 1 : 0;
            words += isJoint || token.Cue is LimitCue.Be or LimitCue.The or LimitCue.A or LimitCue.Of || token.Is('.') ? 0 : 1;
        }

        // Other words right before it may be a name that no table holds: "hemoglobin ≥ 9 g/dL and NAME > 10 ng/mL".
        isConditioned |= limit.First > last.End && (_tokens[limit.First - 1].Cue is LimitCue.Or or LimitCue.And || _tokens[limit.First - 1].Is(','));
        return joints > 0 && (words == 0 || (isLoose && isConditioned && words <= 14 && limit.Unit?.Dimension != "time"));
    }

    // "≥ 30 mL/min of creatinine clearance", "more than 5% blasts".
    private Anchor? Behind(Limit limit)
    {
        foreach (var anchor in _anchors)
        {
            if (anchor.First < limit.End || _used.Contains(anchor))
            {
                continue;
            }

            var needsUnit = limit.Unit is null && limit.Basis == LimitBasis.Absolute && !limit.PointsAhead;
            if (anchor.First - limit.End > LongestGapBehind || anchor.Fitting(limit) is not { } concept
                || (needsUnit && concept.Analyte?.Unit is not ("{score}" or "/d" or "/mo" or "{lines}" or "{pack-years}" or "{pack-years}/a")))
            {
                return null;
            }

            for (var i = limit.End; i < anchor.First; i++)
            {
                var token = _tokens[i];
                if (token.Kind is TokenKind.Number or TokenKind.Sign || token.Mark is ',' or ';' or ':' or '.' or '(' or ')'
                    || token.Cue is LimitCue.And or LimitCue.Or or LimitCue.But or LimitCue.If or LimitCue.Be or LimitCue.Since or LimitCue.Within or LimitCue.To or LimitCue.Change
                    || (limit.PointsAhead && !IsBridge(token)))
                {
                    return null;
                }
            }

            // What follows it may be its own limit: "≥ 9 g/dL, platelets ≥ 100".
            return !limit.PointsAhead && IsClaimed(anchor, limit) ? null : anchor;
        }

        return null;
    }

    private bool IsClaimed(Anchor anchor, Limit other)
    {
        foreach (var limit in _statement.Limits)
        {
            if (other.Unit is not null && limit.IsCount)
            {
                continue; // "at least a 50 % stenosis in one or more arteries"
            }

            if (limit.First >= anchor.End && limit.IsCompared && limit.First - anchor.End <= 2 && anchor.Fitting(limit) is not null
                && !_tokens.GetRange(anchor.End, limit.First - anchor.End).Exists(t => t.Cue is LimitCue.Or or LimitCue.And || t.Mark is ',' or ';'))
            {
                return true;
            }
        }

        return false;
    }
}
