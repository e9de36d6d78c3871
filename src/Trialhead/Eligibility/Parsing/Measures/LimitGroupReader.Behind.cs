using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>Names behind their limits.</content>
internal sealed partial class LimitGroupReader
{
    private const int LongestGapBehind = 5;

    private const int LongestGapBehindScore = 9;

    private const double Least = 12; // No one's body mass index is lower.

    // By a name behind the limit, or by what is said around it.
    private void PlaceByWhatFollows(Limit limit)
    {
        var waiting = _waiting;
        _waiting = null;
        if (ImpliedAnalyte.PastIdealWeight(_statement, limit) is { } ideal)
        {
            Open(Lexicon.InUse.Get("ideal-body-weight-percentage")!, limit.Span.Start, limit with { Value = 100 + limit.Value }, ideal); // in the table
        }
        else if (Behind(limit) is { } behind)
        {
            _used.Add(behind);
            var concept = behind.Fitting(limit)!; // Behind found it fitting
            var rate = Rate(limit, behind, concept);
            Open(concept, limit.Span.Start, rate is { } each ? limit with { Unit = each.Unit } : limit, rate?.End ?? behind.Span.End);
            Share(behind, limit);
        }
        else if (OfOtherUnit(limit) is { } other)
        {
            Open(other, limit.Span.Start, limit, limit.Span.End);
        }
        else if (limit.PointsAhead && MeasureAliases.Find(_statement.Lower[_tokens[limit.End].Start.._tokens[limit.End].End]) is { } alias && Anchor.Fits(alias, limit))
        {
            Open(alias, limit.Span.Start, limit, limit.Span.End);
        }
        else if (!PlaceBehind(limit) && !PlaceInList(limit))
        {
            if ((ImpliedAnalyte.Of(_statement, limit) ?? UnlistedMeasure.HeadBehind(_statement, limit) ?? UnlistedMeasure.OrganBehind(_statement, limit) ?? LabelledMeasure.Of(_statement, limit)) is not { } implied)
            {
                _waiting = limit;
                return;
            }

            var stop = Math.Max(implied.Span.End, limit.Span.End);
            var often = implied.Concept.Id is "episode-count" or "seizure-frequency" or "hospitalization-count" && limit.Unit is null ? RateBehind(stop) : null;
            Open(implied.Concept, Math.Min(implied.Span.Start, limit.Span.Start), often is { } each ? limit with { Unit = each.Unit } : limit, often?.End ?? stop);
        }

        Join(waiting);
    }

    // "2 episodes of urgency per 24 hours": how often is said some words behind what is counted.
    private (Unit Unit, int End)? RateBehind(int from)
    {
        const int MostWords = 5;
        var at = _tokens.FindIndex(token => token.Start >= from);
        for (var i = at; i >= 0 && i < _tokens.Count && i < at + MostWords && (_tokens[i].Is('/') || (_tokens[i].Kind == TokenKind.Word && _tokens[i].Cue is not (LimitCue.And or LimitCue.Or or LimitCue.In or LimitCue.Within))); i++)
        {
            if (UnitTable.BuiltIn.Match(_statement.Text, _tokens[i].Start) is { Unit: { Dimension: "frequency", Code: "/d" or "/wk" or "/mo" or "/a" or "/h" } unit, Length: var length })
            {
                return (unit, _tokens[i].Start + length);
            }
        }

        return null;
    }

    // "a minimum of 20 but not more than 100 lesions": what the second number counts, the first one counts too; "at least one" asks for any.
    private void Join(Limit? waiting)
    {
        var group = _groups[^1];
        if (waiting is null or { Comparator: Comparator.AtLeast, Value: <= 1 } || group.Limits is not [var only] || !LimitSharing.AreEnds(_tokens, waiting, only) || !group.Concepts.All(concept => Anchor.Fits(concept, waiting)))
        {
            return;
        }

        group.Start = Math.Min(group.Start, waiting.Span.Start);
        group.Limits.Insert(0, waiting);
        group.Names.Insert(0, waiting.First);
    }

    // "stage greater than or equal to 2 of the Ishak score", "intensity over the past week > 4 on the pain rating scale"
    private bool IsStep(Limit limit) => limit.First > 0 && Word(limit.First - 1) is "stage" or "stages" or "grade" or "grades" or "class" or "week" or "day" or "days"
        && Behind(limit)?.Fitting(limit)?.Analyte is { IsScore: true };

