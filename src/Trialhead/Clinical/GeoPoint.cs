namespace Trialhead.Clinical;

/// <summary>A point on the earth in degrees (WGS 84).</summary>
/// <remarks><c>default</c> is latitude 0, longitude 0, which is a real place at sea.</remarks>
public readonly record struct GeoPoint
{
    private const double MeanEarthRadiusKilometres = 6371.0088; // IUGG mean radius R1

    /// <summary>A point by latitude (−90 to 90, north positive) and longitude (−180 to 180, east positive).</summary>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is outside its range or not a number.</exception>
    public GeoPoint(double latitude, double longitude)
    {
        if (!IsValid(latitude, longitude))
        {
            throw new ArgumentOutOfRangeException(
                nameof(latitude), $"{latitude}, {longitude}", "Expected −90 to 90 and −180 to 180.");
        }

        (Latitude, Longitude) = (latitude, longitude);
    }

    /// <summary>Degrees north.</summary>
    public double Latitude { get; }

    /// <summary>Degrees east.</summary>
    public double Longitude { get; }

    /// <summary>Whether the two numbers name a point.</summary>
    public static bool IsValid(double latitude, double longitude) =>
        latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180;

    /// <summary>Great-circle distance in kilometres (haversine formula).</summary>
    public double KilometresTo(GeoPoint other)
    {
        var (lat1, lat2) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var halfLat = Math.Sin((lat2 - lat1) / 2);
        var halfLon = Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2);
        var chord = (halfLat * halfLat) + (Math.Cos(lat1) * Math.Cos(lat2) * halfLon * halfLon);
        return 2 * MeanEarthRadiusKilometres * Math.Asin(Math.Sqrt(Math.Min(1, chord)));
    }
}
