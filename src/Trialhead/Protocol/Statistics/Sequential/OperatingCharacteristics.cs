namespace Trialhead.Protocol.Statistics.Sequential;

/// <summary>What a group-sequential design does under one effect.</summary>
/// <param name="Drift">The mean of the statistic at full information.</param>
/// <param name="StopProbabilities">The probability of stopping at each look, on either side.</param>
/// <param name="Power">The probability of rejecting at some look on the side where the effect is.</param>
/// <param name="ExpectedInformation">The mean information when the trial ends, as a share of the full.</param>
public sealed record OperatingCharacteristics(
    double Drift, IReadOnlyList<double> StopProbabilities, double Power, double ExpectedInformation);
