using System.Runtime.InteropServices;
using Trialhead.Data.Store;

namespace Trialhead.Data.Search;

/// <summary>Towns by name and by postal code; the ones with most sites come first.</summary>
internal sealed class TownTable
{
    // Registries write one city with and without its state, or under two names of it: closer than this is the same.
    private const double SameTownKilometres = 40;

    private readonly Dictionary<string, List<Town>> _byName = [];
    private readonly Dictionary<string, List<Town>> _byPostalCode = [];
    private readonly string[] _names;

    public TownTable(IEnumerable<KnownPlace> registryPlaces, IEnumerable<KnownPlace> shippedPlaces)
    {
        var unplaced = new List<KnownPlace>();
        foreach (var place in registryPlaces)
        {
            if (place.Point is { } point)
            {
                var town = new Town(place.City, place.State, place.Country, point, place.Sites);
                Add(_byName, PlaceNames.City(place.City), town);
                Add(_byPostalCode, PlaceNames.PostalCode(place.PostalCode), town);
            }
            else
            {
                unplaced.Add(place);
            }
        }

        foreach (var place in shippedPlaces)
        {
            if (place.Point is { } point)
            {
                Add(_byName, PlaceNames.City(place.City), new Town(place.City, place.State, place.Country, point, 0));
            }
        }

        unplaced.ForEach(CountSites);
        Sort(_byName);
        Sort(_byPostalCode);
        _names = [.. _byName.Keys.Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<Town> ByName(string name) => Get(_byName, PlaceNames.City(name));

    /// <summary>The towns whose name begins so.</summary>
    public IEnumerable<Town> Beginning(string name)
    {
        var beginning = PlaceNames.City(name);
        var first = Array.BinarySearch(_names, beginning, StringComparer.Ordinal);
        return _names.Skip(first < 0 ? ~first : first)
            .TakeWhile(key => key.StartsWith(beginning, StringComparison.Ordinal)).SelectMany(key => _byName[key]);
    }

    public IEnumerable<Town> ByPostalCode(string code, string? country) => Get(_byPostalCode, PlaceNames.PostalCode(code))
        .Where(town => country is null || town.CountryKey == PlaceNames.Country(country));

    /// <summary>The town of a site: in its state if that is known, and always in its country.</summary>
    public Town? ByCity(string? city, string? state, string? country)
    {
        var towns = Get(_byName, PlaceNames.City(city))
            .Where(town => country is null || town.CountryKey == PlaceNames.Country(country)).ToList();
        var stateKey = PlaceNames.State(state);
        return towns.Find(town => stateKey.Length > 0 && town.StateKey == stateKey)
            ?? towns.Find(town => !IsDivided(town.CountryKey) || stateKey.Length == 0 || town.StateKey.Length == 0);
    }

    /// <summary>The town with most sites in a state or country of that name; null where it names neither.</summary>
    public Town? LargestIn(string region) =>
        _byName.Values.SelectMany(towns => towns).Where(town => town.LiesIn(region)).MaxBy(town => town.Sites);

    // Where states are always written one way, another state means another town: Springfield.
    private static bool IsDivided(string country) => country is "united states" or "canada";

    private static List<Town> Get(Dictionary<string, List<Town>> table, string key) =>
        key.Length > 0 && table.TryGetValue(key, out var towns) ? towns : [];

    private static void Add(Dictionary<string, List<Town>> table, string key, Town town)
    {
        if (key.Length == 0)
        {
            return;
        }

        var towns = CollectionsMarshal.GetValueRefOrAddDefault(table, key, out _) ??= [];
        var same = towns.FindIndex(known => known.CountryKey == town.CountryKey
            && known.Point.KilometresTo(town.Point) < SameTownKilometres);
        if (same < 0)
        {
            towns.Add(town);
            return;
        }

        var (few, many) = towns[same].Sites < town.Sites ? (towns[same], town) : (town, towns[same]);
        var state = many.State.Length > 0 ? many.State : few.State;
        towns[same] = new Town(many.City, state, many.Country, many.Point, few.Sites + many.Sites);
    }

    private static void Sort(Dictionary<string, List<Town>> table)
    {
        foreach (var towns in table.Values)
        {
            towns.Sort((left, right) => (right.Sites, left.CountryKey, left.StateKey)
                .CompareTo((left.Sites, right.CountryKey, right.StateKey)));
        }
    }

    /// <summary>Sites without a point still tell which of several towns is meant, and which codes a town has.</summary>
    private void CountSites(KnownPlace place)
    {
        if (ByCity(place.City, place.State, place.Country) is { } town)
        {
            var towns = _byName[PlaceNames.City(place.City)];
            towns[towns.IndexOf(town)] = town with { Sites = town.Sites + place.Sites };
            Add(_byPostalCode, PlaceNames.PostalCode(place.PostalCode), town with { Sites = place.Sites });
        }
    }
}
