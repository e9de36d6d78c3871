using System.Collections.Frozen;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Cues;

/// <summary>Phrases of the criteria tables, found word by word; the longest wins.</summary>
/// <remarks>
/// A phrase is written as words with <c>a/b</c> for alternatives and <c>[x]</c> for what may be missing. Words that carry
/// nothing ("the", "any", "study") may stand inside a phrase without being written there.
/// </remarks>
internal sealed class PhraseTrie
{
    private static readonly FrozenSet<ulong> Light = "the a an any all this these that their his her its such study trial protocol of own"
        .Split(' ').Select(Vocabulary.Token.KeyOf).ToFrozenSet();

    private readonly Dictionary<(int Node, ulong Word), int> _building = [];
    private readonly List<PhraseCue?> _cues = [null];
    private (ulong Key, int Next)[] _edges = [];

    // Whether a longer phrase goes on at a node.
    private bool[] _goesOn = [];

    // One bit for each edge by other bits of its key: most words lead nowhere, which these tell without touching the edges.
    private ulong[] _marks = [];

    // Whether a phrase can begin with a word, by the word's last bits: most words begin none, and the edges lie far apart in memory.
    private readonly ulong[] _firstWords = new ulong[1 << 12];

    /// <summary>Adds every spelling of a phrase; the first meaning of a spelling stays.</summary>
    public void Add(string phrase, PhraseCue cue)
    {
        foreach (var words in Spellings(phrase))
        {
            var node = 0;
            foreach (var word in words)
            {
                if (!_building.TryGetValue((node, word), out var next))
                {
                    next = _cues.Count;
                    _cues.Add(null);
                    _building[(node, word)] = next;
                }

                node = next;
            }

            _cues[node] ??= cue;
        }
    }

    /// <summary>Makes the trie ready for searching; nothing is added after it.</summary>
    public PhraseTrie Freeze()
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(_building.Count * 3 / 2));
        (_edges, _marks, _goesOn) = (new (ulong, int)[size], new ulong[size / 8], new bool[_cues.Count]);
        foreach (var ((node, word), next) in _building)
        {
            if (node == 0)
            {
                _firstWords[(int)(word >> 6) & (_firstWords.Length - 1)] |= 1UL << (int)word;
            }

            _goesOn[node] = true;
            var key = KeyOf(node, word);
            _marks[MarkOf(key)] |= 1UL << (int)(key >> 58);
            var slot = (int)key & (size - 1);
            while (_edges[slot].Key != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            _edges[slot] = (key, next);
        }

        _building.Clear();
        return this;
    }

    /// <summary>The longest phrase that begins at a word; null where none does.</summary>
    /// <returns>The cue and the index past its last word.</returns>
    public (PhraseCue Cue, int End)? Find(ReadOnlySpan<Vocabulary.Token> words, int first)
    {
        if (!CanBegin(words[first].Key))
        {
            return null;
        }

        (PhraseCue, int)? best = null;
        var node = 0;
        for (var i = first; i < words.Length; i++)
        {
            if (Next(node, words[i].Key) is var next and not 0)
            {
                node = next;
                if (_cues[node] is { } cue)
                {
                    best = (cue, i + 1);
                }

                if (!_goesOn[node])
                {
                    break;
                }
            }
            else if (i == first || !Light.Contains(words[i].Key))
            {
                break;
            }
        }

        return best;
    }

    private bool CanBegin(ulong word) => (_firstWords[(int)(word >> 6) & (_firstWords.Length - 1)] & (1UL << (int)word)) != 0;

    private int Next(int node, ulong word)
    {
        var key = KeyOf(node, word);
        if ((_marks[MarkOf(key)] & (1UL << (int)(key >> 58))) == 0)
        {
            return 0;
        }

        for (var slot = (int)key & (_edges.Length - 1); _edges[slot].Key != 0; slot = (slot + 1) & (_edges.Length - 1))
        {
            if (_edges[slot].Key == key)
            {
                return _edges[slot].Next;
            }
        }

        return 0;
    }

    private int MarkOf(ulong key) => (int)(key >> 26) & (_marks.Length - 1);

    private static ulong KeyOf(int node, ulong word)
    {
        var key = unchecked((word ^ ((ulong)node * 0xC2B2AE3D27D4EB4F)) * 0x9E3779B97F4A7C15);
        key ^= key >> 31;
        return key == 0 ? 1 : key;
    }

    private static IEnumerable<List<ulong>> Spellings(string phrase)
    {
        var spellings = new List<List<ulong>> { new() };
        foreach (var part in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var isOptional = part[0] == '[' && part[^1] == ']';
            var choices = part.Trim('[', ']').Split('/').Select(choice => Tokenizer.Split(choice).ConvertAll(word => word.Key)).ToList();
            spellings =
            [
                .. isOptional ? spellings : [],
                .. spellings.SelectMany(start => choices.Select(choice => new List<ulong>([.. start, .. choice]))),
            ];
        }

        return spellings.Where(words => words.Count > 0);
    }
}
