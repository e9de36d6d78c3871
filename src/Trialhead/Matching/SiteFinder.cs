using Trialhead.Clinical;
using Trialhead.Trials;

namespace Trialhead.Matching;

/// <summary>Finds a trial's sites by distance and by whether they are open.</summary>
public static class SiteFinder
{
    /// <summary>The nearest open site; the first open one where distances are not known; null where none is known to be open.</summary>
    public static NearestSite? NearestOpen(Trial trial, GeoPoint? home, Func<Site, GeoPoint?> locate) =>
        ByDistance(trial, home, locate).FirstOrDefault(site => site.Openness == Openness.Open);

    /// <summary>All sites, nearest first; those without a known distance come last, in the record's order.</summary>
    public static IEnumerable<NearestSite> ByDistance(Trial trial, GeoPoint? home, Func<Site, GeoPoint?> locate)
    {
        ArgumentNullException.ThrowIfNull(trial);
        ArgumentNullException.ThrowIfNull(locate);
        return trial.Sites
            .Select(site => new NearestSite(site, trial.OpennessAt(site), home is { } from ? locate(site)?.KilometresTo(from) : null))
            .OrderBy(site => site.Kilometres ?? double.MaxValue);
    }
}
