using Trialhead.Protocol.Allocation;

namespace Trialhead.Protocol.Simulation;

/// <summary>An allocation as numbers.</summary>
internal sealed class CompiledAllocation
{
    public required string Id { get; init; }

    /// <summary>The plan; null where conditions assign the arm.</summary>
    public required AllocationPlan? Plan { get; init; }

    /// <summary>The arms in the order of the allocation, as numbers of the protocol's.</summary>
    public required int[] Arms { get; init; }

    /// <summary>How common each level is, by factor.</summary>
    public required double[][] Levels { get; init; }

    /// <summary>The share of each arm where conditions assign it.</summary>
    public required double[] Mix { get; init; }

    /// <summary>The place of the control among the arms, whose way everybody goes where there is no effect; -1 for none.</summary>
    public required int ControlPlace { get; init; }

    /// <summary>How many strata the factors make.</summary>
    public int Strata => Levels.Aggregate(1, (product, levels) => product * levels.Length);
}
