using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <summary>Demands a laboratory value or vital sign on one side of a limit.</summary>
/// <param name="Analyte">What is measured.</param>
/// <param name="Comparator">Which side.</param>
/// <param name="Limit">The limit; without a unit it is in the analyte's customary one.</param>
/// <param name="Basis">Whether the limit is absolute or a multiple of a limit of normal.</param>
/// <remarks>A range is two of these in an <see cref="AllOfCriterion"/>.</remarks>
public sealed record MeasurementCriterion(
    Concept Analyte, Comparator Comparator, Quantity Limit, LimitBasis Basis = LimitBasis.Absolute) : Criterion;
