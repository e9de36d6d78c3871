using Trialhead.Protocol.Allocation;

namespace Trialhead.Protocol.Simulation;

/// <summary>The share of participants within some ages, alike over the years.</summary>
/// <param name="From">The lowest age in completed years.</param>
/// <param name="To">The highest age in completed years.</param>
/// <param name="Share">The share; all bands sum to 1.</param>
public sealed record AgeBand(int From, int To, double Share);

/// <summary>A procedure that stands in where a protocol does not say how it allocates.</summary>
/// <param name="Allocation">The id of the allocation.</param>
/// <param name="Method">The procedure.</param>
public sealed record AllocationStandIn(string Allocation, AllocationMethod Method)
{
    /// <summary>Factors that stand in where the protocol names none.</summary>
    public IReadOnlyList<StratumFactor> Factors { get; init; } = [];
}

/// <summary>The share that is lost to the trial.</summary>
/// <param name="Arm">The id of the arm; null for every arm.</param>
/// <param name="SharePerYear">The share of those still there that is lost within a year, from 0 on and below 1.</param>
public sealed record DropoutAssumption(string? Arm, double SharePerYear);

/// <summary>The share that never takes what it was allocated to, while it is analysed with its arm.</summary>
/// <param name="Arm">The id of the arm.</param>
/// <param name="Share">The share.</param>
/// <param name="Instead">The id of the arm whose course they have.</param>
public sealed record NonCompliance(string Arm, double Share, string Instead);

/// <summary>The share that takes another arm's treatment after a transition, while it is analysed with its arm.</summary>
/// <param name="After">The id of the transition.</param>
/// <param name="Arm">The id of the arm; null for every arm.</param>
/// <param name="Share">The share of those who take the transition.</param>
/// <param name="To">The id of the arm whose course they have from then on.</param>
public sealed record TreatmentSwitch(string After, string? Arm, double Share, string To);
