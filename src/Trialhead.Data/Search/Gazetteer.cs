using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Data.Search.Suggesting;
using Trialhead.Data.Store;
using Trialhead.Trials;

namespace Trialhead.Data.Search;

/// <summary>Knows where towns and postal codes are.</summary>
/// <remarks>
/// It learns from the sites of registry records that carry a point, and from the table of cities that ships with the
/// product. Names are compared without case and accents. Immutable and safe to share between threads.
/// </remarks>
public sealed class Gazetteer
{
    private const int MostAlternatives = 8;

    private readonly TownTable _towns;

    internal Gazetteer(IEnumerable<KnownPlace> registryPlaces) =>
        _towns = new TownTable(registryPlaces, ShippedPlaces.All);

    /// <summary>Knows only the table that ships with the product, so that its answers never depend on a store.</summary>
    public static Gazetteer BuiltIn { get; } = new([]);

    /// <summary>
    /// Finds <c>Boston</c>, <c>Boston, MA</c>, <c>Boston, Massachusetts, United States</c>, <c>02115</c> or
    /// <c>48.1,11.6</c> (latitude, longitude).
    /// </summary>
    /// <remarks>Of several places of one name, the one with most sites is meant; the others are alternatives.</remarks>
    public GazetteerAnswer Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Coordinates(text) is { } point)
        {
            return new GazetteerAnswer(new Place { Point = point }, []);
        }

        var parts = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0)
        {
            return Unknown("No place is given: name a city, a postal code, or a latitude and a longitude.");
        }

        if (Readings(parts).Concat(LooserReadings(parts)).Select(Look).FirstOrDefault(found => found is not null) is { } answer)
        {
            return answer;
        }

        return Unknown(_towns.LargestIn(text) is { } town
            ? $"“{text.Trim()}” is a whole region: name a city in it, such as {town.City}."
            : $"No place called “{text.Trim()}” is known: try a larger city nearby, a postal code, "
                + "or a latitude and a longitude such as 48.1,11.6.");
    }

    /// <summary>The towns whose name begins so, those with most sites first.</summary>
    /// <param name="text">The beginning of a town's name, or its name with the beginning of its state or country behind a comma.</param>
    /// <param name="top">How many at most.</param>
    public IReadOnlyList<Suggestion> Complete(string text, int top)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split(',', 2);
        var towns = parts.Length == 1
            ? _towns.Beginning(parts[0])
            : _towns.ByName(parts[0]).Where(town => town.Begins(parts[1]));
        return [.. towns.OrderByDescending(town => town.Sites).ThenBy(town => town.FullName, StringComparer.Ordinal)
            .Take(top).Select(town => new Suggestion(town.FullName, town.Sites))];
    }

    /// <summary>Where a site is: its own point, else that of its postal code, else that of its city.</summary>
    /// <returns>Null where none of them is known.</returns>
    public GeoPoint? Locate(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return site.Point
            ?? (site.PostalCode is { } code ? _towns.ByPostalCode(code, site.Country).FirstOrDefault()?.Point : null)
            ?? _towns.ByCity(site.City, site.State, site.Country)?.Point;
    }

    /// <summary>Whether a town has exactly this name, or one that it also goes by.</summary>
    internal bool IsTown(string name) => _towns.ByName(name).Count > 0;

    /// <summary>The country of this name, as registries write it; null where it names none with a known town.</summary>
    internal string? CountryOf(string name) => _towns.CountryOf(name);

    private static GazetteerAnswer Unknown(string problem) => new(null, [], problem);

    private static GeoPoint? Coordinates(string text)
    {
        var parts = text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2
            && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
            && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
            && GeoPoint.IsValid(latitude, longitude)
                ? new GeoPoint(latitude, longitude)
                : null;
    }

    /// <summary>The ways to read an address: as its commas say, then with its last words set apart as a region.</summary>
    private static IEnumerable<Address> Readings(string[] parts)
    {
        yield return new Address(parts[0], parts[1..]);
        var words = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var regionWords = 1; regionWords <= Math.Min(3, words.Length - 1); regionWords++)
        {
            yield return new Address(
                string.Join(' ', words[..^regionWords]), [string.Join(' ', words[^regionWords..]), .. parts[1..]]);
        }
    }

    /// <summary>The ways to read an address with more in it than the table knows: "Paris 12", "Seoul, Gangnam", "Gangnam, Seoul".</summary>
    private IEnumerable<Address> LooserReadings(string[] parts)
    {
        foreach (var name in PlaceNames.Looser(parts[0]))
        {
            yield return new Address(name, parts[1..]);
        }

        if (parts.Length > 1)
        {
            yield return new Address(parts[0], [.. parts[1..].Where(part => _towns.LargestIn(part) is not null)]);
            if (_towns.LargestIn(parts[1]) is not { } largest || PlaceNames.City(largest.City) == PlaceNames.City(parts[1]))
            {
                yield return new Address(parts[1], parts[2..]);
            }
        }
    }

    private GazetteerAnswer? Look(Address address)
    {
        var regions = address.Regions.SelectMany(SplitPostalCode).ToList();
        foreach (var code in regions.Where(IsPostalCode).Prepend(address.Name))
        {
            if (Answer(_towns.ByPostalCode(code, null), regions, code) is { } byCode)
            {
                return byCode;
            }
        }

        return Answer(_towns.ByName(address.Name), regions, null)
            ?? regions.Where(IsPostalCode).Prepend(address.Name)
                .Select(code => Answer(TownTable.ByPostalArea(code), regions, code)).FirstOrDefault(answer => answer is not null);
    }

    private static GazetteerAnswer? Answer(IEnumerable<Town> towns, List<string> regions, string? postalCode)
    {
        var named = regions.Where(region => !IsPostalCode(region)).ToList();
        var fitting = towns.Where(town => named.TrueForAll(region => Fits(town, region, postalCode))).ToList();
        return fitting.Count == 0
            ? null
            : new GazetteerAnswer(
                fitting[0].ToPlace(postalCode),
                [.. fitting.Skip(1).Take(MostAlternatives).Select(town => town.ToPlace(postalCode))]);
    }

    // Beside a postal code ("02115 Boston", "Boston, MA 02115") the other part may be the city.
    private static bool Fits(Town town, string region, string? postalCode) =>
        town.LiesIn(region) || (postalCode is not null && PlaceNames.City(town.City) == PlaceNames.City(region));

    private static bool IsPostalCode(string part) => part.Any(char.IsAsciiDigit);

    private static IEnumerable<string> SplitPostalCode(string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = Array.FindIndex(words, IsPostalCode);
        return first > 0 ? [string.Join(' ', words[..first]), string.Join(' ', words[first..])] : [part];
    }

    private sealed record Address(string Name, string[] Regions);
}
