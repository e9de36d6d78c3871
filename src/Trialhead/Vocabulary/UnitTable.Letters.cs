namespace Trialhead.Vocabulary;

/// <content>The letters of spellings, one after the other.</content>
public sealed partial class UnitTable
{
    private sealed record Node(Dictionary<char, int> Edges, List<(string Spelling, Unit Unit)> Units);

    private static void Add(List<Node> nodes, string spelling, Unit unit)
    {
        var node = nodes[0];
        foreach (var letter in spelling.Select(Folded))
        {
            if (!node.Edges.TryGetValue(letter, out var next))
            {
                next = node.Edges[letter] = nodes.Count;
                nodes.Add(new Node([], []));
            }

            node = nodes[next];
        }

        node.Units.Add((spelling, unit));
    }

    // Few letters go on from a node other than the first.
    private int Next(int node, char letter)
    {
        if (node == 0 && letter < _roots.Length)
        {
            return _roots[letter];
        }

        var folded = Folded(letter);
        foreach (var (next, at) in _edges.AsSpan(_nodes[node].FirstEdge.._nodes[node + 1].FirstEdge))
        {
            if (next == folded)
            {
                return at;
            }
        }

        return 0;
    }
}
