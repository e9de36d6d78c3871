using System.Text.RegularExpressions;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Benchmarks.Vocabulary;

/// <summary>The obvious recogniser: look every run of words up in a dictionary of folded names, the longest run first.</summary>
internal sealed partial class PhraseScan
{
    private readonly Dictionary<string, List<Concept>> _names = new(StringComparer.Ordinal);
    private readonly int _longest;

    public PhraseScan(Lexicon lexicon)
    {
        foreach (var concept in lexicon.Concepts)
        {
            foreach (var name in concept.Names.Concat(concept.LayNames).Prepend(concept.Name))
            {
                var words = Words().Matches(Folding.Fold(name)).Select(word => word.Value).ToList();
                var key = string.Join(' ', words);
                (_names.TryGetValue(key, out var list) ? list : _names[key] = []).Add(concept);
                _longest = Math.Max(_longest, words.Count);
            }
        }
    }

    /// <summary>Number of mentions in a text.</summary>
    public int Count(string text)
    {
        var words = Words().Matches(Folding.Fold(text)).Select(word => word.Value).ToList();
        var count = 0;
        for (var i = 0; i < words.Count;)
        {
            var length = Math.Min(_longest, words.Count - i);
            while (length > 0 && !_names.ContainsKey(string.Join(' ', words.Skip(i).Take(length))))
            {
                length--;
            }

            count += length > 0 ? 1 : 0;
            i += Math.Max(length, 1);
        }

        return count;
    }

    [GeneratedRegex(@"\w+|\+")]
    private static partial Regex Words();
}
