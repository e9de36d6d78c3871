using System.Runtime.InteropServices;

namespace Trialhead.Eligibility.Labelling.Training;

/// <summary>Counts the features of a corpus and numbers those that are met often enough.</summary>
internal sealed class FeatureTable
{
    private const int Fewest = 2;
    private readonly Dictionary<uint, int> _counts = [];
    private readonly Dictionary<uint, int> _numbers = [];

    /// <summary>Keys of the features by their numbers.</summary>
    public List<uint> Keys { get; } = [];

    /// <summary>The keys of features.</summary>
    public static uint[] KeysOf(List<ulong> features)
    {
        var keys = new uint[features.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = LabelWeights.KeyOf(features[i]);
        }

        return keys;
    }

    /// <summary>Counts features that are met.</summary>
    public void Count(ReadOnlySpan<uint> features)
    {
        foreach (var key in features)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, key, out _)++;
        }
    }

    /// <summary>Ends the counting. What is met most often comes first, so that what is used together lies together.</summary>
    public void Number()
    {
        foreach (var (key, _) in _counts.Where(entry => entry.Value >= Fewest).OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key))
        {
            _numbers.Add(key, Keys.Count);
            Keys.Add(key);
        }

        _counts.Clear();
    }

    /// <summary>The numbers of features, unknown ones left out; and how many of the first <paramref name="spelling"/> are known.</summary>
    public (int[] Numbers, int Spelling) Of(ReadOnlySpan<uint> features, int spelling)
    {
        var numbers = new List<int>(features.Length);
        var known = 0;
        for (var i = 0; i < features.Length; i++)
        {
            if (_numbers.TryGetValue(features[i], out var number))
            {
                numbers.Add(number);
                known += i < spelling ? 1 : 0;
            }
        }

        return ([.. numbers], known);
    }
}
