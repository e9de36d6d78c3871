namespace Trialhead.Web.Atlas;

/// <summary>Cuts off what lies outside a map, a little beyond its edge so that no cut is seen.</summary>
internal readonly record struct MapFrame(double Left, double Top, double Right, double Bottom)
{
    private const double Beyond = 30;

    /// <summary>The frame of a map.</summary>
    public static MapFrame Of(MapProjection projection) =>
        new(-Beyond, -Beyond, MapProjection.Width + Beyond, projection.Height + Beyond);

    /// <summary>The part of a ring inside (Sutherland and Hodgman's way: one edge after the other); empty where nothing is.</summary>
    public List<MapPoint> CutRing(IEnumerable<MapPoint> ring)
    {
        var (left, top, right, bottom) = this;
        var points = ring.ToList();
        points = Cut(points, point => point.X >= left, (a, b) => AtX(a, b, left));
        points = Cut(points, point => point.X <= right, (a, b) => AtX(a, b, right));
        points = Cut(points, point => point.Y >= top, (a, b) => AtY(a, b, top));
        return Cut(points, point => point.Y <= bottom, (a, b) => AtY(a, b, bottom));
    }

    /// <summary>The stretches of a line that are not wholly outside.</summary>
    public IEnumerable<List<MapPoint>> CutLine(IEnumerable<MapPoint> line)
    {
        var points = line.ToList();
        var stretch = new List<MapPoint>();
        for (var i = 1; i < points.Count; i++)
        {
            if (IsOutside(points[i - 1], points[i]))
            {
                if (stretch.Count > 0)
                {
                    yield return stretch;
                    stretch = [];
                }

                continue;
            }

            stretch.AddRange(stretch.Count == 0 ? [points[i - 1], points[i]] : [points[i]]);
        }

        if (stretch.Count > 0)
        {
            yield return stretch;
        }
    }

    private bool IsOutside(MapPoint one, MapPoint other) =>
        Math.Max(one.X, other.X) < Left || Math.Min(one.X, other.X) > Right
        || Math.Max(one.Y, other.Y) < Top || Math.Min(one.Y, other.Y) > Bottom;

    private static List<MapPoint> Cut(List<MapPoint> ring, Func<MapPoint, bool> isInside, Func<MapPoint, MapPoint, MapPoint> crossing)
    {
        var kept = new List<MapPoint>(ring.Count);
        for (var i = 0; i < ring.Count; i++)
        {
            var (before, here) = (ring[i == 0 ? ring.Count - 1 : i - 1], ring[i]);
            if (isInside(before) != isInside(here))
            {
                kept.Add(crossing(before, here));
            }

            if (isInside(here))
            {
                kept.Add(here);
            }
        }

        return kept;
    }

    private static MapPoint AtX(MapPoint a, MapPoint b, double x) => new(x, a.Y + ((b.Y - a.Y) * (x - a.X) / (b.X - a.X)));

    private static MapPoint AtY(MapPoint a, MapPoint b, double y) => new(a.X + ((b.X - a.X) * (y - a.Y) / (b.Y - a.Y)), y);
}
