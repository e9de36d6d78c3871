namespace Trialhead.Protocol.Allocation;

/// <summary>Who comes into a simulated trial: how common each level is, independent of the other factors.</summary>
/// <param name="Levels">For every factor of the plan in order, the probability of every level; each sums to 1.</param>
/// <param name="Sites">How many sites there are, each equally likely; counts only where site is a factor.</param>
public sealed record StratumMix(IReadOnlyList<IReadOnlyList<double>> Levels, int Sites = 1)
{
    private const double Rounding = 1e-6;

    /// <summary>All levels of each factor alike.</summary>
    public static StratumMix EvenFor(AllocationPlan plan, int sites = 1)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new StratumMix(
            [.. plan.Factors.Select(f => (IReadOnlyList<double>)[.. f.Levels.Select(_ => 1.0 / f.Levels.Count)])], sites);
    }

    /// <summary>Whether it gives every level of a plan its probability.</summary>
    internal bool Fits(AllocationPlan plan) => Sites >= 1
        && Levels.Select(shares => shares.Count).SequenceEqual(plan.Factors.Select(factor => factor.Levels.Count))
        && Levels.All(shares => shares.All(share => share >= 0) && Math.Abs(shares.Sum() - 1) < Rounding);

    /// <summary>Draws the levels of one participant.</summary>
    internal void Draw(ref RandomStream stream, Span<int> levels)
    {
        for (var factor = 0; factor < levels.Length; factor++)
        {
            var (shares, draw) = (Levels[factor], stream.NextDouble());
            var level = 0;
            while (level < shares.Count - 1 && (draw -= shares[level]) >= 0)
            {
                level++;
            }

            levels[factor] = level;
        }
    }
}
