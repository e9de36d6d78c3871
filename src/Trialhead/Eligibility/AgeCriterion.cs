namespace Trialhead.Eligibility;

/// <summary>Demands an age.</summary>
/// <param name="Minimum">Youngest age in years; null for none.</param>
/// <param name="Maximum">Oldest age in years; null for none.</param>
/// <remarks>
/// Whole-year limits count completed years: a maximum of 75 admits until the 76th birthday. An exclusive limit admits
/// neither that year.
/// </remarks>
public sealed record AgeCriterion(double? Minimum, double? Maximum) : Criterion
{
    /// <summary>Whether the minimum itself is too young.</summary>
    public bool IsMinimumExclusive { get; init; }

    /// <summary>Whether the maximum itself is too old.</summary>
    public bool IsMaximumExclusive { get; init; }
}
