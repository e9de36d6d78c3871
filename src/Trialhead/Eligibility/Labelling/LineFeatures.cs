namespace Trialhead.Eligibility.Labelling;

/// <summary>What the labeller looks at beside the words' own features: pairs and triples of words and classes, place, list.</summary>
internal static class LineFeatures
{
    /// <summary>How many of the features of <see cref="AddContext"/>, the first ones, name the word itself.</summary>
    public const int Spelling = 5;

    /// <summary>How far the bags of classes reach, beyond the words that are looked at one by one.</summary>
    public const int BagReach = 9;

    /// <summary>Adds the features of a token that are not a single word's.</summary>
    /// <param name="line">The words of the line.</param>
    /// <param name="at">The token.</param>
    /// <param name="depth">Brackets open before it.</param>
    /// <param name="list">Which list the line stands in; null where unknown.</param>
    /// <param name="features">Receives the features, those with the word itself first.</param>
    public static void AddContext(ReadOnlySpan<WordForm> line, int at, int depth, CriterionKind? list, List<ulong> features)
    {
        var (word, left, right) = (line[at], At(line, at - 1), At(line, at + 1));
        var (left2, right2) = (At(line, at - 2), At(line, at + 2));
        var (wl, w, wr) = (left.Word, word.Word, right.Word);
        var (cl, c, cr) = (left.Class, word.Class, right.Class);
        features.Add(FeatureHash.Mix(200, wl, w));
        features.Add(FeatureHash.Mix(201, w, wr));
        features.Add(FeatureHash.Mix(203, FeatureHash.Mix(wl, w), wr));
        features.Add(FeatureHash.Mix(216, w, cl));
        features.Add(FeatureHash.Mix(217, w, cr));
        features.Add(FeatureHash.Mix(202, wl, wr));
        features.Add(FeatureHash.Mix(204, left2.Word, wl));
        features.Add(FeatureHash.Mix(205, wr, right2.Word));
        features.Add(FeatureHash.Mix(210, cl, c));
        features.Add(FeatureHash.Mix(211, c, cr));
        features.Add(FeatureHash.Mix(212, cl, cr));
        features.Add(FeatureHash.Mix(213, FeatureHash.Mix(cl, c), cr));
        features.Add(FeatureHash.Mix(214, left2.Class, cl));
        features.Add(FeatureHash.Mix(215, cr, right2.Class));
        features.Add(FeatureHash.Mix(218, FeatureHash.Mix(left2.Class, cl), c));
        features.Add(FeatureHash.Mix(219, FeatureHash.Mix(c, cr), right2.Class));
        if (word.Classes is { } own)
        {
            features.Add(FeatureHash.Mix(220, left.Classes is { } l ? l[1] : 9999UL, own[1]));
            features.Add(FeatureHash.Mix(221, own[1], right.Classes is { } r ? r[1] : 9999UL));
        }

        features.Add(FeatureHash.Mix(300, (ulong)Math.Min(at, 4)));
        features.Add(FeatureHash.Mix(301, (ulong)Math.Min(line.Length - 1 - at, 3)));
        if (depth > 0)
        {
            features.Add(FeatureHash.Mix(302, 1));
        }

        if (list is { } kind)
        {
            features.Add(FeatureHash.Mix(420, (ulong)kind));
            features.Add(FeatureHash.Mix(421, (ulong)kind, c));
        }
    }

    /// <summary>Adds the features of a token inside a phrase, where phrases inside that phrase are sought.</summary>
    /// <param name="line">The words of the whole line.</param>
    /// <param name="outer">The phrase.</param>
    /// <param name="at">The token, between the phrase's first and last.</param>
    /// <param name="features">Receives the features.</param>
    public static void AddInside(ReadOnlySpan<WordForm> line, Phrase outer, int at, List<ulong> features)
    {
        var (word, left, right) = (line[at], At(line, at - 1), At(line, at + 1));
        for (var k = -1; k <= 1; k++)
        {
            foreach (var feature in At(line, at + k).NearFeatures)
            {
                features.Add(FeatureHash.Mix(feature, 800 + (ulong)(k + 1)));
            }
        }

        var (type, fromFirst, toLast) = ((ulong)outer.Type, (ulong)Math.Min(at - outer.First, 3), (ulong)Math.Min(outer.Last - at, 3));
        features.Add(FeatureHash.Mix(901, type));
        features.Add(FeatureHash.Mix(902, type, fromFirst));
        features.Add(FeatureHash.Mix(903, type, toLast));
        features.Add(FeatureHash.Mix(904, type, word.Word));
        features.Add(FeatureHash.Mix(905, type, word.Class));
        features.Add(FeatureHash.Mix(906, type, at > outer.First ? left.Word : 0));
        features.Add(FeatureHash.Mix(907, type, at < outer.Last ? right.Word : 0));
        features.Add(FeatureHash.Mix(913, left.Word, word.Word));
        features.Add(FeatureHash.Mix(914, word.Word, right.Word));
        features.Add(FeatureHash.Mix(915, left.Class, word.Class));
        features.Add(FeatureHash.Mix(916, word.Class, right.Class));
        features.Add(FeatureHash.Mix(917, FeatureHash.Mix(type, fromFirst), toLast));
        AddJoints(line, outer, at, features);
    }

    /// <summary>The word at a place; the empty word beyond the ends.</summary>
    public static WordForm At(ReadOnlySpan<WordForm> line, int at) => at >= 0 && at < line.Length ? line[at] : WordForm.None;

    // "renal or hepatic impairment" holds a second phrase after the joint.
    private static void AddJoints(ReadOnlySpan<WordForm> line, Phrase outer, int at, List<ulong> features)
    {
        var (before, after) = (0, 0);
        for (var i = outer.First; i <= outer.Last; i++)
        {
            if (line[i].IsJoint)
            {
                (before, after) = i < at ? (before + 1, after) : (before, after + 1);
            }
        }

        if (before + after > 0)
        {
            var place = FeatureHash.Mix((ulong)Math.Min(before, 2), (ulong)Math.Min(after, 2));
            features.Add(FeatureHash.Mix(910, place));
            features.Add(FeatureHash.Mix(911, place, (ulong)outer.Type));
            features.Add(FeatureHash.Mix(912, FeatureHash.Mix(place, (ulong)outer.Type), (ulong)Math.Min(at - outer.First, 3)));
        }
    }
}
