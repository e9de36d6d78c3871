namespace Trialhead.Protocol.Allocation;

/// <summary>The probability that an arm had at one allocation.</summary>
/// <param name="Arm">The id of the arm.</param>
/// <param name="Probability">Its probability, 0 to 1.</param>
public readonly record struct ArmChance(string Arm, double Probability);
