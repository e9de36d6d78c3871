namespace Trialhead.Protocol.Allocation;

/// <summary>Why an allocation gave the arm it gave.</summary>
/// <remarks>For auditors, a closed hierarchy: it can tell how a block must end.</remarks>
public abstract record AllocationExplanation
{
    private protected AllocationExplanation(IReadOnlyList<ArmChance> chances, double draw) =>
        (Chances, Draw) = (chances, draw);

    /// <summary>The probability of every arm, in the order of the plan.</summary>
    public IReadOnlyList<ArmChance> Chances { get; }

    /// <summary>The number drawn, between 0 and 1: the arm is the first at which the summed chances exceed it.</summary>
    public double Draw { get; }
}
