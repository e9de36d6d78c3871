namespace Trialhead.Protocol.Allocation.Rules;

/// <summary>Participants by arm in every group that minimisation balances; one participant is in several.</summary>
internal sealed class GroupCounts
{
    private readonly int _arms;
    private readonly int[] _factors;
    private readonly int[] _firstOfFactor;
    private readonly bool _hasSite;
    private readonly bool _hasOverall;
    private readonly bool _hasStratum;
    private readonly int _fixedGroups;
    private readonly int[] _entered;
    private readonly Dictionary<string, int> _sites = new(StringComparer.Ordinal);
    private readonly Dictionary<(int, string?), int> _strata = [];
    private int[] _counts;
    private int _groups;

    internal GroupCounts(AllocationPlan plan, Minimisation method)
    {
        double WeightOf(int factor) => method.Weights.GetValueOrDefault(plan.Factors[factor].Id, 1);
        _arms = plan.Arms.Count;
        _factors = [.. Enumerable.Range(0, plan.Factors.Count).Where(factor => WeightOf(factor) > 0)];
        _firstOfFactor = [.. _factors.Select(factor => plan.Factors.Take(factor).Sum(f => f.Levels.Count))];
        _hasSite = plan.IsSiteFactor && method.SiteWeight > 0;
        (_hasOverall, _hasStratum) = (method.OverallWeight > 0, method.StratumWeight > 0);
        double[] others = [_hasSite ? method.SiteWeight : 0, method.OverallWeight, method.StratumWeight];
        GroupWeights = [.. _factors.Select(WeightOf), .. others.Where(weight => weight > 0)];
        _entered = new int[GroupWeights.Length];
        _fixedGroups = 1 + plan.Factors.Sum(factor => factor.Levels.Count);
        (_groups, _counts) = (_fixedGroups, new int[_fixedGroups * _arms]);
    }

    /// <summary>The weights of the groups that one participant is in.</summary>
    internal double[] GroupWeights { get; }

    /// <summary>Turns to the groups of a participant.</summary>
    internal void Enter(in Placement placement)
    {
        var next = 0;
        for (; next < _factors.Length; next++)
        {
            _entered[next] = _firstOfFactor[next] + placement.Levels[_factors[next]];
        }

        if (_hasSite)
        {
            _entered[next++] = GroupOf(_sites, placement.Site!); // a plan with sites has been given one
        }

        if (_hasOverall)
        {
            _entered[next++] = _fixedGroups - 1;
        }

        if (_hasStratum)
        {
            _entered[next] = GroupOf(_strata, placement.Stratum);
        }
    }

    /// <summary>The counts by arm in one of the groups entered.</summary>
    internal ReadOnlySpan<int> Of(int group) => _counts.AsSpan(_entered[group] * _arms, _arms);

    /// <summary>Counts one participant in all groups entered.</summary>
    internal void Add(int arm)
    {
        foreach (var group in _entered)
        {
            _counts[(group * _arms) + arm]++;
        }
    }

    internal void Clear()
    {
        Array.Clear(_counts);
        _sites.Clear();
        _strata.Clear();
        _groups = _fixedGroups;
    }

    private int GroupOf<T>(Dictionary<T, int> groups, T key)
        where T : notnull
    {
        if (!groups.TryGetValue(key, out var group))
        {
            group = _groups++;
            groups.Add(key, group);
            if (_groups * _arms > _counts.Length)
            {
                Array.Resize(ref _counts, 2 * _groups * _arms);
            }
        }

        return group;
    }
}
