namespace Trialhead.Protocol.Views;

/// <summary>Leads the arrows of a flow diagram from box to box without crossing a box.</summary>
internal sealed class FlowArrows(FlowLayout layout)
{
    private const double LaneStep = 7;

    private readonly List<string> _lanes = [];

    /// <summary>All arrows.</summary>
    public IEnumerable<DrawnLine> All() => layout.Nodes.SelectMany(node => node.Exits.SelectMany((exit, i) =>
        exit.Exit.Targets.Select(target => Arrow(node, exit, i, layout[target]))));

    private DrawnLine Arrow(PlacedNode from, PlacedExit exit, int index, PlacedNode to)
    {
        var name = from.Node.Kind == FlowNodeKind.Sudden ? "way some" : "way";
        var track = FlowLayout.TrackOf(from.Node, exit.Exit, to.Node.Key);
        var isLast = index == from.Exits.Count - 1;
        var isLeft = from.Middle < (layout.Width / 2) - 1;
        var points = new List<DrawnPoint>();
        var (x, y) = isLast ? (from.Middle, from.Box.Y + from.Box.Height) : (isLeft ? from.Box.X : from.Box.X + from.Box.Width, exit.Y + (exit.Height / 2));
        points.Add(new(x, y));
        var isFar = to.Row > from.Row + 1;
        var lane = isFar ? Lane(isLeft, to) : 0;
        if (!isLast && isFar && IsOutermost(from, isLeft))
        {
            points.Add(new(lane, y));
        }
        else
        {
            if (!isLast)
            {
                x += (isLeft ? -1 : 1) * (6 + (5 * index));
                points.Add(new(x, y));
            }

            if (!isFar && Straight(from, to, x))
            {
                return new DrawnLine([.. points, new(x, to.Box.Y)], true, name);
            }

            var across = layout.TrackAt(from.Row, track);
            points.Add(new(x, across));
            if (isFar)
            {
                points.Add(new(lane, across));
            }
        }

        var last = layout.TrackAt(to.Row - 1, track);
        var entry = to.Middle;
        if (isFar)
        {
            points.Add(new(lane, last));
        }

        return new DrawnLine([.. points, new(entry, last), new(entry, to.Box.Y)], true, name);
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

    private double Lane(bool isLeft, PlacedNode to)
    {
        var key = $"{(isLeft ? "left" : "right")} {to.Node.Key}";
        if (!_lanes.Contains(key))
        {
            _lanes.Add(key);
        }

        var at = 4 + (LaneStep * _lanes.Where(lane => lane.StartsWith(isLeft ? "left" : "right", StringComparison.Ordinal)).ToList().IndexOf(key));
        return isLeft ? at : layout.Width - at;
    }
}
