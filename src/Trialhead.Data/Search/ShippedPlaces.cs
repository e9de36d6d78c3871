using System.Collections.Frozen;
using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Data.Store;
using Trialhead.Data.Terms;

namespace Trialhead.Data.Search;

/// <summary>The tables of places that ship with the product: cities, in their order, and areas of postal codes.</summary>
internal static class ShippedPlaces
{
    // Columns: city, state, country, latitude, longitude, other names.
    public static IReadOnlyList<KnownPlace> All { get; } = [.. Tabbed.ReadEmbedded("places.tsv").Select(City)];

    /// <summary>The middle of the area of each first three digits of the postal codes of the United States, with its state.</summary>
    public static FrozenDictionary<string, Town> Areas { get; } = Tabbed.ReadEmbedded("zip-areas.tsv").ToFrozenDictionary(
        row => row[0], row => new Town("", row[1], "United States", new GeoPoint(Degrees(row[2]), Degrees(row[3])), 0));

    private static KnownPlace City(string[] row) => new(row[0], row[1], row[2], "", 0, new GeoPoint(Degrees(row[3]), Degrees(row[4])))
    {
        OtherNames = row.Length > 5 ? row[5].Split("; ") : [],
    };

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
