using Trialhead.Clinical;

namespace Trialhead.Data.Search;

/// <summary>A town of the gazetteer: places of one name that lie close together, as one.</summary>
/// <param name="City">Its name.</param>
/// <param name="State">Its state; empty where not known.</param>
/// <param name="Country">Its country; empty where not known.</param>
/// <param name="Point">Where it is.</param>
/// <param name="Sites">Number of sites of trials there.</param>
internal sealed record Town(string City, string State, string Country, GeoPoint Point, int Sites)
{
    // Kept, not computed at every comparison: who copies a town with another state or country must make a new one.
    public string StateKey { get; } = PlaceNames.State(State);

    public string CountryKey { get; } = PlaceNames.Country(Country);

    /// <summary>Whether a part of an address, in either form, fits.</summary>
    public bool LiesIn(string region) =>
        StateKey == PlaceNames.State(region) || CountryKey == PlaceNames.Country(region);

    /// <summary>The town with its state and country, as an address.</summary>
    public string FullName => string.Join(", ", new[] { City, State, Country }.Where(part => part.Length > 0));

    /// <summary>Whether its state or country begins so.</summary>
    public bool Begins(string region)
    {
        var beginning = PlaceNames.Fold(region);
        return LiesIn(region) || StateKey.StartsWith(beginning, StringComparison.Ordinal) || CountryKey.StartsWith(beginning, StringComparison.Ordinal);
    }

    public Place ToPlace(string? postalCode = null) => new()
    {
        City = City.Length > 0 ? City : null,
        State = State.Length > 0 ? State : null,
        Country = Country.Length > 0 ? Country : null,
        PostalCode = postalCode,
        Point = Point,
    };
}
