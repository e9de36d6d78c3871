namespace Trialhead.Protocol.Allocation;

/// <summary>Explains an allocation by a biased coin.</summary>
/// <param name="Chances">The probability of every arm.</param>
/// <param name="Draw">The number drawn.</param>
/// <param name="Lead">How many more the first arm had in the stratum than the second.</param>
public sealed record CoinExplanation(IReadOnlyList<ArmChance> Chances, double Draw, int Lead)
    : AllocationExplanation(Chances, Draw);
