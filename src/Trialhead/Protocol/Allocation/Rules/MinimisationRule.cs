using System.Diagnostics;

namespace Trialhead.Protocol.Allocation.Rules;

/// <summary>Pocock and Simon's minimisation over groups: a level of each factor, and by choice site, trial and stratum.</summary>
internal sealed class MinimisationRule : AllocationRule
{
    // Sums of equal imbalances may differ by rounding.
    private const double Tie = 1e-9;

    private readonly Minimisation _method;
    private readonly int[] _shares;
    private readonly GroupCounts _counts;
    private readonly double[] _scores;

    internal MinimisationRule(AllocationPlan plan, Minimisation method, int[] shares)
    {
        (_method, _shares, _scores) = (method, shares, new double[shares.Length]);
        _counts = new GroupCounts(plan, method);
    }

    internal override void Weigh(in Placement placement, ref RandomStream stream, Span<double> weights)
    {
        _counts.Enter(placement);
        var least = double.PositiveInfinity;
        for (var arm = 0; arm < _scores.Length; arm++)
        {
            _scores[arm] = Score(arm);
            least = Math.Min(least, _scores[arm]);
        }

        Prefer(least + (Tie * (1 + least)), weights);
    }

    internal override void Record(in Placement placement, ref RandomStream stream, int arm)
    {
        _counts.Enter(placement);
        _counts.Add(arm);
    }

    internal override AllocationExplanation Explain(IReadOnlyList<ArmChance> chances, double draw) =>
        new MinimisationExplanation(chances, draw, [.. _scores]);

    internal override void Clear() => _counts.Clear();

    private void Prefer(double limit, Span<double> weights)
    {
        var (preferred, others) = (0, 0);
        for (var arm = 0; arm < weights.Length; arm++)
        {
            if (_scores[arm] <= limit)
            {
                preferred += _shares[arm];
            }
            else
            {
                others += _shares[arm];
            }
        }

        for (var arm = 0; arm < weights.Length; arm++)
        {
            weights[arm] = others == 0
                ? _shares[arm]
                : _scores[arm] <= limit
                    ? _method.Probability * _shares[arm] / preferred
                    : (1 - _method.Probability) * _shares[arm] / others;
        }
    }

    private double Score(int newcomer)
    {
        var score = 0.0;
        for (var group = 0; group < _counts.GroupWeights.Length; group++)
        {
            score += _counts.GroupWeights[group] * Imbalance(_counts.Of(group), newcomer);
        }

        return score;
    }

    private double Imbalance(ReadOnlySpan<int> counts, int newcomer) => _method.Measure switch
    {
        ImbalanceMeasure.Range => Range(counts, newcomer),
        ImbalanceMeasure.Variance => Variance(counts, newcomer),
        ImbalanceMeasure.StandardDeviation => Math.Sqrt(Variance(counts, newcomer)),
        _ => throw new UnreachableException($"No imbalance by {_method.Measure}."),
    };

    private double Range(ReadOnlySpan<int> counts, int newcomer)
    {
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var arm = 0; arm < counts.Length; arm++)
        {
            var size = PerShare(counts, arm, newcomer);
            (least, most) = (Math.Min(least, size), Math.Max(most, size));
        }

        return most - least;
    }

    private double Variance(ReadOnlySpan<int> counts, int newcomer)
    {
        var (mean, squares) = (0.0, 0.0);
        for (var arm = 0; arm < counts.Length; arm++)
        {
            mean += PerShare(counts, arm, newcomer) / counts.Length;
        }

        for (var arm = 0; arm < counts.Length; arm++)
        {
            var distance = PerShare(counts, arm, newcomer) - mean;
            squares += distance * distance;
        }

        return squares / (counts.Length - 1);
    }

    private double PerShare(ReadOnlySpan<int> counts, int arm, int newcomer) =>
        (counts[arm] + (arm == newcomer ? 1 : 0)) / (double)_shares[arm];
}
