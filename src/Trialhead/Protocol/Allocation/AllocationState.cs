using Trialhead.Protocol.Allocation.Rules;

namespace Trialhead.Protocol.Allocation;

/// <summary>The counts that the next allocation depends on: the fast form of an <see cref="Allocator"/>.</summary>
/// <remarks>
/// Gives what the allocator gives for the same plan, seed and participants. Levels and arms are numbers in the order of the
/// plan. Holds no arm that was not allocated. Not for several threads at once.
/// </remarks>
public sealed class AllocationState
{
    private readonly AllocationPlan _plan;
    private readonly AllocationRule _rule;
    private readonly double[] _weights;
    private readonly int[] _radices;
    private AllocationSeed _seed;
    private double _draw;

    /// <summary>Begins before the first allocation.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="seed">The seed.</param>
    /// <exception cref="ArgumentException">The plan has a problem, or allocates by condition.</exception>
    public AllocationState(AllocationPlan plan, AllocationSeed seed)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(seed);
        if (plan.Check() is [var problem, ..])
        {
            throw new ArgumentException(problem.ToString(), nameof(plan));
        }

        (_plan, _seed, _rule) = (plan, seed, AllocationRule.Of(plan));
        _weights = new double[plan.Arms.Count];
        _radices = [.. plan.Factors.Select(factor => factor.Levels.Count)];
    }

    /// <summary>How many are allocated.</summary>
    public int Count { get; private set; }

    /// <summary>How likely the likeliest arm was at the last allocation.</summary>
    internal double LargestChance => _weights.Max() / _weights.Sum();

    /// <summary>Allocates the next participant and counts them.</summary>
    /// <param name="levels">The number of the participant's level, for each factor.</param>
    /// <param name="site">The site; needed only where it is a factor.</param>
    /// <returns>The number of the arm.</returns>
    /// <exception cref="ArgumentException">The levels or the site do not fit the plan.</exception>
    public int Next(ReadOnlySpan<int> levels, string? site = null)
    {
        var placement = Place(levels, site);
        var stream = _seed.Open(++Count);
        _rule.Weigh(placement, ref stream, _weights);
        _draw = stream.NextDouble();
        var arm = Choose(_weights, _draw);
        _rule.Record(placement, ref stream, arm);
        return arm;
    }

    /// <summary>Counts a participant whose arm is known already.</summary>
    /// <param name="levels">The number of the participant's level, for each factor.</param>
    /// <param name="arm">The number of the arm.</param>
    /// <param name="site">The site; needed only where it is a factor.</param>
    /// <exception cref="ArgumentException">The levels, the arm or the site do not fit the plan.</exception>
    public void Record(ReadOnlySpan<int> levels, int arm, string? site = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(arm);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(arm, _weights.Length);
        var placement = Place(levels, site);
        Count++;
        var stream = _rule.DrawsToRecord(placement) ? _seed.Open(Count) : default;
        _rule.Record(placement, ref stream, arm);
    }

    /// <summary>Forgets everybody and begins again with another seed; cheaper than a new state.</summary>
    public void Restart(AllocationSeed seed)
    {
        ArgumentNullException.ThrowIfNull(seed);
        (_seed, Count) = (seed, 0);
        _rule.Clear();
    }

    /// <summary>Why the last of <see cref="Next"/> gave its arm.</summary>
    internal AllocationExplanation Explain()
    {
        var sum = _weights.Sum();
        return _rule.Explain([.. _plan.Arms.Select((arm, i) => new ArmChance(arm.Id, _weights[i] / sum))], _draw);
    }

    private Placement Place(ReadOnlySpan<int> levels, string? site)
    {
        if (levels.Length != _radices.Length || (_plan.IsSiteFactor && site is null))
        {
            throw new ArgumentException("A level is needed for each factor, and the site where it is one.", nameof(levels));
        }

        var stratum = 0;
        for (var i = 0; i < levels.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)levels[i], (uint)_radices[i], nameof(levels));
            stratum = (stratum * _radices[i]) + levels[i];
        }

        return new Placement(levels, stratum, _plan.IsSiteFactor ? site : null);
    }

    // Rounding may leave the sum a hair below the draw; then it is the last arm that has any chance.
    private static int Choose(ReadOnlySpan<double> weights, double draw)
    {
        var sum = 0.0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        var (chosen, left) = (0, draw * sum);
        for (var arm = 0; arm < weights.Length && left >= 0; arm++)
        {
            if (weights[arm] > 0)
            {
                chosen = arm;
                left -= weights[arm];
            }
        }

        return chosen;
    }
}
