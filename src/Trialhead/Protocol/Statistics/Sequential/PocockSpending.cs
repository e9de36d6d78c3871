namespace Trialhead.Protocol.Statistics.Sequential;

/// <summary>Spends alpha ln(1 + (e - 1) t).</summary>
/// <remarks>Lan and DeMets, Biometrika 70 (1983).</remarks>
public sealed record PocockSpending : SpendingFunction
{
    private protected override double SpentWithin(double alpha, double information) =>
        alpha * Math.Log(1 + (Math.E - 1) * information);
}
