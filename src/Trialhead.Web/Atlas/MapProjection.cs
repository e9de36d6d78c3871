using Trialhead.Clinical;

namespace Trialhead.Web.Atlas;

/// <summary>Puts points of the earth on a map of fixed width.</summary>
/// <remarks>
/// The equirectangular projection: meridians and parallels are straight and evenly spaced, and steps east are narrowed by the
/// cosine of the middle latitude, so that shapes are right in the middle of the map and grow wide towards the pole.
/// </remarks>
public sealed class MapProjection
{
    /// <summary>The width of every map, in its own units.</summary>
    public const int Width = 960;

    private const double Flattest = 0.38;
    private const double Tallest = 0.62;
    private readonly double _west;
    private readonly double _north;
    private readonly double _unitsPerDegreeEast;
    private readonly double _unitsPerDegreeNorth;

    /// <summary>A map that shows a window, and more where the window is much taller or flatter than a page likes.</summary>
    public MapProjection(GeoWindow window)
    {
        Window = window;
        var (wide, tall) = ((window.East - window.West) * window.Narrowing, window.North - window.South);
        var ratio = Math.Clamp(tall / wide, Flattest, Tallest);
        _unitsPerDegreeNorth = Math.Min(Width / wide, Width * ratio / tall);
        _unitsPerDegreeEast = _unitsPerDegreeNorth * window.Narrowing;
        Height = (int)Math.Round(Width * ratio);
        _west = ((window.West + window.East) / 2) - (Width / 2.0 / _unitsPerDegreeEast);
        _north = window.MiddleLatitude + (Height / 2.0 / _unitsPerDegreeNorth);
    }

    /// <summary>What is shown at least.</summary>
    public GeoWindow Window { get; }

    /// <summary>The height of the map, in its own units.</summary>
    public int Height { get; }

    /// <summary>Where a point lies, from the upper left corner.</summary>
    public MapPoint Project(GeoPoint point) => Project(point.Longitude, point.Latitude);

    /// <summary>Where a longitude and latitude lie.</summary>
    public MapPoint Project(double longitude, double latitude) =>
        new((longitude - _west) * _unitsPerDegreeEast, (_north - latitude) * _unitsPerDegreeNorth);
}
