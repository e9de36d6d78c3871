using System.Runtime.InteropServices;

namespace Trialhead.Eligibility.Labelling.Training;

/// <summary>Unmarked text as numbers of words, the most frequent word first.</summary>
internal sealed class WordCorpus
{
    /// <summary>Stands for a word that is met too rarely.</summary>
    public const int Rare = -1;

    private const int Fewest = 4;
    private readonly List<string> _words = [];
    private readonly List<int> _counts = [];

    public WordCorpus(IEnumerable<string> lines)
    {
        var (numbers, tokens) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<Token>());
        var lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var line in lines)
        {
            tokens.Clear();
            TokenCutter.Cut(line, 0, line.Length, tokens);
            var sentence = new int[tokens.Count];
            for (var i = 0; i < sentence.Length; i++)
            {
                var word = NormalisedWord.Of(line.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start).ToString().ToLowerInvariant());
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, word, out var exists);
                if (!exists)
                {
                    number = _words.Count;
                    _words.Add(word.ToString());
                    _counts.Add(0);
                }

                _counts[number]++;
                sentence[i] = number;
            }

            Sentences.Add(sentence);
        }

        Order();
    }

    public List<int[]> Sentences { get; } = [];

    /// <summary>The words by their number.</summary>
    public string[] Words { get; private set; } = [];

    /// <summary>How often each word is met.</summary>
    public int[] Counts { get; private set; } = [];

    private void Order()
    {
        int[] order = [.. Enumerable.Range(0, _words.Count).Where(i => _counts[i] >= Fewest)
            .OrderByDescending(i => _counts[i]).ThenBy(i => _words[i], StringComparer.Ordinal)];
        (Words, Counts) = ([.. order.Select(i => _words[i])], [.. order.Select(i => _counts[i])]);
        var numbers = new int[_words.Count];
        Array.Fill(numbers, Rare);
        for (var i = 0; i < order.Length; i++)
        {
            numbers[order[i]] = i;
        }

        foreach (var sentence in Sentences)
        {
            for (var i = 0; i < sentence.Length; i++)
            {
                sentence[i] = numbers[sentence[i]];
            }
        }
    }
}
