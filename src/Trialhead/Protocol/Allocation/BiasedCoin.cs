namespace Trialhead.Protocol.Allocation;

/// <summary>Prefers the arm with fewer participants in the stratum; two arms of equal share.</summary>
/// <param name="Probability">The probability of the arm that is behind, 0.5 to 1.</param>
/// <remarks>Efron, Biometrika 1971, who proposes 2/3.</remarks>
public sealed record BiasedCoin(double Probability) : AllocationMethod;
