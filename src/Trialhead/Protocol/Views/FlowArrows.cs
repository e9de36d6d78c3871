namespace Trialhead.Protocol.Views;

/// <summary>Leads the arrows of a flow diagram from box to box without crossing a box.</summary>
internal sealed class FlowArrows(FlowLayout layout)
{
    private const double Edge = 4;
    private const double LaneStep = 5;

    private readonly List<string> _left = [];
    private readonly List<string> _right = [];

    /// <summary>All arrows.</summary>
    public IEnumerable<DrawnLine> All() => layout.Nodes.SelectMany(node => node.Exits.SelectMany((exit, i) =>
        exit.Exit.Targets.Select(target => Arrow(node, exit, i, layout[target]))));

    private DrawnLine Arrow(PlacedNode from, PlacedExit exit, int index, PlacedNode to)
    {
        var track = FlowLayout.TrackOf(from.Node, exit.Exit, to.Node.Key);
        var isFar = to.Row > from.Row + 1;
        var isLeft = IsLeft(from, isFar ? to : null);
        var start = index == from.Exits.Count - 1 ? [new(from.Middle, from.Box.Y + from.Box.Height)] : Aside(from, exit, index, isLeft);
        var points = isFar ? Far(start, (from, to), track, isLeft) : Near(start, (from, to), track);
        return new DrawnLine(points, true, from.Node.Kind == FlowNodeKind.Sudden ? "way some" : "way");
    }

    // Out of the side of the box, just as far as to go down beside it.
    private static DrawnPoint[] Aside(PlacedNode from, PlacedExit exit, int index, bool isLeft)
    {
        var (edge, y) = (isLeft ? from.Box.X : from.Box.X + from.Box.Width, exit.Y + (exit.Height / 2));
        return [new(edge, y), new(edge + ((isLeft ? -1 : 1) * (6 + (5 * index))), y)];
    }

    private DrawnPoint[] Near(DrawnPoint[] start, (PlacedNode From, PlacedNode To) ends, string track)
    {
        var (x, across) = (start[^1].X, layout.TrackAt(ends.From.Row, track));
        return Straight(ends.From, ends.To, x)
            ? [.. start, new(x, ends.To.Box.Y)]
            : [.. start, new(x, across), new(ends.To.Middle, across), new(ends.To.Middle, ends.To.Box.Y)];
    }

    // By a lane at the side of the drawing past the rows between.
    private DrawnPoint[] Far(DrawnPoint[] start, (PlacedNode From, PlacedNode To) ends, string track, bool isLeft)
    {
        var lane = Lane(isLeft, ends.To);
        var (across, last) = (layout.TrackAt(ends.From.Row, track), layout.TrackAt(ends.To.Row - 1, track));
        DrawnPoint[] toLane = start.Length > 1 && IsOutermost(ends.From, isLeft)
            ? [start[0], new(lane, start[0].Y)]
            : [.. start, new(start[^1].X, across), new(lane, across)];
        return [.. toLane, new(lane, last), new(ends.To.Middle, last), new(ends.To.Middle, ends.To.Box.Y)];
    }

    // Straight down where nothing else comes in.
    private bool Straight(PlacedNode from, PlacedNode to, double x) =>
        (Math.Abs(x - to.Middle) < 1 || Incoming(to) == 1) && x > to.Box.X + 10 && x < to.Box.X + to.Box.Width - 10 && from.Row + 1 == to.Row;

    private int Incoming(PlacedNode to) => layout.Nodes.Sum(node => node.Exits.Count(exit => exit.Exit.Targets.Contains(to.Node.Key)));

    private bool IsOutermost(PlacedNode node, bool isLeft)
    {
        var row = layout.Rows[node.Row];
        return (isLeft ? row[0] : row[^1]).Key == node.Node.Key;
    }

    // What stands in the middle goes by the side on which others go to the same box, else by the emptier one.
    private bool IsLeft(PlacedNode from, PlacedNode? far)
    {
        var off = from.Middle - (layout.Width / 2);
        return Math.Abs(off) > 1 ? off < 0
            : far is not null && (_left.Contains(far.Node.Key) || (!_right.Contains(far.Node.Key) && _left.Count < _right.Count));
    }

    private double Lane(bool isLeft, PlacedNode to)
    {
        var lanes = isLeft ? _left : _right;
        if (!lanes.Contains(to.Node.Key))
        {
            lanes.Add(to.Node.Key);
        }

        var at = Math.Min(Edge + (LaneStep * lanes.IndexOf(to.Node.Key)), layout.Margin - Edge);
        return isLeft ? at : layout.Width - at;
    }
}
