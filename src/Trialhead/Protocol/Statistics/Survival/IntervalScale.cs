namespace Trialhead.Protocol.Statistics.Survival;

/// <summary>The scale on which a survival probability is given its confidence interval.</summary>
public enum IntervalScale
{
    /// <summary>The logarithm of survival; what R's survfit does unless told otherwise.</summary>
    Log,

    /// <summary>The logarithm of the cumulative hazard, which stays within 0 and 1.</summary>
    LogLog,

    /// <summary>Survival itself.</summary>
    Plain,
}