    private void Open(Concept concept, int start, Limit limit, int stop)
    {
        var group = new LimitGroup([concept], start, IsEither: false);
        _groups.Add(group);
        Add(group, limit, stop);
    }

    // "above 3 times the upper limit of normal in any of the following: ALT, AST or bilirubin"
    private bool PlaceInList(Limit limit)
    {
        if (limit.Basis == LimitBasis.Absolute || limit.IsWithinNormal || Following().Match(_statement.Lower, limit.Span.End) is not { Success: true } lead)
        {
            return false;
        }

        var (concepts, end) = (new List<Concept>(), lead.Index + lead.Length);
        foreach (var anchor in _anchors.Where(anchor => anchor.Span.Start >= end))
        {
            if (IsUsed(anchor) || anchor.Fitting(limit) is not { } concept
                || (concepts.Count == 0 ? anchor.Span.Start > end : Joint(_anchors[_anchors.IndexOf(anchor) - 1].End, anchor.First) is null))
            {
                break;
            }

            _used.Add(anchor);
            concepts.Add(concept);
            end = Math.Max(end, anchor.Span.End);
        }

        if (concepts.Count > 0)
        {
            var group = new LimitGroup(concepts, limit.Span.Start, IsEither: true);
            _groups.Add(group);
            Add(group, limit, end);
        }

        return concepts.Count > 0;
    }

