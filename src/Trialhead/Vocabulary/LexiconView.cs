namespace Trialhead.Vocabulary;

/// <summary>The automaton of an image, laid out for one reading of a text.</summary>
internal readonly ref struct LexiconView(LexiconImage image)
{
    private const int ShortScan = 8;
    private readonly ReadOnlySpan<LexiconWord> _words = image.Of<LexiconWord>(LexiconSection.Words);
    private readonly ReadOnlySpan<LexiconNode> _nodes = image.Of<LexiconNode>(LexiconSection.Nodes);
    private readonly ReadOnlySpan<LexiconEdge> _edges = image.Of<LexiconEdge>(LexiconSection.Edges);
    private readonly ReadOnlySpan<LexiconName> _names = image.Of<LexiconName>(LexiconSection.Names);

    /// <summary>What is known of the words of a text.</summary>
    /// <remarks>
    /// The table is larger than what a processor keeps near. So all words are taken from their own slots first, whosever those are, and looked at
    /// afterwards: it then waits for many slots at a time instead of one after the other.
    /// </remarks>
    public void Find(ReadOnlySpan<Token> tokens, Span<KnownWord> found)
    {
        var mask = _words.Length - 1;
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = _words[(int)tokens[i].Key & mask].Known;
        }

        for (var i = 0; i < found.Length; i++)
        {
            if (_words[(int)tokens[i].Key & mask].Key != tokens[i].Key)
            {
                found[i] = Find(tokens[i].Key);
            }
        }
    }

    /// <summary>What is known of a word.</summary>
    public KnownWord Find(ulong key)
    {
        var mask = _words.Length - 1;
        for (var slot = (int)key & mask; ; slot = (slot + 1) & mask)
        {
            if (_words[slot].Key == key)
            {
                return _words[slot].Known;
            }

            if (_words[slot].Key == 0)
            {
                return default;
            }
        }
    }

    /// <summary>The node behind a word; 0 for none.</summary>
    public int Next(int node, int word)
    {
        var edges = _edges[_nodes[node].FirstEdge.._nodes[node + 1].FirstEdge];
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

    /// <summary>The names that end at a node.</summary>
    public ReadOnlySpan<LexiconName> Names(int node) => _names[_nodes[node].FirstName.._nodes[node + 1].FirstName];
}
