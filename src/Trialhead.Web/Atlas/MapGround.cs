using System.Collections.Concurrent;

namespace Trialhead.Web.Atlas;

/// <summary>What lies under the marks of a map: land, lakes and borders of a window, drawn once and kept.</summary>
public sealed class MapGround
{
    private const double ShortestStep = 3;
    private const double WidestWithBorders = 130; // degrees: on a map of half the world borders are noise

    private static readonly ConcurrentDictionary<GeoWindow, MapGround> Drawn = [];

    private MapGround(GeoWindow window)
    {
        Projection = new MapProjection(window);
        Land = Rings(Outlines.Land);
        Lakes = Rings(Outlines.Lakes);
        Borders = window.East - window.West <= WidestWithBorders ? Lines(Outlines.Borders) : "";
    }

    /// <summary>Where its points lie.</summary>
    public MapProjection Projection { get; }

    /// <summary>The land, as the path of an SVG.</summary>
    public string Land { get; }

    /// <summary>The lakes, as the path of an SVG; may be empty.</summary>
    public string Lakes { get; }

    /// <summary>Where countries meet, as the path of an SVG; empty on maps of half the world and more.</summary>
    public string Borders { get; }

    /// <summary>The ground of a window.</summary>
    public static MapGround Of(GeoWindow window) => Drawn.GetOrAdd(window, shown => new MapGround(shown));

    private string Rings(IEnumerable<IReadOnlyList<(double Longitude, double Latitude)>> rings)
    {
        var (frame, path) = (MapFrame.Of(Projection), new PathWriter(ShortestStep));
        foreach (var ring in rings.Select(ring => frame.CutRing(Projected(ring))).Where(ring => ring.Count > 0))
        {
            path.AddRing(ring);
        }

        return path.ToString();
    }

    private string Lines(IEnumerable<IReadOnlyList<(double Longitude, double Latitude)>> lines)
    {
        var (frame, path) = (MapFrame.Of(Projection), new PathWriter(ShortestStep));
        foreach (var line in lines.SelectMany(line => frame.CutLine(Projected(line))))
        {
            path.AddLine(line);
        }

        return path.ToString();
    }

    private IEnumerable<MapPoint> Projected(IEnumerable<(double Longitude, double Latitude)> points) =>
        points.Select(point => Projection.Project(point.Longitude, point.Latitude));
}
