namespace Trialhead.Matching.Ranking.Training;

/// <summary>Learns which trials to keep in a long list that nobody reads to its end.</summary>
/// <remarks>
/// Logistic regression of eligible trials against those far down the first ranking, by Adam with everybody in every step; each
/// person counts alike. Unlike the formula it learns from trials that nobody judged too, so it knows what is merely there. Deterministic.
/// </remarks>
public static class ReachTrainer
{
    private const int Steps = 300;
    private const double Rate = 0.03;
    private const double Momentum = 0.9, Memory = 0.999;
    private const int Few = 5; // eligible trials of someone who has fewer count no more each

    /// <summary>The model with a formula of its own for the far end of lists.</summary>
    /// <param name="model">The model, whose first terms say what is usual.</param>
    /// <param name="people">For each person, the first features of eligible trials and of others.</param>
    public static RankingModel Train(RankingModel model, IEnumerable<(IReadOnlyList<float[]> Eligible, IReadOnlyList<float[]> Others)> people)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(people);
        var examples = people.Where(person => person.Eligible.Count > 0 && person.Others.Count > 0)
            .SelectMany(person => person.Eligible.Select(one => new Example(model.Usual(one), 1, 1.0 / Math.Max(Few, person.Eligible.Count)))
                .Concat(person.Others.Select(one => new Example(model.Usual(one), 0, 1.0 / person.Others.Count)))).ToList();
        return examples.Count == 0 ? model : model.WithReach(Descend(examples));
    }

    private static double[] Descend(List<Example> examples)
    {
        var count = examples[0].Values.Length + 1; // the last is where the line between both lies
        var all = examples.Sum(example => example.Share);
        var (weights, speed, size) = (new double[count], new double[count], new double[count]);
        for (var step = 1; step <= Steps; step++)
        {
            var slope = new double[count];
            examples.ForEach(example => example.AddSlope(weights, slope));
            for (var i = 0; i < count; i++)
            {
                var down = slope[i] / all;
                speed[i] = (Momentum * speed[i]) + ((1 - Momentum) * down);
                size[i] = (Memory * size[i]) + ((1 - Memory) * down * down);
                weights[i] -= Rate * (speed[i] / (1 - Math.Pow(Momentum, step))) / (Math.Sqrt(size[i] / (1 - Math.Pow(Memory, step))) + 1e-8);
            }
        }

        return weights[..^1];
    }

    private sealed record Example(double[] Values, double Is, double Share)
    {
        public void AddSlope(double[] weights, double[] slope)
        {
            var score = weights[^1];
            for (var i = 0; i < Values.Length; i++)
            {
                score += weights[i] * Values[i];
            }

            var off = ((1 / (1 + Math.Exp(-score))) - Is) * Share;
            for (var i = 0; i < Values.Length; i++)
            {
                slope[i] += off * Values[i];
            }

            slope[^1] += off;
        }
    }
}
