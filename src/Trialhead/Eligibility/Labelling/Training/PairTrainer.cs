using System.Runtime.InteropServices;

namespace Trialhead.Eligibility.Labelling.Training;

/// <summary>Fits the model of measurements and their values: AdaGrad, half of the features left out at random each time.</summary>
/// <remarks>The weights are the mean over the second half of the passes of several runs, times the share of features kept.</remarks>
internal static class PairTrainer
{
    private const int Passes = 12;
    private const int Times = 8;
    private const float Rate = 0.1f;
    private const float Shrink = 0.01f;
    private const float LeftOut = 0.5f;
    private const int Fewest = 2;

    /// <param name="pairs">For each measurement and value that a labeller holds possible, the features and whether experts joined the two.</param>
    /// <param name="seed">Of everything left to chance.</param>
    public static PairModel Train(IReadOnlyList<(ulong[] Features, bool Belongs)> pairs, ulong seed)
    {
        var (numbers, data) = Numbered(pairs);
        var sums = new float[numbers.Count];
        for (var time = 0; time < Times; time++)
        {
            Run(pairs, data, new SeededRandom(seed + ((ulong)time << 32)), sums);
        }

        const float Scale = (1 - LeftOut) / (Passes - (Passes / 2)) / Times;
        return new PairModel(numbers.ToDictionary(entry => entry.Key, entry => sums[entry.Value] * Scale));
    }

    private static void Run(IReadOnlyList<(ulong[] Features, bool Belongs)> pairs, int[][] data, SeededRandom random, float[] sums)
    {
        var (weights, squares, order) = (new float[sums.Length], new float[sums.Length], Enumerable.Range(0, data.Length).ToArray());
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order.AsSpan());
            foreach (var at in order)
            {
                Learn(Array.FindAll(data[at], _ => random.NextSingle() >= LeftOut), pairs[at].Belongs, weights, squares);
            }

            for (var i = 0; i < weights.Length && pass >= Passes / 2; i++)
            {
                sums[i] += weights[i];
            }
        }
    }

    private static (Dictionary<uint, int> Numbers, int[][] Data) Numbered(IReadOnlyList<(ulong[] Features, bool Belongs)> pairs)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var key in pairs.SelectMany(pair => pair.Features.Select(LabelWeights.KeyOf)))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
        }

        var numbers = new Dictionary<uint, int>();
        foreach (var (key, count) in counts)
        {
            if (count >= Fewest)
            {
                numbers.Add(key, numbers.Count);
            }
        }

        return (numbers, [.. pairs.Select(pair => pair.Features.Select(LabelWeights.KeyOf).Where(numbers.ContainsKey).Select(key => numbers[key]).ToArray())]);
    }

    private static void Learn(int[] features, bool belongs, float[] weights, float[] squares)
    {
        var sum = features.Sum(feature => weights[feature]);
        var error = (1 / (1 + MathF.Exp(-sum))) - (belongs ? 1 : 0);
        foreach (var feature in features)
        {
            var slope = error + (Shrink * weights[feature]);
            squares[feature] += slope * slope;
            weights[feature] -= Rate * slope / MathF.Sqrt(squares[feature] + 1e-6f);
        }
    }
}
