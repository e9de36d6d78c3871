namespace Trialhead.Protocol.Statistics;

/// <summary>Whether a test may reject for an effect in one direction or in both.</summary>
public enum Sidedness
{
    /// <summary>Rejects for large values only; all of alpha lies there.</summary>
    OneSided = 1,

    /// <summary>Rejects for large values of either sign; half of alpha lies on each side.</summary>
    TwoSided = 2,
}
