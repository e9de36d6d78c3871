using System.Globalization;
using System.Text;

namespace Trialhead.Web.Atlas;

/// <summary>Writes the path of an SVG from outlines, in whole units and relative steps, so that it is short.</summary>
/// <remarks>Long edges are bent (a Catmull-Rom spline through the points); short ones stay straight.</remarks>
internal sealed class PathWriter(double shortest)
{
    private const double LongEdge = 9;
    private readonly StringBuilder _path = new();
    private int _x;
    private int _y;

    /// <summary>Adds a closed ring; one that is too small to be seen is left out.</summary>
    public void AddRing(IReadOnlyList<MapPoint> ring)
    {
        var points = Thin(ring);
        if (points.Count < 3)
        {
            return;
        }

        Move(points[0]);
        for (var i = 0; i < points.Count; i++)
        {
            Go(points[(i + points.Count - 1) % points.Count], points[i], points[(i + 1) % points.Count], points[(i + 2) % points.Count]);
        }

        _path.Append('z');
    }

    /// <summary>Adds a line.</summary>
    public void AddLine(IReadOnlyList<MapPoint> line)
    {
        var points = Thin(line);
        Move(points[0]);
        for (var i = 0; i + 1 < points.Count; i++)
        {
            Go(points[Math.Max(i - 1, 0)], points[i], points[i + 1], points[Math.Min(i + 2, points.Count - 1)]);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _path.ToString();

    // Points closer than can be told apart; the ends of a line stay.
    private List<MapPoint> Thin(IReadOnlyList<MapPoint> points)
    {
        var kept = new List<MapPoint> { points[0] };
        for (var i = 1; i < points.Count; i++)
        {
            if (points[i].DistanceTo(kept[^1]) >= shortest || i == points.Count - 1)
            {
                kept.Add(points[i]);
            }
        }

        return kept;
    }

    private void Move(MapPoint point)
    {
        (_x, _y) = (Round(point.X), Round(point.Y));
        _path.Append('M');
        Append(_x, isFirst: true);
        Append(_y, isFirst: false);
    }

    private void Go(MapPoint before, MapPoint from, MapPoint to, MapPoint after)
    {
        var length = from.DistanceTo(to);
        if (length < LongEdge)
        {
            _path.Append('l');
            Step(to, isFirst: true);
        }
        else
        {
            _path.Append('c');
            Step(Control(from, before, to, length), isFirst: true);
            Step(Control(to, after, from, length), isFirst: false);
            Step(to, isFirst: false);
        }

        (_x, _y) = (Round(to.X), Round(to.Y));
    }

    // Towards the next point, in parallel to the line between the neighbours, and never farther than a third of the edge.
    private static MapPoint Control(MapPoint at, MapPoint neighbour, MapPoint next, double length)
    {
        const double Third = 1 / 3.0;
        var (x, y) = (next.X - neighbour.X, next.Y - neighbour.Y);
        var chord = Math.Sqrt((x * x) + (y * y));
        return chord < 1 ? at : new MapPoint(at.X + (x / chord * length * Third), at.Y + (y / chord * length * Third));
    }

    private void Step(MapPoint to, bool isFirst)
    {
        Append(Round(to.X) - _x, isFirst);
        Append(Round(to.Y) - _y, isFirst: false);
    }

    private void Append(int number, bool isFirst)
    {
        if (!isFirst && number >= 0)
        {
            _path.Append(' ');
        }

        _path.Append(CultureInfo.InvariantCulture, $"{number}");
    }

    private static int Round(double number) => (int)Math.Round(number);
}
