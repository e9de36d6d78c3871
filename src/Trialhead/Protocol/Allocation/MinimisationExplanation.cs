namespace Trialhead.Protocol.Allocation;

/// <summary>Explains an allocation by minimisation.</summary>
/// <param name="Chances">The probability of every arm.</param>
/// <param name="Draw">The number drawn.</param>
/// <param name="Scores">The weighted imbalance that each arm would leave, in the order of the plan.</param>
public sealed record MinimisationExplanation(IReadOnlyList<ArmChance> Chances, double Draw, IReadOnlyList<double> Scores)
    : AllocationExplanation(Chances, Draw);
