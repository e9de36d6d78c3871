namespace Trialhead.Protocol.Statistics.Survival;

/// <summary>How events at the same time are counted in a proportional hazards model.</summary>
public enum TieHandling
{
    /// <summary>As if they happened in turn, averaged over the orders; what R does unless told otherwise.</summary>
    /// <remarks>Efron, Journal of the American Statistical Association 72 (1977).</remarks>
    Efron,

    /// <summary>As if everyone were at risk for each of them; simpler, and biased towards no effect.</summary>
    /// <remarks>Breslow, Biometrics 30 (1974).</remarks>
    Breslow,
}
