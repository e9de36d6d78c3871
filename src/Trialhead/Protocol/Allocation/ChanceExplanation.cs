namespace Trialhead.Protocol.Allocation;

/// <summary>Explains an allocation that depends on nothing but the ratio.</summary>
/// <param name="Chances">The ratio as probabilities.</param>
/// <param name="Draw">The number drawn.</param>
public sealed record ChanceExplanation(IReadOnlyList<ArmChance> Chances, double Draw) : AllocationExplanation(Chances, Draw);
