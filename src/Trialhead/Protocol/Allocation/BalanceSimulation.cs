using System.Globalization;

namespace Trialhead.Protocol.Allocation;

/// <summary>Allocates simulated participants and counts them by stratum and margin.</summary>
internal sealed class BalanceSimulation
{
    private const uint LevelPurpose = 0x1E7E15;
    private readonly StratumMix _mix;
    private readonly ulong _seed;
    private readonly AllocationState _state;
    private readonly int[] _shares;
    private readonly int[] _radices;
    private readonly int[] _levels;
    private readonly string[] _sites;
    private readonly int[] _overall;
    private readonly int[] _strata;
    private readonly int[] _margins;
    private readonly long[] _given;

    internal BalanceSimulation(AllocationPlan plan, StratumMix mix, ulong seed)
    {
        (_mix, _seed, _state) = (mix, seed, new AllocationState(plan, AllocationSeed.ForSimulation(seed)));
        _shares = [.. plan.Arms.Select(arm => arm.Share)];
        int[] sites = plan.IsSiteFactor ? [mix.Sites] : [];
        _radices = [.. plan.Factors.Select(factor => factor.Levels.Count), .. sites];
        _sites = [.. Enumerable.Range(1, sites.Sum()).Select(site => site.ToString(CultureInfo.InvariantCulture))];
        _levels = new int[_radices.Length];
        _overall = new int[_shares.Length];
        _strata = new int[_shares.Length * _radices.Aggregate(1, (product, radix) => checked(product * radix))];
        _margins = new int[_shares.Length * _radices.Sum()];
        _given = new long[_shares.Length];
    }

    internal double Overall => MeanImbalance(_overall);

    internal double Stratum => MeanImbalance(_strata);

    internal double Margin => _margins.Length == 0 ? 0 : MeanImbalance(_margins);

    internal double Guessed { get; private set; }

    internal IReadOnlyList<double> Fractions(double all) => [.. _given.Select(count => count / all)];

    internal void Run(int participants, uint list)
    {
        Array.Clear(_overall);
        Array.Clear(_strata);
        Array.Clear(_margins);
        _state.Restart(AllocationSeed.ForSimulation(_seed, list));
        for (var participant = 0; participant < participants; participant++)
        {
            var stream = new RandomStream(_seed, list, (uint)participant, LevelPurpose);
            var factors = _levels.AsSpan(0, _mix.Levels.Count);
            _mix.Draw(ref stream, factors);
            Count(Allocate(factors, ref stream));
            Guessed += _state.LargestChance;
        }
    }

    private int Allocate(ReadOnlySpan<int> factors, ref RandomStream stream)
    {
        if (_sites.Length == 0)
        {
            return _state.Next(factors);
        }

        _levels[^1] = stream.NextBelow(_sites.Length);
        return _state.Next(factors, _sites[_levels[^1]]);
    }

    private void Count(int arm)
    {
        var (stratum, first) = (0, 0);
        for (var factor = 0; factor < _levels.Length; factor++)
        {
            stratum = (stratum * _radices[factor]) + _levels[factor];
            _margins[((first + _levels[factor]) * _shares.Length) + arm]++;
            first += _radices[factor];
        }

        _strata[(stratum * _shares.Length) + arm]++;
        _overall[arm]++;
        _given[arm]++;
    }

    private double MeanImbalance(int[] counts)
    {
        var sum = 0.0;
        for (var group = 0; group < counts.Length; group += _shares.Length)
        {
            var (least, most) = (double.PositiveInfinity, 0.0);
            for (var arm = 0; arm < _shares.Length; arm++)
            {
                var size = (double)counts[group + arm] / _shares[arm];
                (least, most) = (Math.Min(least, size), Math.Max(most, size));
            }

            sum += most - least;
        }

        return sum * _shares.Length / counts.Length;
    }
}
