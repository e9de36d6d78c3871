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
        if (side >= _tokens.Count || limit.Basis != LimitBasis.Absolute || limit.Second is not null || limit.Unit?.Dimension is not (null or "pressure")
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

    // "CSF with WBC > 5/mm3": cells of the fluid that is named right before.
    private Concept OfFluid(Anchor anchor, Concept concept)
    {
        const int Furthest = 24;
        var from = Math.Max(0, anchor.Span.Start - Furthest);
        var before = _statement.Lower.AsSpan(from, anchor.Span.Start - from);
        return concept.Id == "white-cell-count" && (before.Contains("csf", StringComparison.Ordinal) || before.Contains("cerebrospinal", StringComparison.Ordinal))
            ? Lexicon.InUse.Get("csf-white-cell-count")! // in the table
            : concept;
    }
}
