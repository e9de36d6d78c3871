using System.Collections.Frozen;
using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Data.Store;

namespace Trialhead.Data.Search;

/// <summary>The tables of places that ship with the product: cities, in their order, and areas of postal codes.</summary>
internal static class ShippedPlaces
{
    private const string Resource = "places.tsv"; // city, state, country, latitude, longitude, other names under a header line
    private const string AreaResource = "zip-areas.tsv"; // first three digits, state, latitude, longitude under a header line

    public static IReadOnlyList<KnownPlace> All { get; } = [.. Rows(Resource, 5).Select(City)];

    /// <summary>The middle of the area of each first three digits of the postal codes of the United States, with its state.</summary>
    public static FrozenDictionary<string, Town> Areas { get; } = Rows(AreaResource, 4).ToFrozenDictionary(
        row => row[0], row => new Town("", row[1], "United States", new GeoPoint(Degrees(row[2]), Degrees(row[3])), 0));

    private static KnownPlace City(string[] row) => new(row[0], row[1], row[2], "", 0, new GeoPoint(Degrees(row[3]), Degrees(row[4])))
    {
        OtherNames = row.Length > 5 ? row[5].Split("; ") : [],
    };

    private static IEnumerable<string[]> Rows(string resource, int columns)
    {
        using var stream = typeof(ShippedPlaces).Assembly.GetManifestResourceStream(resource);
        if (stream is null)
        {
            yield break;
        }

        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is var row && row.Length >= columns)
            {
                yield return row;
            }
        }
    }

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
