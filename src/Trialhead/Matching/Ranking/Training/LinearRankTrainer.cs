namespace Trialhead.Matching.Ranking.Training;

/// <summary>Learns a linear ranking formula from judged lists.</summary>
/// <remarks>
/// ListNet (Cao, Qin, Liu, Tsai and Li 2007): the softmax of a person's scores is brought near equal shares for the eligible trials, by
/// Adam with all lists in every step, and weights are kept small. What is known beforehand is not learned. Deterministic.
/// </remarks>
public static class LinearRankTrainer
{
    private const int Steps = 300;
    private const double Rate = 0.03;
    private const double Restraint = 1; // of the squared weights; few people judged many trials, so it is strong
    private const double Momentum = 0.9, Memory = 0.999;

    /// <summary>The formula that fits the lists best.</summary>
    /// <param name="names">The features' names.</param>
    /// <param name="lists">The judged trials of each person; lists without an eligible trial teach nothing.</param>
    /// <param name="known">Weights that are not learned: what one of such a feature adds, by its name.</param>
    public static RankingModel Train(
        IReadOnlyList<string> names, IEnumerable<IReadOnlyList<JudgedTrial>> lists, IReadOnlyDictionary<string, double> known)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(lists);
        ArgumentNullException.ThrowIfNull(known);
        var useful = lists.Where(list => list.Any(trial => trial.IsEligible)).ToList();
        var all = useful.SelectMany(list => list).ToList();
        var terms = names.Select((name, i) => known.TryGetValue(name, out var weight) ? new LinearTerm(name, 0, 1, weight)
            : Usual(name, [.. all.Select(trial => (double)trial.Features[i])])).ToArray();
        var people = useful.Select(list => new Person(
            [.. list.Select(trial => terms.Select((term, i) => term.Of(trial.Features[i])).ToArray())],
            [.. list.Select(trial => trial.IsEligible ? 1.0 / list.Count(other => other.IsEligible) : 0)])).ToList();
        var weights = Descend(people, [.. terms.Select(term => known.TryGetValue(term.Feature, out var weight) ? weight : null as double?)]);
        return new RankingModel([.. terms.Select((term, i) => term with { Weight = weights[i] })], [], 0);
    }

    private static LinearTerm Usual(string name, double[] values)
    {
        var mean = values.Average();
        return new LinearTerm(name, mean, Math.Sqrt(values.Average(value => (value - mean) * (value - mean))) + 1e-6, 1);
    }

    private static double[] Descend(List<Person> people, double?[] known)
    {
        var count = known.Length;
        var (weights, speed, size) = (Array.ConvertAll(known, weight => weight ?? 0), new double[count], new double[count]);
        for (var step = 1; step <= Steps; step++)
        {
            var slope = new double[count];
            people.ForEach(person => person.AddSlope(weights, slope));
            for (var i = 0; i < count; i++)
            {
                if (known[i] is not null)
                {
                    continue;
                }

                var down = (slope[i] / people.Count) + (Restraint * weights[i]);
                speed[i] = (Momentum * speed[i]) + ((1 - Momentum) * down);
                size[i] = (Memory * size[i]) + ((1 - Memory) * down * down);
                weights[i] -= Rate * (speed[i] / (1 - Math.Pow(Momentum, step))) / (Math.Sqrt(size[i] / (1 - Math.Pow(Memory, step))) + 1e-8);
            }
        }

        return weights;
    }

    private sealed record Person(double[][] Values, double[] Shares)
    {
        public void AddSlope(double[] weights, double[] slope)
        {
            var scores = Values.Select(values => values.Zip(weights, (value, weight) => value * weight).Sum()).ToArray();
            var most = scores.Max();
            var powers = scores.Select(score => Math.Exp(score - most)).ToArray();
            var sum = powers.Sum();
            for (var trial = 0; trial < Values.Length; trial++)
            {
                var off = (powers[trial] / sum) - Shares[trial];
                for (var i = 0; i < slope.Length; i++)
                {
                    slope[i] += off * Values[trial][i];
                }
            }
        }
    }
}
