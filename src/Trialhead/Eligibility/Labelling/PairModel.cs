namespace Trialhead.Eligibility.Labelling;

/// <summary>Tells which value belongs to which measurement: a logistic model over <see cref="PairFeatures"/>.</summary>
internal sealed class PairModel(Dictionary<uint, float> weights)
{
    public static PairModel Empty { get; } = new([]);

    public IEnumerable<KeyValuePair<uint, float>> Weights => weights.OrderBy(entry => entry.Key);

    /// <summary>The pairs that are at least so probable; where two share a half, the likelier one.</summary>
    public List<ValuePair> Best(PairCandidates candidates, float floor)
    {
        var (line, features) = (new PairFeatures(candidates), new List<ulong>(64));
        var likely = new List<(ValuePair Pair, float Probability)>();
        foreach (var pair in candidates.Pairs)
        {
            line.Fill(pair, features);
            if (Probability(features) is var probability && probability >= floor)
            {
                likely.Add((pair, probability));
            }
        }

        var best = new List<ValuePair>();
        foreach (var (pair, _) in likely.OrderByDescending(entry => entry.Probability))
        {
            if (!best.Exists(other => other.Measurement == pair.Measurement || other.Value == pair.Value))
            {
                best.Add(pair);
            }
        }

        return best;
    }

    private float Probability(List<ulong> features)
    {
        var sum = 0f;
        foreach (var feature in features)
        {
            sum += weights.GetValueOrDefault(LabelWeights.KeyOf(feature));
        }

        return 1 / (1 + MathF.Exp(-sum));
    }
}
