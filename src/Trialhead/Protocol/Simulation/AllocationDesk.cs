using System.Globalization;
using Trialhead.Protocol.Allocation;

namespace Trialhead.Protocol.Simulation;

/// <summary>Allocates the simulated participants of one trial after another.</summary>
internal sealed class AllocationDesk
{
    private readonly CompiledAllocation[] _allocations;
    private readonly AllocationState?[] _states;
    private readonly int[][] _levels;
    private readonly string[] _sites;

    public AllocationDesk(CompiledTrial trial)
    {
        _allocations = trial.Allocations;
        _states = [.. _allocations.Select(a => a.Plan is null ? null : new AllocationState(a.Plan, AllocationSeed.ForSimulation(0)))];
        _levels = [.. _allocations.Select(a => new int[a.Levels.Length])];
        _sites = [.. Enumerable.Range(1, trial.Scenario.Sites).Select(site => site.ToString(CultureInfo.InvariantCulture))];
    }

    /// <summary>Begins another trial.</summary>
    public void Restart(ulong seed, uint trial)
    {
        var own = AllocationSeed.ForSimulation(seed, trial);
        for (var i = 0; i < _states.Length; i++)
        {
            _states[i]?.Restart(_states.Length == 1 ? own : own.Derive(_allocations[i].Id));
        }
    }

    /// <summary>The place of the arm among those of the allocation, and the stratum of the participant.</summary>
    public (int Place, int Stratum) Next(int number, ref RandomStream entry)
    {
        if (_states[number] is not { } state || _allocations[number].Plan is not { } plan)
        {
            return (Drawn(_allocations[number].Mix, ref entry), 0);
        }

        var (levels, stratum) = (_levels[number], 0);
        for (var i = 0; i < levels.Length; i++)
        {
            var shares = _allocations[number].Levels[i];
            levels[i] = Drawn(shares, ref entry);
            stratum = (stratum * shares.Length) + levels[i];
        }

        return (state.Next(levels, plan.IsSiteFactor ? _sites[entry.NextBelow(_sites.Length)] : null), stratum);
    }

    private static int Drawn(double[] shares, ref RandomStream stream)
    {
        var (chosen, draw) = (0, stream.NextDouble());
        while (chosen < shares.Length - 1 && (draw -= shares[chosen]) >= 0)
        {
            chosen++;
        }

        return chosen;
    }
}
