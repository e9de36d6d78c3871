using Trialhead.Clinical;

namespace Trialhead.Data.Store;

/// <summary>A place with sites: the mean of their points, and how many there are.</summary>
/// <param name="City">City; empty where not given.</param>
/// <param name="State">State or province; empty where not given.</param>
/// <param name="Country">Country; empty where not given.</param>
/// <param name="PostalCode">Postal code; empty where not given.</param>
/// <param name="Sites">Number of sites there, with or without a point.</param>
/// <param name="Point">Their mean point; null where no site carries one.</param>
internal sealed record KnownPlace(
    string City, string State, string Country, string PostalCode, int Sites, GeoPoint? Point)
{
    /// <summary>Other names of the city: those that its own people use, and older ones.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];
}
