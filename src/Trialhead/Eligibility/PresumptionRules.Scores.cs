using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <content>What scores and values tell beside what they measure.</content>
public sealed partial class PresumptionRules
{
    private static readonly IReadOnlyList<TableRow> Degrees = TableRow.ReadEmbedded("degrees.tsv", "criteria");

    private static readonly ILookup<string, string> Scales = TableRow.ReadEmbedded("scales.tsv", "criteria")
        .SelectMany(row => row.List("analytes").Select(analyte => (Analyte: analyte, Illness: row["illness"])))
        .ToLookup(row => row.Analyte, row => row.Illness, StringComparer.Ordinal);

    // "Moderate to severe psoriasis", of a record that gives the score; null where it gives none.
    private bool? IsOfDegree(DiagnosisCriterion c, Qualifier q)
    {
        if (q.Kind != QualifierKind.Severity)
        {
            return null;
        }

        var told = Degrees.Where(row => _chart.Lexicon.Get(row["illness"]) is { } illness
                && (_chart.Lexicon.IsA(c.Condition, illness) || _chart.Lexicon.IsA(illness, c.Condition)))
            .Where(row => ValuesOf(row["analyte"]).Any(value => !(value < row.Number("from")) && !(value >= row.Number("below"))))
            .Select(row => q.Text.Contains(row["degree"], StringComparison.Ordinal)).Distinct().ToList();
        return told is [var one] ? one : null;
    }

    // No one is in a class of heart failure who has none, as far as a record says.
    private bool IsOfNobody(MeasurementCriterion c) => Scales[c.Analyte.Id].ToList() is { Count: > 0 } illnesses
        && !illnesses.Exists(id => _chart.Lexicon.Get(id) is { } illness
            && (_chart.Pictured.Any(pictured => _chart.Lexicon.IsA(pictured, illness)) || _chart.About(illness, Aspect.Illness).Present.Length > 0));

    // Neutrophils are white cells; a hematocrit is about three times the hemoglobin.
    private bool IsImplied(MeasurementCriterion c) => c is { Basis: LimitBasis.Absolute, Comparator: Comparator.AtLeast or Comparator.More }
        && c.Analyte.Analyte is { } analyte && UnitTable.BuiltIn.Convert(c.Limit.Value, c.Limit.Unit ?? analyte.Unit, analyte.Unit, analyte) is { } limit
        && c.Analyte.Id switch
        {
            "white-cell-count" => ValuesOf("absolute-neutrophil-count").Any(value => value >= limit),
            "hematocrit" => ValuesOf("hemoglobin").Any(value => LeastShare * value >= limit),
            PriorLines => limit <= 1 && HadCancerTreatment(isOver: false),
            _ => false,
        };

    private const double LeastShare = 2.8; // percent of blood that are cells, for each gram of hemoglobin in a decilitre
    private const string PriorLines = "prior-lines-of-therapy";

    // Whether the record names medicines against cancer, or radiotherapy, that were given.
    private bool HadCancerTreatment(bool isOver) => _chart.Mentions.Any(entry =>
        entry is { Aspect: Aspect.Treatment, IsPresent: true, Fact: TreatmentFact { IsPlanned: false } given }
        && (!isOver || given.IsOver || given.Ended is not null || !given.IsOngoing)
        && (IsA(entry.Concept, "anticancer-agent") || IsA(entry.Concept, "radiotherapy")));

    // What is still given has effects of its own to recover from; hormones and the like have few.
    private bool IsOnChemotherapy => _chart.Mentions.Any(entry =>
        entry is { Aspect: Aspect.Treatment, IsPresent: true, Fact: TreatmentFact { IsOngoing: true } } && IsA(entry.Concept, "chemotherapy"));

    // "Prior therapy for lymphoma", of a record that names what is given for such illnesses.
    private bool? IsTherapyGiven(TreatmentCriterion c) =>
        c is not { Treatment: { IsUnlisted: true, Name: "Treatment" }, Purpose: { } purpose } || c.Within is not null || c.Timing is TreatmentTiming.Planned or TreatmentTiming.Current ? null
        : (_neoplasm is not null && _chart.Lexicon.IsA(purpose, _neoplasm) && HadCancerTreatment(isOver: false))
            || PresumptionTable.TreatmentsOf(purpose, _chart.Lexicon).Any(told => _chart.About(told.Treatment, Aspect.Treatment).Present.Length > 0)
            ? true : null;

    private bool IsWell => _chart.Says(Well());

    [GeneratedRegex(
        @"\b(?:feels? (?:\w+ )?(?:well|fine|fit)|in (?:good|excellent) health|(?:has )?(?:always been|never been) (?:seriously )?(?:healthy|well|ill)|previously healthy|fit and well)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Well();
}
