using System.Collections.Frozen;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Limits;

/// <summary>Tells a limit that a study demands from one that it rules out, by what is measured: nobody rules out enough platelets.</summary>
internal static class LimitSense
{
    private const double Adult = 18;

    private static readonly FrozenSet<string> BetterHigh = (
        "hemoglobin hematocrit platelet-count absolute-neutrophil-count lvef lv-shortening-fraction creatinine-clearance egfr-rate serum-albumin "
        + "fev1 fvc dlco oxygen-saturation pao2 life-expectancy apgar-score glasgow-coma-scale mmse moca six-minute-walk-distance").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> BetterLow = (
        "serum-creatinine total-bilirubin direct-bilirubin ast alt aminotransferases alkaline-phosphatase gamma-glutamyl-transferase inr "
        + "prothrombin-time aptt blood-urea-nitrogen urine-protein-creatinine-ratio urine-protein-24h urine-protein-dipstick urine-albumin-creatinine-ratio "
        + "urine-albumin-excretion lactate-dehydrogenase creatine-kinase serum-lipase serum-amylase qtc-interval qt-interval triglycerides total-cholesterol ldl-cholesterol uric-acid c-reactive-protein").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // What is healthy between two limits: which side of them a number stands on tells what it means.
    private static readonly FrozenSet<string> BetterBetween = (
        "blood-glucose fasting-glucose glucose-2h hba1c systolic-blood-pressure diastolic-blood-pressure heart-rate respiratory-rate body-temperature "
        + "serum-potassium serum-sodium serum-calcium white-cell-count absolute-lymphocyte-count").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether every limit of it asks for a body that works.</summary>
    public static bool IsDemand(Criterion limit) => limit is not NotCriterion && limit.Leaves().All(leaf => leaf switch
    {
        MeasurementCriterion c => IsOfMenopause(c) || (IsUpward(c) ? BetterHigh.Contains(c.Analyte.Id) && !IsTooHigh(c) : BetterLow.Contains(c.Analyte.Id)) || IsBetween(c),
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
    private static bool IsTooHigh(MeasurementCriterion limit) => limit.Basis == LimitBasis.Absolute && Value(limit) >= limit.Analyte.Analyte!.High; // only analytes have limits

    // "No diabetes (fasting glucose < 126 mg/dL)", "heart rate > 50": at the far end of what is healthy.
    private static bool IsBetween(MeasurementCriterion limit) => BetterBetween.Contains(limit.Analyte.Id) && limit.Basis == LimitBasis.Absolute && Value(limit) is { } value
        && (IsUpward(limit) ? value <= (limit.Analyte.Analyte!.Low ?? double.MinValue) : value >= (limit.Analyte.Analyte!.High ?? double.MaxValue)); // only analytes have limits

    private static double? Value(MeasurementCriterion limit) => limit.Analyte.Analyte is { } analyte
        ? UnitTable.BuiltIn.Convert(limit.Limit.Value, limit.Limit.Unit ?? analyte.Unit, analyte.Unit, analyte)
        : null;

    private static bool IsUpward(MeasurementCriterion limit) => limit.Comparator is Comparator.More or Comparator.AtLeast;
}
