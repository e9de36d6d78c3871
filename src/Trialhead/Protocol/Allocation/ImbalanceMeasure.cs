namespace Trialhead.Protocol.Allocation;

/// <summary>How far apart the arms are within one level of a factor, over counts divided by the arm's share.</summary>
public enum ImbalanceMeasure
{
    /// <summary>The largest less the smallest.</summary>
    Range,

    /// <summary>The variance with one less than the number of arms below; for two equal arms, half the squared difference.</summary>
    Variance,

    /// <summary>The square root of <see cref="Variance"/>.</summary>
    StandardDeviation,
}
