using System.Runtime.InteropServices;

namespace Trialhead.Eligibility.Labelling.Training;

/// <summary>Fits the model of measurements and their values to marked pairs.</summary>
internal static class PairTrainer
{
    private const int Passes = 12;
    private const float Rate = 0.1f;
    private const float Shrink = 0.002f;
    private const int Fewest = 2;

    /// <param name="pairs">For each measurement and value that stand in one line, the features and whether they belong together.</param>
    /// <param name="seed">Of the order in which the pairs are learned.</param>
    public static PairModel Train(IReadOnlyList<(ulong[] Features, bool Belongs)> pairs, ulong seed)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var key in pairs.SelectMany(pair => pair.Features.Select(LabelWeights.KeyOf)))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
        }

        var weights = counts.Where(count => count.Value >= Fewest).ToDictionary(count => count.Key, _ => 0f);
        var squares = new Dictionary<uint, float>();
        var (order, random) = (Enumerable.Range(0, pairs.Count).ToArray(), new SeededRandom(seed));
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order.AsSpan());
            foreach (var at in order)
            {
                Learn(pairs[at].Features, pairs[at].Belongs, weights, squares);
            }
        }

        return new PairModel(weights);
    }

    private static void Learn(ulong[] features, bool belongs, Dictionary<uint, float> weights, Dictionary<uint, float> squares)
    {
        var error = new PairModel(weights).Probability([.. features]) - (belongs ? 1 : 0);
        foreach (var feature in features)
        {
            var key = LabelWeights.KeyOf(feature);
            ref var weight = ref CollectionsMarshal.GetValueRefOrNullRef(weights, key);
            if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref weight))
            {
                var slope = error + (Shrink * weight);
                ref var square = ref CollectionsMarshal.GetValueRefOrAddDefault(squares, key, out _);
                square += slope * slope;
                weight -= Rate * slope / MathF.Sqrt(square + 1e-6f);
            }
        }
    }
}
