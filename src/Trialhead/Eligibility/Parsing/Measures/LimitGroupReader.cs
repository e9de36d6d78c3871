using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <summary>Finds what each limit of a statement is a limit of.</summary>
internal sealed partial class LimitGroupReader
{
    private const int MostSkipped = 3;

    private readonly Statement _statement;
    private readonly List<Token> _tokens;
    private readonly List<Anchor> _anchors;
    private readonly List<Anchor> _used = [];
    private readonly List<LimitGroup> _groups = [];
    private Limit? _last;
    private Limit? _waiting;

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
                reader.Place(reader.Unmaintained(limit));
            }
            else
            {
                reader.Repeat(limit);
            }
        }

        LeaveImpossible(reader._groups);
        return reader._groups;
    }

    private void Place(Limit limit)
    {
        // A number without side says nothing, and "=" is what is left of many a "≥" that the registry lost.
        if ((limit.IsName && limit.Unit is not null) || limit.Comparator == Comparator.Equal || IsChange(limit) || IsScale(limit) || IsOfList(limit) || IsOfOccasions(limit) || IsNormalRange(limit) || IsSightAgain(limit) || IsDose(limit) || IsOfTest(limit) || IsRangeOfScale(limit) || IsOfDiscs(limit) || PlaceOnItem(limit) || IsOfAnItem(limit))
        {
            return;
        }

        var before = limit.PointsAhead ? null : Before(limit);
        if (limit.IsCrosses && before?.Fitting(limit)?.Analyte is not { Unit: "{score}" })
        {
            return;
        }

        if (limit.HasNameInside)
        {
            // "AIDS and < 200 CD4 cells/mm3", but "parasitemia > 1000 parasites/µL".
            var isBehind = Behind(limit) is not null && !(before is not null && IsRightBefore(before, limit));
            limit = isBehind ? limit : limit with { HasNameInside = false, Unit = Behind(limit) is null ? null : limit.Unit };
            before = isBehind ? null : Before(limit);
        }

        if (InBrackets(limit, before) is { } bracketed)
        {
            _used.Add(bracketed);
            Open(bracketed.Fitting(limit)!, limit.Span.Start, limit, _tokens[bracketed.End].End); // InBrackets found it fitting
        }
        else if (limit is { Basis: LimitBasis.Absolute, Second: null } && ImpliedAnalyte.Drop(_statement, limit) is { } fall)
        {
            Open(fall.Concept, limit.Span.Start, limit, limit.Span.End);
        }
        else if (Pressure(limit, before) is { } pressure)
        {
            var named = _anchors.FindLast(a => a.End <= limit.First && limit.First - a.End <= MostSkipped && a.Concepts[0].Id == Anchor.BloodPressure);
            var group = new LimitGroup([pressure], named is not null && Use(named) ? named.Span.Start : limit.Span.Start, IsEither: false);
            var side = SideAt(limit);
            _used.AddRange(_anchors.FindAll(a => a.First == side));
            _groups.Add(group);
            Add(group, limit, _tokens[side].End);
        }
        else if (Unlisted(limit, before) is { } unlisted)
        {
            var group = new LimitGroup([unlisted.Concept], _tokens[unlisted.First].Start, IsEither: false);
            _groups.Add(group);
            Add(group, limit, limit.Span.End);
        }
        else if (before is not null)
        {
            Start(limit, before);
        }
        else if (!limit.PointsAhead && _last is not null && limit.First - _last.End > 1 && ImpliedAnalyte.OfCondition(_statement, limit, _last.Span.End) is { } implying)
        {
            var group = new LimitGroup([implying], limit.Span.Start, IsEither: false); // "neutropenia (< 1000) or thrombocytopenia (< 100 K)"
            _groups.Add(group);
            Add(group, limit, limit.Span.End);
        }
        else if (_last is { } earlier && IsPlaced(earlier) && (IsBehindCondition(earlier, limit) || IsPastAge(limit)))
        {
            Open(_groups[^1].Concepts[^1], limit.Span.Start, limit, limit.Span.End);
        }
        else if (!limit.PointsAhead && !limit.HasNameInside && !IsForAnother(limit) && Follows(limit))
        {
            Add(_groups[^1], limit, limit.Span.End);
        }
        else if (!limit.IsName || IsStep(limit))
        {
            PlaceByWhatFollows(limit);
        }
    }

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

    private void Add(LimitGroup group, Limit limit, int stop, int? name = null)
    {
        group.Limits.Add(limit);
        group.Names.Add(name ?? limit.First);
        group.Stop = Math.Max(group.Stop, stop);
        _last = limit;
    }

    // A new group of the nearest fitting name before the limit and the names that share it.
    private void Start(Limit limit, Anchor nearest)
    {
        var concepts = new List<Concept> { OfFluid(nearest, nearest.Fitting(limit)!, limit) }; // Before found it fitting
        _used.Add(nearest);
        var (first, isEither) = (nearest, false);
        for (var i = concepts[0] == nearest.Fitting(limit) ? _anchors.IndexOf(nearest) - 1 : -1; i >= 0; i--)
        {
            var other = _anchors[i];
            // "< 3000 leukocytes/µL or a CD4 count below 500/µL": a name inside another limit shares none.
            if (IsUsed(other) || _statement.Limits.Exists(own => own.First <= other.First && other.First < own.End) || other.Fitting(limit) is not { } concept || IsOfClearance(other, limit, concept) || !IsOfOneUnit(concept, concepts[^1], limit) || JointOrGloss(other, first.First) is not { } joint)
            {
                break;
            }

            isEither |= joint == LimitCue.Or;
            first = other;
            _used.Add(other);
            if (!concepts.Contains(concept) && !IsGlossed(other, concepts))
            {
                concepts.Insert(0, concept);
            }
        }

        // "Hemoglobin < 11 (women) or hemoglobin < 12 (men)": one name, a limit for each sex.
        if (_groups is [.., { Limits: [var one], Concepts: [var same] } before] && concepts is [var meant] && meant == same
            && first.First - one.End <= MostBetweenSexes && LimitCondition.AreOfTwoSexes(_tokens, (one, before.Names[0]), (limit, first.First)))
        {
            Add(before, limit, limit.Span.End, first.First);
            return;
        }

        var group = new LimitGroup(concepts, first.Span.Start, isEither || IsAnyOf(first, nearest, limit));
        _groups.Add(group);
        Add(group, limit, limit.Span.End, first.First);
    }

    // "creatinine ≥ 1.5 mg/dL, and > 2 x ULN for transaminases"
    private bool IsForAnother(Limit limit) => IsNamedInside(limit) || (limit.Unit is null && Behind(limit) is { Concepts: [{ Id: "fio2" }] }) || limit.Basis != LimitBasis.Absolute && limit.End < _tokens.Count && Word(limit.End) is "for" && Behind(limit) is not null;

    private bool IsRightBefore(Anchor anchor, Limit limit) => limit.First - anchor.End <= MostSkipped
        && _tokens.GetRange(anchor.End, limit.First - anchor.End).TrueForAll(token => token.Cue is LimitCue.Be or LimitCue.Of || token.Mark is ':' or '(');

    private const int MostBetweenSexes = 6;

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

            if (IsUsed(anchor) || (_last is { } last && last.First >= anchor.End && last.End <= limit.First && IsPlaced(last) && !IsRespective))
            {
                return null;
            }

            if (anchor.Fitting(limit) is { } concept && !(i > 0 && (IsAside(anchor, limit, _anchors[i - 1]) || IsFarOff(concept, limit))) && !IsChanging(anchor, limit) && !IsOfItem(anchor, limit) && !IsOfAntibody(anchor, limit) && !IsOfUrine(anchor) && !IsOfClearance(anchor, limit, concept) && !IsOfCells(concept, limit) && !IsOfTwo(anchor, limit, concept) && (!limit.IsName || concept.Analyte is { IsScore: true }) && IsGap(anchor.End, limit, concept)
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

    // "(≤ 5 x ULN if liver metastases)", "and ≤ 75": one more limit of the same.
    private bool Follows(Limit limit)
    {
        if (_last is not { } last || _groups.Count == 0 || !_groups[^1].Concepts.All(c => Anchor.Fits(c, limit)))
        {
            return false;
        }

        if (limit.Unit?.Code == "{SD}" && last.Unit?.Code != "{SD}")
        {
            return false; // "> 15 mm, and > 2 SD in children"
        }

        if (LimitSharing.AreTwoSides(last, limit) || IsAtAnotherTime(last, limit) || IsAcrossName(last, limit))
        {
            return true;
        }

        // "≥ 8 micturitions and ≥ 1 urgency episode per day" counts another thing.
        if (limit is { Unit: null, Basis: LimitBasis.Absolute } && limit.End < _tokens.Count && _tokens[limit.End] is { Kind: TokenKind.Word, Cue: LimitCue.None }
            && _groups[^1].Concepts[0].Analyte?.Unit is "/d" or "/mo" && !_anchors.Exists(anchor => anchor.First == limit.End))
        {
            return false;
        }

        var isLoose = limit.Unit is not null || limit.Basis != LimitBasis.Absolute;
        if (!isLoose && !(last.End < limit.First && IsSigned(last) && IsSigned(limit) && _tokens[limit.First - 1].Cue is LimitCue.And or LimitCue.But)
            && limit.Value <= Limit.LargestCount && limit.End < _tokens.Count && _tokens[limit.End] is { Kind: TokenKind.Word, Cue: LimitCue.None }
            && !(IsSigned(limit) && Word(limit.End) is "on" or "when" or "while" or "unless"))
        {
            return false; // "… and at least 1 manifestation", but "(or < 3 on anticoagulants)"
        }

        if (limit.Unit?.Dimension == "length" && limit.First > 0 && Word(limit.First - 1) is "stent" or "stents" or "balloon")
        {
            return false; // "lesion length ≤ 28 mm (covered by one stent ≤ 20 mm)"
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
                || token.Mark is ',' or '(' or '-' or '/' or '=' or ':' or ')' or ';' or '&';
            isConditioned |= token.Cue is LimitCue.If or LimitCue.In or LimitCue.Male or LimitCue.Female || token.Is('(');
            joints += isJoint ? 1 : 0;
            words += isJoint || token.Cue is LimitCue.Be or LimitCue.The or LimitCue.A or LimitCue.Of || token.Is('.') ? 0 : 1;
        }

        // Other words right before it may be a name that no table holds: "hemoglobin ≥ 9 g/dL and NAME > 10 ng/mL".
        isConditioned |= limit.First > last.End && (_tokens[limit.First - 1].Cue is LimitCue.Or or LimitCue.And || _tokens[limit.First - 1].Is(','));
        return joints > 0 && (words == 0 || (isLoose && isConditioned && words <= 14 && limit.Unit is not { Dimension: "time", Factor: >= 60 }));
    }

    private bool IsSigned(Limit limit) => _tokens[limit.First].Kind == TokenKind.Sign;
}