    [GeneratedRegex(
        @"\G[\s)]*(?:\(?ulns?\)|value)?(?:\s+serum)?(?:\s+elevations?)?\s*(?:in|for|of|on)\s+(?:any|one|either|at least one|1|some)(?:\s+or\s+more)?\s+(?:of\s+)?(?:the\s+)?(?:following|these)\b[^:.;]{0,50}[:(]?\s*(?:the\s+)?(?:serum\s+)?|\G[\s)]*:\s*(?:serum\s+)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Following();

    // "≥ 30 mL/min of creatinine clearance", "more than 5% blasts".
    private Anchor? Behind(Limit limit)
    {
        if (limit.First > 1 && _tokens[limit.First - 1].Cue == LimitCue.Of && _tokens[limit.First - 2].Cue == LimitCue.Change && limit.Unit?.Dimension == "fraction")
        {
            return null; // "an improvement of at least 12 % in FEV1"
        }

        foreach (var anchor in _anchors)
        {
            // "≥ 37 weeks of gestation", "< 500 neutrophils/mm3": the name begins with the unit, or stands in it.
            if (limit.First < anchor.First && anchor.First < limit.End && (anchor.End > limit.End || limit.Unit?.Dimension is "number-concentration" or "copy-concentration")
                && limit.Unit is not null && anchor.Fitting(limit) is not null)
            {
                return anchor;
            }

            if (anchor.First < limit.End || IsUsed(anchor))
            {
                continue;
            }

            var needsUnit = limit.Unit is null && limit.Basis == LimitBasis.Absolute && !limit.PointsAhead;
            if (anchor.First - limit.End > (IsScored(limit.End) ? LongestGapBehindScore : LongestGapBehind) || IsOfItem(anchor, limit) || anchor.Fitting(limit) is not { } concept
                || (needsUnit && concept.Analyte?.Unit is not ("{score}" or "/d" or "/mo" or "{lines}" or "{pack-years}" or "{pack-years}/a")
                    && !(concept.Id == "body-mass-index" && anchor.First == limit.End && limit.Value > Least) && !IsOxygen(concept, anchor, limit)))
            {
                return null;
            }

            for (var i = limit.End; i < anchor.First; i++)
            {
                var token = _tokens[i];
                if (token.Cue == LimitCue.Be && IsWord(i + 1, "required", "needed"))
                {
                    continue; // "a total score of at least 22 is required on the MADRS"
                }

                if (i == limit.End && token.Is(')') && limit.First > 1 && _tokens[limit.First - 1].Is('(') && IsJudging(limit.First - 2))
                {
                    continue; // "normal (greater than 50 %) ejection fraction"
                }

                if (IsOfJoints(i, limit) || (token.IsNumber && IsNumberOfItems(i + 2)))
                {
                    continue; // "at least 6 of 66 swollen joints", "> 16 on the 17-item HRSD"
                }

                if ((i == limit.End && limit.Basis != LimitBasis.Absolute && Word(i) is "for") || (token.Cue == LimitCue.To && IsWord(i - 1, "according", "mild", "moderate")))
                {
                    continue; // "> 3 x ULN for AST", "≥ 20 according to the Beck Depression Inventory", "50 moderate to severe hot flushes"
                }

                if (token.Kind is TokenKind.Number or TokenKind.Sign || token.Mark is ',' or ';' or ':' or '.' or '(' or ')'
                    || token.Cue is LimitCue.And or LimitCue.Or or LimitCue.But or LimitCue.If or LimitCue.Be or LimitCue.Since or LimitCue.Within or LimitCue.To or LimitCue.Change or LimitCue.Above or LimitCue.Below
                    || (limit.PointsAhead && !IsBridge(token)))
                {
                    return null;
                }
            }

            // "CD33 on ≥ 20 % of the blasts" counts some of them.
            if (limit.Unit?.Dimension == "fraction" && _tokens[limit.End].Cue == LimitCue.Of && anchor.Concepts[0].Id is "blast-percentage" or "absolute-lymphocyte-count" or "marrow-blasts" or "peripheral-blasts" or "marrow-plasma-cells")
            {
                return null;
            }

            if (anchor.End < _tokens.Count && _tokens[anchor.End].Cue == LimitCue.Change && Word(anchor.End - 1) is not "rate")
            {
                return null; // "> 5 kg weight change"
            }

            // What follows it may be its own limit: "≥ 9 g/dL, platelets ≥ 100".
            return !limit.PointsAhead && IsClaimed(anchor, limit) ? null : anchor;
        }

        return null;
    }

    private bool IsWord(int at, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (at >= 0 && Word(at).SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    // "≥ 8 points on the …": a scale is named next, however long its name.
    private bool IsScored(int at)
    {
        while (at < _tokens.Count && Word(at) is "point" or "points" or "score" or "scores")
        {
            at++;
        }

        at = at + 1 < _tokens.Count && _tokens[at].Cue == LimitCue.Be && IsWord(at + 1, "required", "needed") ? at + 2 : at;
        return at < _tokens.Count && Word(at) is "on";
    }

    // How many joints are looked at.
    private bool IsOfJoints(int at, Limit limit) => limit.IsCount && _tokens[at] is { Kind: TokenKind.Number, Value: 28 or 44 or 46 or 48 or 66 or 68 or 74 or 76 or 78 }
        && _tokens[at - 1].Cue == LimitCue.Of;

    private bool IsJudging(int at) => _tokens[at].Cue is LimitCue.Normal or LimitCue.Lower
        || Word(at) is "abnormal" or "low" or "high" or "elevated" or "reduced" or "adequate" or "decreased" or "increased" or "preserved" or "impaired" or "significant" or "severe" or "moderate";

    // "fewer than 3 bowel movements per week": how often stands behind what is counted.
    private (Unit Unit, int End)? Rate(Limit limit, Anchor behind, Concept concept) => limit.Unit is null && behind.End < _tokens.Count
        && UnitTable.BuiltIn.Match(_statement.Text, _tokens[behind.End].Start) is { Unit.Dimension: "frequency" } rate
        && UnitTable.BuiltIn.Find(concept.Analyte!.Unit)?.Dimension == "frequency" // Behind found it fitting
        ? (rate.Unit, _tokens[behind.End].Start + rate.Length)
        : null;

    private bool IsClaimed(Anchor anchor, Limit other)
    {
        foreach (var limit in _statement.Limits)
        {
            if (other.Unit is not null && limit.IsCount)
            {
                continue; // "at least a 50 % stenosis in one or more arteries"
            }

            if (limit.First >= anchor.End && limit.IsCompared && limit.First - anchor.End <= 2 && anchor.Fitting(limit) is not null
                && !_tokens.GetRange(anchor.End, limit.First - anchor.End).Exists(t => t.Cue is LimitCue.Or or LimitCue.And or LimitCue.Of || t.Mark is ',' or ';'))
            {
                return true;
            }
        }

        return false;
    }
}
