namespace Trialhead.Web.Atlas;

/// <summary>A point of a map in its units, right and down from the upper left corner.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Downwards.</param>
public readonly record struct MapPoint(double X, double Y)
{
    /// <summary>The distance to another point.</summary>
    public double DistanceTo(MapPoint other) => Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));
}
