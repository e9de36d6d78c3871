using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>What is meant by a name that words beside it narrow.</content>
internal sealed partial class LimitGroupReader
{
    // The index behind a limit, past a bracket that opens there: "(systolic)".
    private int SideAt(Limit limit) => limit.End + 1 < _tokens.Count && _tokens[limit.End].Is('(') ? limit.End + 1 : limit.End;

    // "blood pressure > 160 systolic or > 100 mmHg diastolic": the word behind the number says which.
    private Concept? Pressure(Limit limit, Anchor? before)
    {
        var side = SideAt(limit);
        if (side >= _tokens.Count || limit.Basis != LimitBasis.Absolute || limit.Second is not null || limit.Unit?.Dimension is not (null or "pressure") || (limit is { Unit: not null, Value: < LowestPressure })
            || (before is not null && before.Concepts[0].Id != Anchor.BloodPressure))
        {
            return null;
        }

        return _statement.Lower[_tokens[side].Start.._tokens[side].End] switch
        {
            "systolic" => Lexicon.InUse.Get("systolic-blood-pressure"),
            "diastolic" => Lexicon.InUse.Get("diastolic-blood-pressure"),
            _ => null,
        };
    }

    // "Sa:FiO2", "ratio of the saturation to the fraction of inspired oxygen"
    private bool IsOfSaturation(Anchor anchor)
    {
        const int Furthest = 60;
        var from = Math.Max(0, anchor.Span.Start - Furthest);
        var before = _statement.Lower.AsSpan(from, anchor.Span.Start - from).TrimEnd(" /:");
        return !before.EndsWith("pa", StringComparison.Ordinal) && !before.Contains("pao2", StringComparison.Ordinal) && !before.Contains("partial pressure", StringComparison.Ordinal)
            && (before.Contains("saturation", StringComparison.Ordinal) || before.EndsWith("sa", StringComparison.Ordinal) || before.EndsWith("po2", StringComparison.Ordinal));
    }

    // Whether the share of oxygen stands between a name and its limit, and "to" before it.
    private bool IsToOxygen(Anchor anchor, Limit limit)
    {
        const int Nearest = 5;
        return _anchors.Exists(other => other.Concepts[0].Id == "fio2" && other.First > anchor.End && other.End <= limit.First
            && _tokens.FindIndex(anchor.End, Math.Min(Nearest, other.First - anchor.End), token => token.Cue == LimitCue.To || token.Is('/')) >= 0);
    }

    // No pressure is so low; it is how far one falls: "≥ 20 mmHg systolic".
    private const double LowestPressure = 31;

    // Whether a mark parts words, and not the digits of a number: "1,250 grams".
    private static bool EndsClause(ReadOnlySpan<char> words)
    {
        for (var i = words.IndexOfAny(",;.("); i >= 0;)
        {
            if (words[i] is ';' or '(' || i + 1 >= words.Length || !char.IsAsciiDigit(words[i + 1]))
            {
                return true;
            }

            var next = words[(i + 1)..].IndexOfAny(",;.(");
            i = next < 0 ? -1 : i + 1 + next;
        }

        return false;
    }

    // "CSF with WBC > 5/mm3": cells of the fluid that is named right before.
    private Concept OfFluid(Anchor anchor, Concept concept, Limit limit)
    {
        if (concept.Id == "fio2" && limit is { Unit: null, Value: > 100 })
        {
            return Lexicon.InUse.Get(IsOfSaturation(anchor) ? "spo2-fio2-ratio" : "pao2-fio2-ratio")!; // "Pa:FiO2 < 300"; both in the table
        }

        if (concept.Id is "pao2" or "oxygen-saturation" && limit is { High: null, Value: > 100 and <= 600 } && limit.Unit?.Code is null or "mm[Hg]" && IsToOxygen(anchor, limit))
        {
            return Lexicon.InUse.Get(concept.Id == "pao2" ? "pao2-fio2-ratio" : "spo2-fio2-ratio")!; // "ratio of the PaO2 to the FiO2 < 300"; both in the table
        }

        if (concept.Id == "pao2" && limit.Value <= 100 && _statement.Lower.AsSpan(limit.Span.End).Contains("oximet", StringComparison.Ordinal))
        {
            return Lexicon.InUse.Get("oxygen-saturation")!; // "PO2 of < 90 measured by pulse oximetry"; in the table
        }

        if (concept.Id == "urine-protein-24h" && limit.Unit is null && _statement.Lower.AsSpan(limit.Span.End).Contains("dipstick", StringComparison.Ordinal))
        {
            return Lexicon.InUse.Get("urine-protein-dipstick")!; // "proteinuria ≤ 2 by dipstick"; in the table
        }

        if (concept.Id == "blast-percentage" && limit.Unit?.Dimension == "number-concentration")
        {
            return Lexicon.InUse.Get("peripheral-blasts")!; // "blasts > 30,000/µL"; in the table
        }

        const int Furthest = 24;
        var from = Math.Max(0, anchor.Span.Start - Furthest);
        var before = _statement.Lower.AsSpan(from, anchor.Span.Start - from);
        if (concept.Id == "body-weight" && _statement.Lower.IndexOf(" at birth", anchor.Span.End, StringComparison.Ordinal) is >= 0 and var birth
            && !EndsClause(_statement.Lower.AsSpan(anchor.Span.End, birth - anchor.Span.End)))
        {
            return Lexicon.InUse.Get("birth-weight")!; // "weighed less than 1500 grams at birth"; in the table
        }

        return concept.Id == "white-cell-count" && (before.Contains("csf", StringComparison.Ordinal) || before.Contains("cerebrospinal", StringComparison.Ordinal))
            ? Lexicon.InUse.Get("csf-white-cell-count")! // in the table
            : concept;
    }
}
