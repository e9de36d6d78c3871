using System.Collections.Frozen;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing;

/// <summary>Phrases of the criteria tables, found word by word; the longest wins.</summary>
/// <remarks>
/// A phrase is written as words with <c>a/b</c> for alternatives and <c>[x]</c> for what may be missing. Words that carry
/// nothing ("the", "any", "study") may stand inside a phrase without being written there.
/// </remarks>
internal sealed class PhraseTrie
{
    private static readonly FrozenSet<string> Light = new[]
    {
        "the", "a", "an", "any", "all", "this", "these", "that", "their", "his", "her", "its", "such", "study", "trial", "protocol", "of", "own",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<(int Node, string Word), int> _edges = [];
    private readonly List<PhraseCue?> _cues = [null];

    /// <summary>Adds every spelling of a phrase; the first meaning of a spelling stays.</summary>
    public void Add(string phrase, PhraseCue cue)
    {
        foreach (var words in Spellings(phrase))
        {
            var node = 0;
            foreach (var word in words)
            {
                if (!_edges.TryGetValue((node, word), out var next))
                {
                    next = _cues.Count;
                    _cues.Add(null);
                    _edges[(node, word)] = next;
                }

                node = next;
            }

            _cues[node] ??= cue;
        }
    }

    /// <summary>The longest phrase that begins at a word; null where none does.</summary>
    /// <returns>The cue and the index past its last word.</returns>
    public (PhraseCue Cue, int End)? Find(List<Word> words, int first)
    {
        (PhraseCue, int)? best = null;
        var node = 0;
        for (var i = first; i < words.Count; i++)
        {
            if (_edges.TryGetValue((node, words[i].Key), out var next))
            {
                node = next;
                if (_cues[node] is { } cue)
                {
                    best = (cue, i + 1);
                }
            }
            else if (i == first || !Light.Contains(words[i].Key))
            {
                break;
            }
        }

        return best;
    }

    private static IEnumerable<List<string>> Spellings(string phrase)
    {
        var spellings = new List<List<string>> { new() };
        foreach (var part in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var isOptional = part[0] == '[' && part[^1] == ']';
            var choices = part.Trim('[', ']').Split('/').Select(choice => Word.Split(choice).ConvertAll(word => word.Key)).ToList();
            spellings =
            [
                .. isOptional ? spellings : [],
                .. spellings.SelectMany(start => choices.Select(choice => new List<string>([.. start, .. choice]))),
            ];
        }

        return spellings.Where(words => words.Count > 0);
    }
}
