namespace Trialhead.Eligibility.Labelling;

/// <summary>What the model of pairs makes of the limits that the grammars read in a line.</summary>
internal static class LimitFeatures
{
    private const ulong Joined = 100;

    /// <summary>Adds the features of a measurement and a value.</summary>
    /// <param name="limits">The limits of the line.</param>
    /// <param name="m">The measurement.</param>
    /// <param name="v">The value.</param>
    /// <param name="levels">How likely both are.</param>
    /// <param name="features">Receives the features.</param>
    public static void Add(LineLimits limits, Phrase m, Phrase v, ulong levels, List<ulong> features)
    {
        var join = Join(limits, m, v);
        var measurement = Fit(limits, m, [LimitPart.Subject, LimitPart.Analyte, LimitPart.Limit]);
        var value = Fit(limits, v, [LimitPart.Limit, LimitPart.Loose, LimitPart.Number, LimitPart.Age]);
        features.Add(FeatureHash.Mix(70, join));
        features.Add(FeatureHash.Mix(71, measurement));
        features.Add(FeatureHash.Mix(72, value));
        features.Add(FeatureHash.Mix(73, join, FeatureHash.Mix(measurement, value)));
        features.Add(FeatureHash.Mix(74, join, levels));
        features.Add(FeatureHash.Mix(75, join >= Joined ? 2UL : join > 0 ? 1UL : 0UL));
    }

    // Whether the grammars join the two, and how many to how many; or else which of them they join to something else.
    private static ulong Join(LineLimits limits, Phrase m, Phrase v)
    {
        var (joined, apart) = (0UL, 0UL);
        foreach (var (subject, limit, subjects, values) in limits.Joins)
        {
            var (isM, isV) = (Touches(limits.Stretches[subject], m), Touches(limits.Stretches[limit], v));
            if (isM && isV)
            {
                joined = Math.Max(joined, Joined + (10 * (ulong)Math.Min(subjects, 3)) + (ulong)Math.Min(values, 3));
            }

            apart |= (isM ? 1UL : 0) | (isV ? 2UL : 0);
        }

        return joined > 0 ? joined : apart;
    }

    // The first stretch of some parts that a phrase touches, and how its edges lie to the phrase's.
    private static ulong Fit(LineLimits limits, Phrase phrase, ReadOnlySpan<LimitPart> parts)
    {
        foreach (var stretch in limits.Stretches)
        {
            if (parts.Contains(stretch.Part) && Touches(stretch, phrase))
            {
                var (left, right) = (stretch.First.CompareTo(phrase.First), stretch.Last.CompareTo(phrase.Last));
                return ((ulong)stretch.Part * 9) + (ulong)(left + 1 + (3 * (right + 1)));
            }
        }

        return 0;
    }

    private static bool Touches((LimitPart Part, int First, int Last) stretch, Phrase phrase) =>
        stretch.First <= phrase.Last && phrase.First <= stretch.Last;
}
