using System.Collections.Frozen;
using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <summary>How treatments are given: a class that is named without a way is meant to reach the whole body.</summary>
internal static class TreatmentRoutes
{
    private static readonly FrozenSet<string> Local = FrozenSet.Create(StringComparer.Ordinal, "topical", "inhaled", "intranasal", "ocular administration", "localized");

    // Whoever takes one of these on the skin, in the eye or by breathing need not be meant; bronchodilators and the like are mostly inhaled.
    private static readonly FrozenSet<string> WholeBody = FrozenSet.Create(
        StringComparer.Ordinal,
        "corticosteroid", "antibiotic", "antifungal", "antiviral", "anti-infective", "nonsteroidal-anti-inflammatory-drug", "immunosuppressant", "immunomodulator",
        "calcineurin-inhibitor", "beta-blocker", "antihistamine", "estrogen");

    private static readonly string[] LocalClasses =
        ["inhaled-corticosteroid", "topical-corticosteroid", "intranasal-corticosteroid", "topical-calcineurin-inhibitor", "topical-antibiotic", "ophthalmic-drug"];

    /// <summary>Whether a criterion asks for a class as a whole, and the treatment on record is only given to a part of the body.</summary>
    /// <remarks>The criterion says no way itself, so that it is open whether the treatment is meant.</remarks>
    public static bool IsOnlyLocal(TreatmentCriterion criterion, Charted entry, Lexicon lexicon) =>
        WholeBody.Contains(criterion.Treatment.Id) && !SaysHow(criterion.Qualifiers)
        && (Array.Exists(entry.Narrowed, Local.Contains)
            || (!Array.Exists(entry.Narrowed, way => way is "systemic" or "intravenous") && Is(entry.Concept, LocalClasses, lexicon)));

    // What is only ever given to reach the whole body, unless the record says otherwise.
    private static readonly string[] SystemicByThemselves = ["chemotherapy", "immune-checkpoint-inhibitor", "tnf-inhibitor", "tyrosine-kinase-inhibitor"];

    /// <summary>Whether what a treatment is answers how it is given, where the record does not say: chemotherapy is systemic, and cytotoxic.</summary>
    public static bool IsByItsKind(string asked, Charted entry, Lexicon lexicon) => asked switch
    {
        "systemic" => Array.TrueForAll(entry.Narrowed, way => !Local.Contains(way) && !way.StartsWith("intra", StringComparison.Ordinal)) && Is(entry.Concept, SystemicByThemselves, lexicon) && !Is(entry.Concept, LocalClasses, lexicon),
        "cytotoxic" => Is(entry.Concept, ["chemotherapy"], lexicon),
        _ => false,
    };

    private static bool Is(Concept treatment, string[] classes, Lexicon lexicon) => Array.Exists(classes, id => lexicon.Get(id) is { } one && lexicon.IsA(treatment, one));

    private static bool SaysHow(IReadOnlyList<Qualifier> qualifiers)
    {
        for (var i = 0; i < qualifiers.Count; i++)
        {
            if (qualifiers[i].Kind == QualifierKind.Extent)
            {
                return true;
            }
        }

        return false;
    }
}
