using System.Runtime.InteropServices;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Cues;

/// <summary>Phrases of the criteria tables, found word by word; the longest wins.</summary>
/// <remarks>
/// A phrase is written as words with <c>a/b</c> for alternatives and <c>[x]</c> for what may be missing. Words that carry
/// nothing ("the", "any", "study") may stand inside a phrase without being written there.
/// </remarks>
internal sealed class PhraseTrie
{
    private const string Light = "the a an any all this these that their his her its such study trial protocol of own";

    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly Dictionary<(int Node, int Word), int> _building = [];
    private readonly List<PhraseCue?> _cues = [null];

    // The words that may stand inside a phrase come first.
    private readonly int _lastLight;

    // What is looked up together lies together, since all of it is more than a processor keeps near: nodes with where their edges begin, and edges.
    private (int FirstEdge, PhraseCue? Cue)[] _nodes = [];
    private (int Word, int Node)[] _edges = [];
    private int[] _roots = [];

    /// <summary>An empty trie.</summary>
    public PhraseTrie() => _lastLight = Light.Split(' ').Max(word => NumberOf(Vocabulary.Token.KeyOf(word)));

    /// <summary>Adds every spelling of a phrase; the first meaning of a spelling stays.</summary>
    public void Add(string phrase, PhraseCue cue)
    {
        foreach (var words in Spellings(phrase))
        {
            var node = 0;
            foreach (var word in words)
            {
                ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(_building, (node, NumberOf(word)), out var exists);
                if (!exists)
                {
                    next = _cues.Count;
                    _cues.Add(null);
                }

                node = next;
            }

            _cues[node] ??= cue;
        }
    }

    /// <summary>Makes the trie ready for searching; nothing is added after it.</summary>
    public PhraseTrie Freeze()
    {
        var edges = _building.Where(edge => edge.Key.Node != 0).OrderBy(edge => edge.Key).ToList();
        _edges = [.. edges.Select(edge => (edge.Key.Word, edge.Value))];
        _nodes = new (int, PhraseCue?)[_cues.Count + 1];
        var first = 0;
        for (var node = 0; node < _nodes.Length; node++)
        {
            while (first < edges.Count && edges[first].Key.Node < node)
            {
                first++;
            }

            _nodes[node] = (first, node < _cues.Count ? _cues[node] : null);
        }

        _roots = new int[_numbers.Count + 1];
        foreach (var ((_, word), next) in _building.Where(edge => edge.Key.Node == 0))
        {
            _roots[word] = next;
        }

        _building.Clear();
        return this;
    }

    /// <summary>Every word of the phrases by its key, once the trie is ready.</summary>
    public IEnumerable<(ulong Key, CueWord Cue)> Words => _numbers.Select(word => (word.Key, new CueWord(word.Value, _roots[word.Value])));

    /// <summary>The longest phrase that begins at a word; null where none does.</summary>
    /// <returns>The cue and the index past its last word.</returns>
    public (PhraseCue Cue, int End)? Find(ReadOnlySpan<CueWord> words, int first)
    {
        var node = words[first].Root;
        if (node == 0)
        {
            return null;
        }

        var (cue, end) = (_nodes[node].Cue, first + 1);
        for (var i = first + 1; i < words.Length && GoesOn(node); i++)
        {
            if (Next(node, words[i].Number) is var next and not 0)
            {
                node = next;
                (cue, end) = _nodes[node].Cue is { } longer ? (longer, i + 1) : (cue, end);
            }
            else if (words[i].Number == 0 || words[i].Number > _lastLight)
            {
                break;
            }
        }

        return cue is null ? null : (cue, end);
    }

    // Whether a longer phrase goes on at a node.
    private bool GoesOn(int node) => _nodes[node].FirstEdge < _nodes[node + 1].FirstEdge;

    private int Next(int node, int word)
    {
        const int ShortScan = 8;
        var edges = _edges.AsSpan(_nodes[node].FirstEdge.._nodes[node + 1].FirstEdge);
        while (edges.Length > ShortScan)
        {
            var half = edges.Length / 2;
            edges = edges[half].Word <= word ? edges[half..] : edges[..half];
        }

        foreach (var edge in edges)
        {
            if (edge.Word == word)
            {
                return edge.Node;
            }
        }

        return 0;
    }

    private int NumberOf(ulong key)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, key, out var exists);
        return exists ? number : number = _numbers.Count;
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
