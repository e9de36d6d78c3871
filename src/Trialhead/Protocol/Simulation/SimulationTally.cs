namespace Trialhead.Protocol.Simulation;

/// <summary>What a range of simulated trials gave; ranges merge to the same whatever the order.</summary>
public sealed class SimulationTally
{
    internal SimulationTally(int first, TrialResult[] results, float[] statistics, long[] ways, long[] arms) =>
        (First, Results, Statistics, Ways, ByArm) = (first, results, statistics, ways, arms);

    /// <summary>The number of the first trial.</summary>
    public int First { get; }

    /// <summary>The trials by number.</summary>
    public IReadOnlyList<TrialResult> Results { get; }

    /// <summary>The statistic of each trial at each look; no number where the look did not come.</summary>
    internal float[] Statistics { get; }

    /// <summary>How many people ended at each node of the path tree, by <see cref="WayEnding"/>.</summary>
    internal long[] Ways { get; }

    /// <summary>How many were allocated to each arm, 0 being nobody's.</summary>
    internal long[] ByArm { get; }

    /// <summary>The tally of ranges that follow one another without a gap, given in any order.</summary>
    /// <exception cref="ArgumentException">There is none, or the ranges have gaps or overlap.</exception>
    public static SimulationTally Merge(IEnumerable<SimulationTally> tallies)
    {
        ArgumentNullException.ThrowIfNull(tallies);
        var ordered = tallies.OrderBy(tally => tally.First).ToList();
        if (ordered.Count == 0 || ordered.Zip(ordered.Skip(1)).Any(pair => pair.First.First + pair.First.Results.Count != pair.Second.First))
        {
            throw new ArgumentException("Expected ranges of trials without a gap.", nameof(tallies));
        }

        return new SimulationTally(
            ordered[0].First,
            [.. ordered.SelectMany(tally => tally.Results)],
            [.. ordered.SelectMany(tally => tally.Statistics)],
            Sum(ordered, tally => tally.Ways),
            Sum(ordered, tally => tally.ByArm));
    }

    private static long[] Sum(List<SimulationTally> tallies, Func<SimulationTally, long[]> of)
    {
        var sum = new long[of(tallies[0]).Length];
        foreach (var counts in tallies.Select(of))
        {
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += counts[i];
            }
        }

        return sum;
    }
}
