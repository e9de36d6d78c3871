namespace Trialhead.Protocol.Statistics.Sequential;

/// <summary>Spends alpha t^ρ.</summary>
/// <param name="Rho">The power, above 0; 1 spends evenly, 3 is near O'Brien–Fleming's spending.</param>
/// <remarks>Kim and DeMets, Biometrika 74 (1987).</remarks>
public sealed record PowerSpending(double Rho) : SpendingFunction
{
    private protected override double SpentWithin(double alpha, double information) =>
        alpha * Math.Pow(information, Rho);
}
