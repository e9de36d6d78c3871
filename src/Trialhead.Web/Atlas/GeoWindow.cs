using Trialhead.Clinical;

namespace Trialhead.Web.Atlas;

/// <summary>A stretch of the world between two meridians and two parallels, in degrees.</summary>
/// <param name="West">The western edge.</param>
/// <param name="South">The southern edge.</param>
/// <param name="East">The eastern edge.</param>
/// <param name="North">The northern edge.</param>
/// <remarks>Windows do not cross the meridian of 180 degrees: places on both sides of it are shown on a map of the world.</remarks>
public readonly record struct GeoWindow(double West, double South, double East, double North)
{
    private const double Edge = 0.05; // a mark on the very edge would be cut in half

    private static readonly GeoWindow[] All =
    [
        .. GeoTable.Rows("windows.tsv")
            .Select(row => new GeoWindow(GeoTable.Degrees(row[1]), GeoTable.Degrees(row[2]), GeoTable.Degrees(row[3]), GeoTable.Degrees(row[4])))
            .OrderBy(window => window.Area),
    ];

    /// <summary>The latitude in the middle.</summary>
    public double MiddleLatitude => (South + North) / 2;

    /// <summary>How much wider an equal step east is drawn than at the equator.</summary>
    public double Narrowing => Math.Cos(double.DegreesToRadians(MiddleLatitude));

    private double Area => (East - West) * (North - South) * Narrowing;

    /// <summary>The smallest window that holds all points; the whole world where none else does.</summary>
    public static GeoWindow Around(IReadOnlyCollection<GeoPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        return Array.Find(All, window => points.All(window.Holds)) is { Area: > 0 } window ? window : All[^1];
    }

    private bool Holds(GeoPoint point)
    {
        var (x, y) = ((East - West) * Edge, (North - South) * Edge);
        return point.Longitude >= West + x && point.Longitude <= East - x && point.Latitude >= South + y && point.Latitude <= North - y;
    }
}
