using System.Buffers;
using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>Numbers that look like limits and limit nothing: ends of scales, changes, counts in words.</content>
internal sealed partial class LimitGroupReader
{
    // "unable to maintain a saturation > 88 %", "failure of the pressure to fall below 90 mmHg": what is not reached stays on the other side.
    private Limit Unmaintained(Limit limit)
    {
        const int Longest = 90;
        var from = Math.Max(0, limit.Span.Start - Longest);
        if (limit.High is not null || limit.Comparator is null or Comparator.Equal || limit.Unit?.Dimension is not ("fraction" or "pressure"))
        {
            return limit;
        }

        var before = _statement.Lower.AsSpan(from, limit.Span.Start - from);
        var isUnmet = limit.Comparator is Comparator.AtLeast or Comparator.More
            ? before.Contains("maintain", StringComparison.Ordinal) && Unable().IsMatch(before)
            : before.ContainsAny(Lowering) && Unlowered().IsMatch(before);
        return isUnmet ? limit with { Comparator = ComparatorReader.Inverse(limit.Comparator.Value) } : limit;
    }

    private static readonly SearchValues<string> Lowering = Triggers.Of("to fall", "to drop", "to decrease", "to decline", "to lower", "to reduce");

    [GeneratedRegex(@"\b(?:inability|unable|failure|fails?|failed|unlikely to be able) to maintain\b[^,;.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Unable();

    [GeneratedRegex(@"\b(?:inability|unable|failure|fails?|failed)\b[^,;.]{0,50}\bto (?:fall|drop|decrease|decline|(?:lower|reduce)\b[^,;.]{0,40})\s*(?:to)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Unlowered();

    // "(on the 0 to 4 IGA scale)": from where to where the scale goes.
    private bool IsScale(Limit limit)
    {
        const int LongestName = 4;
        var isWhole = limit is { Value: 0, High: 10 or 100 }; // "on a 0-10 NRS", "[0-10 scale, 0 = no pain]"
        if (limit.High is null || limit.Unit is not (null or { Code: "{score}" }) || (!isWhole && (limit.First == 0 || _tokens[limit.First - 1].Cue is not (LimitCue.The or LimitCue.A))))
        {
            return false;
        }

        for (var i = limit.End; i < _tokens.Count && i < limit.End + LongestName && (_tokens[i].Kind == TokenKind.Word || (isWhole && _tokens[i].Is('-'))); i++)
        {
            if (Word(i) is "scale" || (isWhole && Word(i) is "nrs" or "vas" or "numeric" or "numerical" or "visual" or "rating" or "likert"))
            {
                return true;
            }
        }

        return false;
    }

    // "Calcium (corrected for albumin) within normal limits": what stands before the brackets is measured.
    private bool IsAside(Anchor anchor, Limit limit, Anchor before) => before.End < anchor.First && _tokens[before.End].Is('(') && before.Fitting(limit) is not null
        && Closing(before.End, limit.First) is { } close && close > anchor.First && close - before.End > 2 && anchor.First > before.End + 1;

    // "Calcium drawn on the same day as the PTH ≥ 8.4 mg/dL": no one has so much of it, nor a tenth of a thousandth.
    private static bool IsFarOff(Concept concept, Limit limit)
    {
        const double Farthest = 10_000;
        return limit is { Unit: { } unit, Basis: LimitBasis.Absolute } && concept.Analyte is { High: > 0 } analyte
            && UnitTable.BuiltIn.Convert(limit.Value, unit.Code, analyte.Unit, analyte) > Farthest * analyte.High;
    }

    // "PANSS item P1 ≥ 4", "≥ 4 on item P2 of the PANSS": an item is not its scale.
    private bool IsOfItem(Anchor anchor, Limit limit)
    {
        var (from, to) = anchor.First >= limit.End ? (limit.End, Math.Min(anchor.End + 1, _tokens.Count)) : (anchor.End, limit.First);
        for (var i = from; i < to; i++)
        {
            if (Word(i) is "item" or "items" or "question" or "questions" or "subscale" && anchor.Concepts[0].Analyte is { IsScore: true } && !IsNumberOfItems(i))
            {
                return true;
            }
        }

        return false;
    }

    // "a score > 21 and > 1 on item 1": of which item the limit is stands behind it.
    private bool IsOfAnItem(Limit limit) => limit is { Unit: null, Basis: LimitBasis.Absolute } && limit.End + 1 < _tokens.Count && Word(limit.End) is "on" or "for" or "in"
        && Word(limit.End + 1) is "item" or "items" or "question";

    // "total protein to urinary creatinine > 6": no creatinine of the serum.
    private bool IsOfUrine(Anchor anchor) => anchor.Concepts[0].Id is "serum-creatinine" or "white-cell-count" or "red-cell-count" && anchor.First > 0 && Word(anchor.First - 1) is "urine" or "urinary";

    // "creatinine < 40 mL/min" means its clearance; "creatinine … GFR ≥ 60 mL/min" names another.
    private static bool IsOfClearance(Anchor anchor, Limit limit, Concept concept) => concept.Id == "creatinine-clearance" && anchor.Concepts[0].Id == "serum-creatinine" && limit.First - anchor.End > 2;

    // "negative glucose, at most 3 red blood cells per field": what is counted stands behind the number.
    private bool IsOfCells(Concept concept, Limit limit)
    {
        const int Furthest = 3;
        if (limit.Unit is not null || limit.Basis != LimitBasis.Absolute || concept.Analyte is not { IsScore: false } analyte || UnitTable.BuiltIn.Find(analyte.Unit)?.Dimension == "number-concentration")
        {
            return false;
        }

        for (var i = limit.End; i < _tokens.Count && i < limit.End + Furthest && _tokens[i].Kind == TokenKind.Word; i++)
        {
            if (Word(i) is "cells" or "rbc" or "rbcs" or "wbc" or "wbcs")
            {
                return true;
            }
        }

        return false;
    }

    // "< 20 (if younger than 70 years) or < 22 (if older)": the same once more, for whom the next brackets say.
    private bool IsBehindCondition(Limit last, Limit limit)
    {
        if (limit.Unit != last.Unit || limit.Basis != last.Basis || last.End + 1 >= limit.First || !_tokens[last.End].Is('(') || _tokens[last.End + 1].Cue != LimitCue.If || Closing(last.End, limit.First) is not { } close)
        {
            return false;
        }

        return _tokens.GetRange(last.End, close - last.End).Exists(token => token.Kind == TokenKind.Number)
            && close + 1 < limit.First && _tokens.GetRange(close + 1, limit.First - close - 1).TrueForAll(token => token.Cue is LimitCue.Or or LimitCue.And || token.Is(','));
    }

    // "17-item", "(18 items)"
    private bool IsNumberOfItems(int at) => at > 0 && (_tokens[at - 1].IsNumber || (at > 1 && _tokens[at - 1].Is('-') && _tokens[at - 2].IsNumber));

    // "letters (20/40 to 20/320)", "20/40 to 20/320 (73 to 24 letters)": the sight once more; letters are what the tables count.
    private bool IsSightAgain(Limit limit)
    {
        if (limit.Unit?.Code is not "{logMAR}")
        {
            return limit.Unit?.Code is "{letters}" && _last is { Unit.Code: "{logMAR}" } last && IsAside(last, limit);
        }

        var next = NextTo(limit);
        return (_last is { Unit.Code: "{letters}" } before && IsAside(before, limit)) || (next is { Unit.Code: "{letters}", IsCompared: true } && IsAside(limit, next));
    }

    private Limit? NextTo(Limit limit) => _statement.Limits.Find(other => other.First >= limit.End);

    // Whether a limit stands in brackets that open right behind another one.
    private bool IsAside(Limit one, Limit next)
    {
        const int Furthest = 12;
        if (next.First - one.End is < 1 or > Furthest)
        {
            return false;
        }

        var between = _tokens.GetRange(one.End, next.First - one.End);
        return between.Exists(token => token.Is('(')) && !between.Exists(token => token.Is(')'));
    }

    // "aspirin (75-300 mg/day)": how much of a drug is taken.
    private bool IsDose(Limit limit) => limit.Unit?.Dimension is "mass-rate" or "mass" && IsBehindDrug(limit);

    private bool IsBehindDrug(Limit limit) => _statement.Mentions.Exists(mention =>
        mention.Concept.Kind is ConceptKind.Drug or ConceptKind.DrugClass && MeasureAliases.Find(mention.Span.Of(_statement.Lower)) is null
        && mention.Span.End <= limit.Span.Start && _statement.Text.AsSpan(mention.Span.End, limit.Span.Start - mention.Span.End).Trim(" (,:").Length == 0
        && !_anchors.Exists(anchor => anchor.Span.End == mention.Span.End));

    // "pregnancy test (minimum sensitivity 25 IU/L of hCG)": what a test can find.
    private bool IsOfTest(Limit limit)
    {
        const int Furthest = 3;
        for (var i = limit.First - 1; i >= 0 && i >= limit.First - Furthest; i--)
        {
            if (Word(i) is "sensitivity")
            {
                return _statement.Lower.Contains("pregnan", StringComparison.Ordinal) || _statement.Lower.Contains("hcg", StringComparison.Ordinal);
            }
        }

        return false;
    }

    // "at least one of the following": how many of a list.
    private bool IsOfList(Limit limit) => limit.IsCount && limit.End + 1 < _tokens.Count && _tokens[limit.End].Cue == LimitCue.Of
        && (_tokens[limit.End + 1].Cue == LimitCue.The || Word(limit.End + 1) is "following" or "these");

    // "over two consecutive weeks", "on at least 2 occasions": how often it was measured.
    private bool IsOfOccasions(Limit limit) => limit.IsCount && limit.End < _tokens.Count && Word(limit.End) is "consecutive" or "successive" or "occasions" or "measurements" or "readings" or "determinations";

    // "(normal range of 0 to 1.0 mg/dL)": what the laboratory calls normal.
    private bool IsNormalRange(Limit limit)
    {
        var at = limit.First - 1;
        while (at > 0 && (_tokens[at].Cue is LimitCue.Of or LimitCue.Be or LimitCue.From || _tokens[at].Mark is ':' or '='))
        {
            at--;
        }

        if (at > 0 && _tokens[at].Cue == LimitCue.Normal && _tokens[at - 1].Is('('))
        {
            return true; // "(normal is less than 9 ng/mL)"
        }

        return at > 1 && Word(at) is "range" or "ranges" or "value" or "values" && (_tokens[at - 1].Cue == LimitCue.Normal || Word(at - 1) is "reference") && _tokens[at - 2].Is('(');
    }

    // "an increase in FEV1 of ≥ 12 %": the name stands behind the change that is meant.
    private bool IsChanging(Anchor anchor, Limit limit) => anchor.First > 1 && limit.Basis == LimitBasis.Absolute && _tokens[limit.First - 1].Cue != LimitCue.To && _tokens[anchor.First - 1].Cue is LimitCue.In or LimitCue.Of
        && (_tokens[anchor.First - 2].Cue == LimitCue.Change || Word(anchor.First - 2) is "fall" or "drop") && Word(anchor.First - 2) is not "reduced" and not "increased" and not "decreased" and not "response";

    // "with < 50 cells/µL increase": how much it changes, not what it is.
    private bool IsChange(Limit limit) => IsChangeBy(limit) || IsBelowEarlier(limit) || IsTolerance(limit) || IsDifference(limit) || IsFall(limit.End)
        || (limit.End < _tokens.Count && _tokens[limit.End].Cue == LimitCue.Change && !IsInName(limit.End));

    // "15 % below recent measurements", "2 % below their baseline"
    private bool IsBelowEarlier(Limit limit)
    {
        const int Furthest = 3;
        if (limit.Unit?.Dimension != "fraction" || limit.End >= _tokens.Count || _tokens[limit.End].Cue is not (LimitCue.Below or LimitCue.Above))
        {
            return false;
        }

        for (var i = limit.End + 1; i < _tokens.Count && i <= limit.End + Furthest; i++)
        {
            if (Word(i) is "baseline" || (_tokens[limit.End].Cue == LimitCue.Below && Word(i) is "recent" or "previous" or "usual"))
            {
                return true;
            }
        }

        return false;
    }

    // "stable (±3-4 pounds)", "+/- 2 kg": how far a value may stray.
    private bool IsTolerance(Limit limit) => limit.First > 0 && (_tokens[limit.First - 1].Is('±')
        || (limit.First > 2 && _tokens[limit.First - 3].Is('+') && _tokens[limit.First - 2].Is('/') && _tokens[limit.First - 1].Is('-')));

    // "difference between two acuities > 5 letters"
    private bool IsDifference(Limit limit)
    {
        const int Furthest = 12;
        for (var i = limit.First - 1; i > 0 && i >= limit.First - Furthest && _tokens[i].Mark is not (',' or ';' or '.'); i--)
        {
            if (_tokens[i].Cue == LimitCue.Between && Word(i - 1) is "difference" or "differences" or "discrepancy")
            {
                return true;
            }
        }

        return false;
    }

    // "albumin (mg/dL) / creatinine (mg/dL) ratio": of two, and not of the second one.
    private bool IsOfTwo(Anchor anchor, Limit limit, Concept concept) => IsRatio(limit) && anchor.First > 0 && _tokens[anchor.First - 1].Is('/') && concept.Analyte?.Unit is "mg/dL" or "g/dL";

    private bool IsInName(int at) => _anchors.Exists(anchor => anchor.First <= at && at < anchor.End);

    // "≥ 20 % fall in FEV1", "20 mm Hg drop of systolic pressure"; but "3 falls in a year".
    private bool IsFall(int at) => at + 1 < _tokens.Count && Word(at) is "fall" or "drop" or "rise" && _tokens[at + 1].Cue is LimitCue.In or LimitCue.Of or LimitCue.From;

    // "PTT prolonged by at most 3 seconds", "no decline of the LVEF by more than 20 %".
    private bool IsChangeBy(Limit limit)
    {
        const int Furthest = 7;
        if (limit.First == 0 || Word(limit.First - 1) is not "by")
        {
            return false;
        }

        for (var i = limit.First - 2; i >= 0 && i >= limit.First - Furthest && _tokens[i].Kind == TokenKind.Word; i--)
        {
            if (_tokens[i].Cue == LimitCue.Change || Word(i) is "down" or "up" or "prolonged" or "elevated" or "declined" or "raised" or "exceeds" or "differ" or "differs" or "drop" or "fall")
            {
                return true;
            }
        }

        return false;
    }

    private ReadOnlySpan<char> Word(int at) => _statement.Lower.AsSpan(_tokens[at].Start, _tokens[at].End - _tokens[at].Start);

    // "in one or more arteries": a count in words is no value of what has a unit of its own.
    private bool IsWordedCount(Limit limit, Concept concept) => limit.IsCount && concept.Analyte is { IsScore: false, Unit: not ("/d" or "/mo" or "{lines}") }
        && !_tokens.GetRange(limit.First, limit.End - limit.First).Exists(token => token.Kind == TokenKind.Number);
}
