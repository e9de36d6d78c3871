using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Data.Store;

namespace Trialhead.Data.Search;

/// <summary>The table of cities that ships with the product, in its order.</summary>
internal static class ShippedPlaces
{
    private const string Resource = "places.tsv"; // city, state, country, latitude, longitude, other names under a header line

    public static IReadOnlyList<KnownPlace> All { get; } = Read();

    private static List<KnownPlace> Read()
    {
        using var stream = typeof(ShippedPlaces).Assembly.GetManifestResourceStream(Resource);
        if (stream is null)
        {
            return [];
        }

        using var reader = new StreamReader(stream);
        reader.ReadLine();
        var places = new List<KnownPlace>();
        while (reader.ReadLine() is { } line)
        {
            var columns = line.Split('\t');
            if (columns.Length >= 5)
            {
                places.Add(new KnownPlace(columns[0], columns[1], columns[2], "", 0, new GeoPoint(Degrees(columns[3]), Degrees(columns[4])))
                {
                    OtherNames = columns.Length > 5 ? columns[5].Split("; ") : [],
                });
            }
        }

        return places;
    }

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
