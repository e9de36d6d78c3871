using Trialhead.Clinical;

namespace Trialhead.Vocabulary;

/// <summary>How an analyte is measured and what is usual in adults.</summary>
/// <param name="Unit">UCUM code of the unit that a bare number and the range are in.</param>
/// <param name="MolarMass">Grams per mole, to convert mass to amount; null where that makes no sense.</param>
/// <remarks>
/// Ranges differ between laboratories; they serve only where a criterion speaks of a multiple of the normal limit and the
/// record gives no limit of its own. An absent bound is null.
/// </remarks>
public sealed record Analyte(string Unit, double? MolarMass)
{
    /// <summary>The charge of the ion, to convert amount to equivalents; null where it is none.</summary>
    public int? Charge { get; init; }

    /// <summary>One more unit and the straight line from it to <see cref="Unit"/>; null where there is none.</summary>
    public (string Code, double Slope, double Shift)? OtherUnit { get; init; }

    /// <summary>Whether it is a score, which has no limits of normal.</summary>
    public bool IsScore { get; init; }

    /// <summary>Usual lower limit in men, or in both sexes.</summary>
    public double? Low { get; init; }

    /// <summary>Usual upper limit in men, or in both sexes.</summary>
    public double? High { get; init; }

    /// <summary>Usual lower limit in women where it differs.</summary>
    public double? LowFemale { get; init; }

    /// <summary>Usual upper limit in women where it differs.</summary>
    public double? HighFemale { get; init; }

    /// <summary>The usual upper limit for a person; the higher one where the sex is not known.</summary>
    public double? UpperLimit(Sex? sex) => sex switch
    {
        Sex.Female => HighFemale ?? High,
        Sex.Male => High,
        _ => HighFemale > High ? HighFemale : High,
    };

    /// <summary>The usual lower limit for a person; the lower one where the sex is not known.</summary>
    public double? LowerLimit(Sex? sex) => sex switch
    {
        Sex.Female => LowFemale ?? Low,
        Sex.Male => Low,
        _ => LowFemale < Low ? LowFemale : Low,
    };
}
