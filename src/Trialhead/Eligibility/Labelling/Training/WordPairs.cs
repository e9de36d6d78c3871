using System.Runtime.InteropServices;

namespace Trialhead.Eligibility.Labelling.Training;

/// <summary>For every word of a corpus, which words stand before and after it, and how often.</summary>
/// <remarks>Two more words stand for the ends of a line and for every rare word.</remarks>
internal sealed class WordPairs
{
    private readonly int[] _starts;
    private readonly int[] _others;
    private readonly int[] _counts;

    private WordPairs(int words, List<(int Word, int Other, int Count)> pairs)
    {
        (_starts, _others, _counts) = (new int[words + 1], new int[pairs.Count], new int[pairs.Count]);
        for (var i = 0; i < pairs.Count; i++)
        {
            _starts[pairs[i].Word + 1]++;
            (_others[i], _counts[i]) = (pairs[i].Other, pairs[i].Count);
        }

        for (var i = 0; i < words; i++)
        {
            _starts[i + 1] += _starts[i];
        }
    }

    /// <summary>The words after each word, and those before.</summary>
    public static (WordPairs After, WordPairs Before) Of(WordCorpus corpus)
    {
        var (end, rare) = (corpus.Words.Length, corpus.Words.Length + 1);
        var counts = new Dictionary<(int Left, int Right), int>();
        foreach (var sentence in corpus.Sentences)
        {
            var left = end;
            foreach (var number in sentence.Append(end))
            {
                var right = number == WordCorpus.Rare ? rare : number;
                CollectionsMarshal.GetValueRefOrAddDefault(counts, (left, right), out _)++;
                left = right;
            }
        }

        var after = counts.Select(c => (c.Key.Left, c.Key.Right, c.Value)).OrderBy(c => c.Left).ThenBy(c => c.Right).ToList();
        var before = after.Select(c => (c.Right, c.Left, c.Value)).OrderBy(c => c.Right).ThenBy(c => c.Left).ToList();
        return (new WordPairs(rare + 1, after), new WordPairs(rare + 1, before));
    }

    /// <summary>The neighbours of a word.</summary>
    public ReadOnlySpan<int> Others(int word) => _others.AsSpan(_starts[word], _starts[word + 1] - _starts[word]);

    /// <summary>How often each of them is met.</summary>
    public ReadOnlySpan<int> Counts(int word) => _counts.AsSpan(_starts[word], _starts[word + 1] - _starts[word]);
}
