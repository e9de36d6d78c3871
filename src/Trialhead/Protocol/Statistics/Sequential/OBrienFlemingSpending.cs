namespace Trialhead.Protocol.Statistics.Sequential;

/// <summary>Spends 2 - 2 Φ(z / √t), z being the upper quantile of alpha / 2.</summary>
/// <remarks>Lan and DeMets, Biometrika 70 (1983).</remarks>
public sealed record OBrienFlemingSpending : SpendingFunction
{
    private protected override double SpentWithin(double alpha, double information) =>
        2 * StandardNormal.UpperTail(StandardNormal.UpperQuantile(alpha / 2) / Math.Sqrt(information));
}
