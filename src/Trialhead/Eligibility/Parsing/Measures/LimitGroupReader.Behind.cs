using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>Names behind their limits.</content>
internal sealed partial class LimitGroupReader
{
    private const int LongestGapBehind = 5;

    private const double Least = 12; // No one's body mass index is lower.

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

            if (anchor.First < limit.End || _used.Contains(anchor))
            {
                continue;
            }

            var needsUnit = limit.Unit is null && limit.Basis == LimitBasis.Absolute && !limit.PointsAhead;
            if (anchor.First - limit.End > LongestGapBehind || IsOfItem(anchor, limit) || anchor.Fitting(limit) is not { } concept
                || (needsUnit && concept.Analyte?.Unit is not ("{score}" or "/d" or "/mo" or "{lines}" or "{pack-years}" or "{pack-years}/a")
                    && !(concept.Id == "body-mass-index" && anchor.First == limit.End && limit.Value > Least)))
            {
                return null;
            }

            for (var i = limit.End; i < anchor.First; i++)
            {
                var token = _tokens[i];
                if (i == limit.End && token.Is(')') && limit.First > 1 && _tokens[limit.First - 1].Is('(') && IsJudging(limit.First - 2))
                {
                    continue; // "normal (greater than 50 %) ejection fraction"
                }

                if (IsOfJoints(i, limit) || (token.IsNumber && IsNumberOfItems(i + 2)))
                {
                    continue; // "at least 6 of 66 swollen joints", "> 16 on the 17-item HRSD"
                }

                if (i == limit.End && limit.Basis != LimitBasis.Absolute && Word(i) is "for")
                {
                    continue; // "> 3 x ULN for AST"
                }

                if (token.Kind is TokenKind.Number or TokenKind.Sign || token.Mark is ',' or ';' or ':' or '.' or '(' or ')'
                    || token.Cue is LimitCue.And or LimitCue.Or or LimitCue.But or LimitCue.If or LimitCue.Be or LimitCue.Since or LimitCue.Within or LimitCue.To or LimitCue.Change or LimitCue.Above or LimitCue.Below
                    || (limit.PointsAhead && !IsBridge(token)))
                {
                    return null;
                }
            }

            // "CD33 on ≥ 20 % of the blasts" counts some of them.
            if (limit.Unit?.Dimension == "fraction" && _tokens[limit.End].Cue == LimitCue.Of && anchor.Concepts[0].Id is "blast-percentage" or "marrow-blasts" or "peripheral-blasts" or "marrow-plasma-cells")
            {
                return null;
            }

            // What follows it may be its own limit: "≥ 9 g/dL, platelets ≥ 100".
            return !limit.PointsAhead && IsClaimed(anchor, limit) ? null : anchor;
        }

        return null;
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
                && !_tokens.GetRange(anchor.End, limit.First - anchor.End).Exists(t => t.Cue is LimitCue.Or or LimitCue.And || t.Mark is ',' or ';'))
            {
                return true;
            }
        }

        return false;
    }
}
