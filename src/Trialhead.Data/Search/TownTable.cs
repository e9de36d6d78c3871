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
    private readonly Dictionary<string, List<(string Country, string Key)>> _otherNames = [];
    private readonly string[] _names;
    private readonly Lazy<Dictionary<string, string>> _countries; // as the town with most sites has them

    public TownTable(IEnumerable<KnownPlace> registryPlaces, IReadOnlyList<KnownPlace> shippedPlaces)
    {
        foreach (var place in shippedPlaces)
        {
            AddOtherNames(place);
        }

        var unplaced = new List<KnownPlace>();
        foreach (var place in registryPlaces)
        {
            if (place.Point is { } point)
            {
                var town = new Town(place.City, place.State, place.Country, point, place.Sites);
                Add(_byName, KeyOf(town), town);
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
        _countries = new(() => _byName.Values.SelectMany(towns => towns).GroupBy(town => town.CountryKey)
            .ToDictionary(country => country.Key, country => country.MaxBy(town => town.Sites)!.Country)); // a group has a town
        _names = [.. _byName.Keys.Concat(_otherNames.Keys).Distinct().Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<Town> ByName(string name) => Named(PlaceNames.City(name));

    /// <summary>The towns whose name begins so.</summary>
    public IEnumerable<Town> Beginning(string name)
    {
        var beginning = PlaceNames.City(name);
        var first = Array.BinarySearch(_names, beginning, StringComparer.Ordinal);
        return _names.Skip(first < 0 ? ~first : first)
            .TakeWhile(key => key.StartsWith(beginning, StringComparison.Ordinal)).SelectMany(Named).Distinct();
    }

    public IEnumerable<Town> ByPostalCode(string code, string? country) => Get(_byPostalCode, PlaceNames.PostalCode(code))
        .Where(town => country is null || town.CountryKey == PlaceNames.Country(country));

    /// <summary>The area of a postal code of the United States, as a town without a name; none for any other code.</summary>
    public static IEnumerable<Town> ByPostalArea(string code) =>
        PlaceNames.PostalCode(code) is { Length: 5 } zip && zip.All(char.IsAsciiDigit) && ShippedPlaces.Areas.TryGetValue(zip[..3], out var area) ? [area] : [];

    /// <summary>The town of a site: in its state if that is known, and always in its country.</summary>
    /// <remarks>What registries add to a name, such as a district, is left off where the whole name is not known.</remarks>
    public Town? ByCity(string? city, string? state, string? country) =>
        PlaceNames.Looser(city).Prepend(PlaceNames.City(city)).Select(key => ByKey(key, state, country)).FirstOrDefault(town => town is not null);

    /// <summary>The town with most sites in a state or country of that name; null where it names neither.</summary>
    public Town? LargestIn(string region) =>
        _byName.Values.SelectMany(towns => towns).Where(town => town.LiesIn(region)).MaxBy(town => town.Sites);

    /// <summary>The country of that name as its largest town has it; null where it names none.</summary>
    public string? CountryOf(string name) => PlaceNames.Country(name) is { Length: > 0 } key ? _countries.Value.GetValueOrDefault(key) : null;

    private Town? ByKey(string key, string? state, string? country)
    {
        var towns = Named(key).Where(town => country is null || town.CountryKey == PlaceNames.Country(country)).ToList();
        var stateKey = PlaceNames.State(state);
        return towns.Find(town => stateKey.Length > 0 && town.StateKey == stateKey)
            ?? towns.Find(town => !IsDivided(town.CountryKey) || stateKey.Length == 0 || town.StateKey.Length == 0);
    }

    private void AddOtherNames(KnownPlace place)
    {
        foreach (var name in place.OtherNames)
        {
            var others = CollectionsMarshal.GetValueRefOrAddDefault(_otherNames, PlaceNames.City(name), out _) ??= [];
            others.Add((PlaceNames.Country(place.Country), PlaceNames.City(place.City)));
        }
    }

    // A city goes by its name in the table, whichever of its names a registry writes.
    private string KeyOf(Town town)
    {
        var key = PlaceNames.City(town.City);
        return _otherNames.GetValueOrDefault(key)?.Find(other => other.Country == town.CountryKey).Key ?? key;
    }

    private List<Town> Named(string key)
    {
        var towns = Get(_byName, key);
        return _otherNames.TryGetValue(key, out var others)
            ? [.. others.SelectMany(other => Get(_byName, other.Key).Where(town => town.CountryKey == other.Country)).Concat(towns).OrderByDescending(town => town.Sites)]
            : towns;
    }

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
            && (!IsDivided(known.CountryKey) || known.StateKey == town.StateKey || known.StateKey.Length == 0 || town.StateKey.Length == 0)
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
            var towns = _byName[KeyOf(town)];
            towns[towns.IndexOf(town)] = town with { Sites = town.Sites + place.Sites };
            Add(_byPostalCode, PlaceNames.PostalCode(place.PostalCode), town with { Sites = place.Sites });
        }
    }
}
