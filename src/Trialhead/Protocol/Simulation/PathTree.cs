namespace Trialhead.Protocol.Simulation;

/// <summary>Every way through the compiled points, as a tree: one node for each way that has come so far.</summary>
internal sealed class PathTree
{
    private const int MostNodes = 100_000;

    private readonly List<int> _first = [];
    private readonly List<int> _child = [];

    /// <summary>Grows the tree from the first point.</summary>
    /// <exception cref="ArgumentException">There are too many ways to count each.</exception>
    public PathTree(IReadOnlyList<CompiledPoint> points)
    {
        Nodes.Add(new PathNode(-1, 0, null));
        for (var node = 0; node < Nodes.Count; node++)
        {
            _first.Add(_child.Count);
            if (Nodes[node].Point < 0)
            {
                continue;
            }

            var point = points[Nodes[node].Point];
            foreach (var way in point.Anytime.Concat(point.AtEnd).OrderBy(way => way.Branch))
            {
                foreach (var next in way.Next)
                {
                    _child.Add(Nodes.Count);
                    Nodes.Add(new PathNode(node, next, way.Transition));
                }
            }

            if (Nodes.Count > MostNodes)
            {
                throw new ArgumentException($"There are more than {MostNodes} ways through the protocol.", nameof(points));
            }
        }

        (First, Child) = ([.. _first], [.. _child]);
    }

    /// <summary>The nodes; the first is the beginning.</summary>
    public List<PathNode> Nodes { get; } = [];

    /// <summary>For each node where its children begin in <see cref="Child"/>.</summary>
    public int[] First { get; }

    /// <summary>The nodes that branches lead to.</summary>
    public int[] Child { get; }
}

/// <summary>A way that has come to a point.</summary>
/// <param name="Parent">The way before; -1 for none.</param>
/// <param name="Point">The number of the point; negative when the participant has left.</param>
/// <param name="Via">What led here; null at the beginning.</param>
internal readonly record struct PathNode(int Parent, int Point, StudyTransition? Via);
