namespace Trialhead.Eligibility.Labelling;

/// <summary>What the labeller makes of the marks on a token and beside it.</summary>
internal static class MarkFeatures
{
    private const int Reach = 2;

    /// <summary>Adds the features of the marks about a token.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">The token.</param>
    /// <param name="features">Receives the features.</param>
    public static void Add(LabelledLine line, int at, List<ulong> features)
    {
        var (names, cues, word) = (line.Marks.Names, line.Marks.Cues, line.Words[at]);
        for (var k = -Reach; k <= Reach; k++)
        {
            AddOne(500, k, At(names, at + k), features);
            AddOne(501, k, At(cues, at + k), features);
        }

        var (before, name, after) = (At(names, at - 1), At(names, at), At(names, at + 1));
        var (cueBefore, cue, cueAfter) = (At(cues, at - 1), At(cues, at), At(cues, at + 1));
        AddIf(name + before > 0, FeatureHash.Mix(502, before, name), features);
        AddIf(name + after > 0, FeatureHash.Mix(503, name, after), features);
        AddIf(name > 0, FeatureHash.Mix(506, word.Word, name), features);
        AddIf(name > 0, FeatureHash.Mix(513, word.Class, name), features);
        AddIf(before > 0, FeatureHash.Mix(514, word.Word, before), features);
        AddIf(after > 0, FeatureHash.Mix(515, word.Word, after), features);
        AddIf(cue + cueBefore > 0, FeatureHash.Mix(507, cueBefore, cue), features);
        AddIf(cue + cueAfter > 0, FeatureHash.Mix(508, cue, cueAfter), features);
        AddIf(cue > 0 && after > 0, FeatureHash.Mix(504, cue, after), features);
        AddIf(cueBefore > 0 && name > 0, FeatureHash.Mix(505, cueBefore, name), features);
        AddIf(cue > 0 && name > 0, FeatureHash.Mix(516, cue, name), features);
        AddLimits(line.Limits.Marks, at, word, name, features);
    }

    /// <summary>Adds the features of the marks about a token inside a phrase.</summary>
    /// <param name="line">The whole line.</param>
    /// <param name="outer">The phrase.</param>
    /// <param name="at">The token, between the phrase's first and last.</param>
    /// <param name="features">Receives the features.</param>
    public static void AddInside(LabelledLine line, Phrase outer, int at, List<ulong> features)
    {
        var type = 100 * ((ulong)outer.Type + 1);
        for (var k = -1; k <= 1; k++)
        {
            var (name, cue) = (At(line.Marks.Names, at + k), At(line.Marks.Cues, at + k));
            AddOne(520, k, name, features);
            AddOne(521 + type, k, name, features);
            AddOne(522, k, cue, features);
            AddOne(523 + type, k, cue, features);
            AddOne(524, k, At(line.Limits.Marks, at + k), features);
            AddOne(525 + type, k, At(line.Limits.Marks, at + k), features);
        }
    }

    private static void AddLimits(ushort[] limits, int at, WordForm word, ulong name, List<ulong> features)
    {
        for (var k = -Reach; k <= Reach; k++)
        {
            AddOne(530, k, At(limits, at + k), features);
        }

        var (before, limit, after) = (At(limits, at - 1), At(limits, at), At(limits, at + 1));
        AddIf(limit > 0, FeatureHash.Mix(531, word.Word, limit), features);
        AddIf(limit > 0, FeatureHash.Mix(532, word.Class, limit), features);
        AddIf(limit + before > 0, FeatureHash.Mix(533, before, limit), features);
        AddIf(limit + after > 0, FeatureHash.Mix(534, limit, after), features);
        AddIf(limit > 0, FeatureHash.Mix(535, name, limit), features);
    }

    private static void AddOne(ulong kind, int place, ulong mark, List<ulong> features) =>
        AddIf(mark > 0, FeatureHash.Mix(kind, (ulong)(place + Reach), mark), features);

    private static void AddIf(bool isSo, ulong feature, List<ulong> features)
    {
        if (isSo)
        {
            features.Add(feature);
        }
    }

    private static ulong At(ushort[] marks, int at) => at >= 0 && at < marks.Length ? marks[at] : 0UL;
}
