using System.Collections.Frozen;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Limits;

/// <summary>Tells a limit that a study demands from one that it rules out, by what is measured: nobody rules out enough platelets.</summary>
internal static class LimitSense
{
    private const double Adult = 18;

    private static readonly FrozenSet<string> BetterHigh = (
        "hemoglobin hematocrit platelet-count absolute-neutrophil-count lvef lv-shortening-fraction creatinine-clearance egfr-rate serum-albumin "
        + "fev1 fvc dlco oxygen-saturation pao2 life-expectancy").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> BetterLow = (
        "serum-creatinine total-bilirubin direct-bilirubin ast alt aminotransferases alkaline-phosphatase gamma-glutamyl-transferase inr "
        + "prothrombin-time aptt blood-urea-nitrogen").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether every limit of it asks for a body that works.</summary>
    public static bool IsDemand(Criterion limit) => limit is not NotCriterion && limit.Leaves().All(leaf => leaf switch
    {
        MeasurementCriterion c => IsOfMenopause(c) || (IsUpward(c) ? BetterHigh.Contains(c.Analyte.Id) && !IsTooHigh(c) : BetterLow.Contains(c.Analyte.Id)),
        PerformanceCriterion { Scale: Clinical.PerformanceScale.Ecog } c => c.Maximum is not null,
        PerformanceCriterion c => c.Minimum is not null,
        AgeCriterion c => c is { Minimum: Adult, Maximum: null },
        _ => false,
    });

    /// <summary>Whether every limit of it tells of a body that fails.</summary>
    public static bool IsFailure(Criterion limit) => limit is not NotCriterion && limit.Leaves().All(leaf => leaf is MeasurementCriterion c
        && (IsOfMenopause(c) || (IsUpward(c) ? BetterLow.Contains(c.Analyte.Id) : BetterHigh.Contains(c.Analyte.Id))));

    // "FSH > 40 IU/L", "estradiol < 20 pg/mL": who is past her menopause; nobody asks for the opposite.
    private static bool IsOfMenopause(MeasurementCriterion limit) => limit.Analyte.Id is "fsh" && IsUpward(limit) || (limit.Analyte.Id is "estradiol-level" && !IsUpward(limit));

    // "No polycythemia (hemoglobin > 17 g/dL)": too much is no health.
    private static bool IsTooHigh(MeasurementCriterion limit) => limit.Basis == LimitBasis.Absolute && limit.Analyte.Analyte is { High: { } high } analyte
        && UnitTable.BuiltIn.Convert(limit.Limit.Value, limit.Limit.Unit ?? analyte.Unit, analyte.Unit, analyte) >= high;

    private static bool IsUpward(MeasurementCriterion limit) => limit.Comparator is Comparator.More or Comparator.AtLeast;
}
