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

    public void Count(IEnumerable<ulong> features)
    {
        foreach (var feature in features)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, LabelWeights.KeyOf(feature), out _)++;
        }
    }

    /// <summary>Ends the counting.</summary>
    public void Number()
    {
        foreach (var (key, count) in _counts)
        {
            if (count >= Fewest)
            {
                _numbers.Add(key, Keys.Count);
                Keys.Add(key);
            }
        }

        _counts.Clear();
    }

    /// <summary>The numbers of features, unknown ones left out; and how many of the first <paramref name="spelling"/> are known.</summary>
    public (int[] Numbers, int Spelling) Of(List<ulong> features, int spelling)
    {
        var numbers = new List<int>(features.Count);
        var known = 0;
        for (var i = 0; i < features.Count; i++)
        {
            if (_numbers.TryGetValue(LabelWeights.KeyOf(features[i]), out var number))
            {
                numbers.Add(number);
                known += i < spelling ? 1 : 0;
            }
        }

        return ([.. numbers], known);
    }
}
