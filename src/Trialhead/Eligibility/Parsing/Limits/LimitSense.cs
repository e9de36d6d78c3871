using System.Collections.Frozen;

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
        MeasurementCriterion c => IsUpward(c) ? BetterHigh.Contains(c.Analyte.Id) : BetterLow.Contains(c.Analyte.Id),
        PerformanceCriterion { Scale: Clinical.PerformanceScale.Ecog } c => c.Maximum is not null,
        PerformanceCriterion c => c.Minimum is not null,
        AgeCriterion c => c is { Minimum: Adult, Maximum: null },
        _ => false,
    });

    /// <summary>Whether every limit of it tells of a body that fails.</summary>
    public static bool IsFailure(Criterion limit) => limit is not NotCriterion && limit.Leaves().All(leaf => leaf is MeasurementCriterion c
        && (IsUpward(c) ? BetterLow.Contains(c.Analyte.Id) : BetterHigh.Contains(c.Analyte.Id)));

    private static bool IsUpward(MeasurementCriterion limit) => limit.Comparator is Comparator.More or Comparator.AtLeast;
}
