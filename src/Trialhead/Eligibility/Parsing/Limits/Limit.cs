using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Limits;

/// <summary>A number, range or limit of normal as a statement states it, whatever it limits.</summary>
/// <param name="Span">Its stretch of the statement, with comparator and unit.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index past its last token.</param>
internal sealed record Limit(SourceSpan Span, int First, int End)
{
    /// <summary>A whole number above this is measured, not counted.</summary>
    public const double LargestCount = 20;

    /// <summary>The side; null where none is stated.</summary>
    public Comparator? Comparator { get; init; }

    /// <summary>The number, or the lower one of a range.</summary>
    public double Value { get; init; }

    /// <summary>The upper number of a range; null for a single number.</summary>
    public double? High { get; init; }

    /// <summary>Whether the lower number of a range itself is outside.</summary>
    public bool IsLowExclusive { get; init; }

    /// <summary>Whether the upper number itself is outside.</summary>
    public bool IsHighExclusive { get; init; }

    /// <summary>Whether what is outside its range is meant.</summary>
    public bool IsOutside { get; init; }

    /// <summary>The second number of a pair such as 140/90; null for none.</summary>
    public double? Second { get; init; }

    // "more than 1/3 of the diameter" is a share.
    private const double LeastScale = 5;

    /// <summary>Whether the second number is the most that a scale has: "4/10".</summary>
    public bool IsOfFullScale => Second >= Value && Second >= LeastScale && Unit is null;

    /// <summary>The unit; null where none is stated.</summary>
    public Unit? Unit { get; init; }

    public LimitBasis Basis { get; init; }

    /// <summary>Whether it says "within normal limits".</summary>
    public bool IsWithinNormal { get; init; }

    /// <summary>Whether the words around it speak of an age: "years old", "older than".</summary>
    public bool IsAge { get; init; }

    /// <summary>Whether it says "or better" or "or worse", which scales read in their own way; null where it does not.</summary>
    public bool? IsOrBetter { get; init; }

    /// <summary>Whether what it limits stands behind it, as in "18 ≤ age".</summary>
    public bool PointsAhead { get; init; }

    /// <summary>Whether what it limits stands between its number and its unit: "500 neutrophils / mm3".</summary>
    public bool HasNameInside { get; init; }

    /// <summary>Whether it is a time window, a stage's number or another number that limits nothing measured.</summary>
    public bool IsName { get; init; }

    /// <summary>Whether its unit is a mass that nothing is said of, which may be short for a concentration: "creatinine &gt; 1.6 mg".</summary>
    public bool IsBareMass { get; init; }

    /// <summary>Whether it counts the crosses of a dipstick or of a stain: "≥ 2+".</summary>
    public bool IsCrosses { get; init; }

    /// <summary>Whether it is a whole number without unit, which may count something.</summary>
    public bool IsCount => Unit is null && !IsWithinNormal && Basis == LimitBasis.Absolute && Value == Math.Floor(Value);

    /// <summary>Whether it demands anything.</summary>
    public bool IsCompared => Comparator is not null || High is not null || IsWithinNormal;
}
