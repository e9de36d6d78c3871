using System.Buffers;
using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>Names that no table holds.</content>
internal sealed partial class LimitGroupReader
{
    private const int FurthestFromName = 4;

    // A name that stands nearer to the limit than what a table holds, or is a ratio of it.
    private (Concept Concept, int First)? Unlisted(Limit limit, Anchor? before)
    {
        if (limit.PointsAhead || limit.HasNameInside || limit.IsName || UnlistedMeasure.Before(_statement, limit) is not { } measure)
        {
            return null;
        }

        // "skin involvement of at least 3 % of BSA", "a residual mass of at least 5 cm": what the words around the limit say goes before.
        if ((Behind(limit) is { } behind && behind.First - limit.End <= 2)
            || (limit.Unit?.Dimension == "length" && ImpliedAnalyte.Of(_statement, limit) is not null && IsOfTumor(measure.First, limit.First))
            || (limit.Unit?.Dimension == "fraction" && !measure.IsListed && ImpliedAnalyte.Of(_statement, limit)?.Concept.Id == "affected-body-surface-area"))
        {
            return null;
        }

        // An analyte of the tables at the end of a name is meant itself; where the limit is of another kind, it says something else.
        var isNamed = _anchors.Exists(a => a.First <= measure.Last && measure.Last < a.End && !(measure.IsListed && measure.First < a.First));
        if (before is not null && !measure.IsListed && (limit.First - measure.Last > FurthestFromName || IsSource(before.End, measure.First)))
        {
            return null; // "CD4 counts from X Laboratories in the 30 days before entry > 300"
        }

        if (UnlistedMeasure.IsOpened(_statement, limit) && (before is not null || (!measure.IsListed && Follows(limit))))
        {
            return null;
        }

        return !isNamed && (before is null || measure.First >= before.End || (measure.IsListed && measure.First < before.First) || IsRatioOf(before.Fitting(limit)!, limit)) // Before found it fitting
            ? (OfSaturation(measure.Concept, measure.First), measure.First)
            : null;
    }

    private static readonly SearchValues<char> EndsOfName = SearchValues.Create(",;<>=≤≥");

    // "pulse oximetric saturation to fraction of inspired oxygen ratio": of the saturation, where it is named before.
    private Concept OfSaturation(Concept concept, int first)
    {
        const int Furthest = 60;
        var from = Math.Max(0, _tokens[first].Start - Furthest);
        return concept.Id == "pao2-fio2-ratio" && _statement.Lower.AsSpan(from, _tokens[first].Start - from) is var before
            && before.LastIndexOf("saturation", StringComparison.Ordinal) is >= 0 and var named && !before[named..].ContainsAny(EndsOfName) && !before[named..].Contains("pressure", StringComparison.Ordinal)
            ? Lexicon.InUse.Get("spo2-fio2-ratio")! // in the table
            : concept;
    }

    // "hemoglobin from the most recent blood draw", "calcium prior to SPECT": where or when it was measured.
    private bool IsSource(int from, int to)
    {
        var isSource = false;
        for (var i = from; i < to; i++)
        {
            if (_tokens[i].Kind == TokenKind.Mark || _tokens[i].Cue is LimitCue.And or LimitCue.Or)
            {
                return false;
            }

            isSource |= Word(i) is "from" or "on" or "via" or "using" or "prior";
        }

        return isSource;
    }

    // "at least 20 points on the Oxford Knee Score": a scale of no table behind its limit.
    private bool PlaceBehind(Limit limit)
    {
        if (UnlistedMeasure.Behind(_statement, limit) is not { } measure)
        {
            return false;
        }

        var group = new LimitGroup([measure.Concept], limit.Span.Start, IsEither: false);
        _groups.Add(group);
        Add(group, limit, _tokens[measure.Last].End);
        return true;
    }

    private bool IsOfTumor(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (ImpliedAnalyte.IsTumor(_statement, _tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsRatioOf(Concept concept, Limit limit) => IsRatio(limit) && !concept.Name.Contains("ratio", StringComparison.OrdinalIgnoreCase)
        && concept.Analyte?.Unit is not ("{ratio}" or "1");
}
