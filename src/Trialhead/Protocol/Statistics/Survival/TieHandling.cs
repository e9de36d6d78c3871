namespace Trialhead.Protocol.Statistics.Survival;

/// <summary>How events at the same time are counted in a proportional hazards model.</summary>
public enum TieHandling
{
    /// <summary>As if they happened one after another, averaged (Efron, JASA 72, 1977); what R does unless told otherwise.</summary>
    Efron,

    /// <summary>As if everyone were at risk for each of them (Breslow, Biometrics 30, 1974); simpler and biased to no effect.</summary>
    Breslow,
}
