using Trialhead.Clinical;

namespace Trialhead.Data.Search;

/// <summary>Where a place is that someone named.</summary>
/// <param name="Place">The place with its point; null exactly when there is a <paramref name="Problem"/>.</param>
/// <param name="Alternatives">Other places of that name, those with more sites first.</param>
/// <param name="Problem">Why there is no place, in one sentence; null where there is one.</param>
public sealed record GazetteerAnswer(Place? Place, IReadOnlyList<Place> Alternatives, string? Problem = null)
{
    /// <summary>The point; null where no place was found.</summary>
    public GeoPoint? Point => Place?.Point;
}
