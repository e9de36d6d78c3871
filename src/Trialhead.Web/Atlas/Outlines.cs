namespace Trialhead.Web.Atlas;

/// <summary>The simplified outlines of the world that ship with the site, drawn by hand.</summary>
internal static class Outlines
{
    private static readonly ILookup<string, IReadOnlyList<(double Longitude, double Latitude)>> ByKind =
        GeoTable.Rows("outlines.tsv").ToLookup(row => row[0], row => (IReadOnlyList<(double, double)>)Read(row[2]));

    /// <summary>Land: closed rings.</summary>
    public static IEnumerable<IReadOnlyList<(double Longitude, double Latitude)>> Land => ByKind["land"];

    /// <summary>Large lakes: closed rings.</summary>
    public static IEnumerable<IReadOnlyList<(double Longitude, double Latitude)>> Lakes => ByKind["lake"];

    /// <summary>Where countries meet, about: lines.</summary>
    public static IEnumerable<IReadOnlyList<(double Longitude, double Latitude)>> Borders => ByKind["border"];

    private static List<(double Longitude, double Latitude)> Read(string cell)
    {
        var points = new List<(double, double)>();
        foreach (var pair in cell.Split(',', StringSplitOptions.TrimEntries))
        {
            var gap = pair.IndexOf(' ', StringComparison.Ordinal);
            points.Add((GeoTable.Degrees(pair.AsSpan(0, gap)), GeoTable.Degrees(pair.AsSpan(gap + 1))));
        }

        return points;
    }
}
