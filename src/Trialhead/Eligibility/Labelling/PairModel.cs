namespace Trialhead.Eligibility.Labelling;

/// <summary>Tells which value belongs to which measurement: a logistic model over what stands between the two.</summary>
internal sealed class PairModel(Dictionary<uint, float> weights)
{
    private const int Farthest = 60;

    public IEnumerable<KeyValuePair<uint, float>> Weights => weights.OrderBy(entry => entry.Key);

    /// <summary>The probability that a value is the measurement's, given that both are what they are said to be.</summary>
    public float Probability(List<ulong> features)
    {
        var sum = 0f;
        foreach (var feature in features)
        {
            sum += weights.GetValueOrDefault(LabelWeights.KeyOf(feature));
        }

        return 1 / (1 + MathF.Exp(-sum));
    }

    /// <summary>Fills in the features of a pair; false where the two are too far apart to be looked at.</summary>
    public static bool TryFeatures(ReadOnlySpan<WordForm> line, List<Phrase> phrases, int measurement, int value, List<ulong> features)
    {
        features.Clear();
        var (m, v) = (phrases[measurement], phrases[value]);
        var (from, to) = v.First > m.Last ? (m.Last + 1, v.First) : (v.Last + 1, m.First);
        if (to - from > Farthest)
        {
            return false;
        }

        var order = v.First > m.Last ? 1UL : v.Last < m.First ? 2UL : 3UL;
        var (measurements, values) = (Between(phrases, from, to, EntityType.Measurement), Between(phrases, from, to, EntityType.Value));
        var gap = (ulong)Math.Clamp(to - from, 0, 15);
        features.Add(FeatureHash.Mix(1, order));
        features.Add(FeatureHash.Mix(2, order, gap));
        features.Add(FeatureHash.Mix(3, order, FeatureHash.Mix(measurements, values)));
        features.Add(FeatureHash.Mix(4, FeatureHash.Mix(order, Math.Min(gap, 4)), FeatureHash.Mix(measurements, values)));
        features.Add(FeatureHash.Mix(5, order, Rivals(phrases, m, v, EntityType.Measurement)));
        features.Add(FeatureHash.Mix(6, order, Rivals(phrases, v, m, EntityType.Value)));
        features.Add(FeatureHash.Mix(7, order, line[v.First].Word));
        features.Add(FeatureHash.Mix(8, order, line[v.First].Class));
        features.Add(FeatureHash.Mix(9, order, line[m.Last].Word));
        AddBetween(line, from, to, order, measurements + (10 * values), features);
        return true;
    }

    private static void AddBetween(ReadOnlySpan<WordForm> line, int from, int to, ulong order, ulong others, List<ulong> features)
    {
        var all = order;
        for (var i = from; i < to; i++)
        {
            features.Add(FeatureHash.Mix(20, order, line[i].Word));
            features.Add(FeatureHash.Mix(21, order, line[i].Class));
            all = FeatureHash.Mix(all, line[i].Word);
            if (line[i].IsJoint || line[i].Bracket != 0)
            {
                features.Add(FeatureHash.Mix(22, FeatureHash.Mix(order, others), line[i].Word));
            }
        }

        features.Add(to - from <= 3 ? FeatureHash.Mix(23, all) : FeatureHash.Mix(24, order, others));
    }

    private static ulong Between(List<Phrase> phrases, int from, int to, EntityType type)
    {
        var count = 0UL;
        foreach (var phrase in phrases)
        {
            count += phrase.Type == (int)type && phrase.First >= from && phrase.Last < to ? 1UL : 0;
        }

        return Math.Min(count, 3);
    }

    // How many phrases of the type are nearer to the other than this one is.
    private static ulong Rivals(List<Phrase> phrases, Phrase one, Phrase other, EntityType type)
    {
        var (nearer, distance) = (0UL, Distance(one, other));
        foreach (var phrase in phrases)
        {
            nearer += phrase.Type == (int)type && phrase != one && Distance(phrase, other) < distance ? 1UL : 0;
        }

        return Math.Min(nearer, 3);
    }

    private static int Distance(Phrase a, Phrase b) => Math.Max(0, Math.Max(a.First - b.Last, b.First - a.Last));
}
