using Trialhead.Clinical;
using Trialhead.Trials;

namespace Trialhead.Web.Atlas;

/// <summary>A site of a trial and where it is.</summary>
/// <param name="Site">The site.</param>
/// <param name="Point">Its point, or that of its postal code or town.</param>
/// <param name="Standing">Open, closed, or later for everything between, what is not stated included.</param>
public sealed record LocatedSite(Site Site, GeoPoint Point, Openness Standing)
{
    /// <summary>The town, or whatever else names the place.</summary>
    public string Town => Site.City ?? Site.State ?? Site.Country ?? "?";

    /// <summary>The sites whose places are known.</summary>
    public static IReadOnlyList<LocatedSite> Of(Trial trial, Func<Site, GeoPoint?> locate)
    {
        ArgumentNullException.ThrowIfNull(trial);
        ArgumentNullException.ThrowIfNull(locate);
        var located = new List<LocatedSite>(trial.Sites.Count);
        foreach (var site in trial.Sites)
        {
            if (locate(site) is { } point)
            {
                located.Add(new LocatedSite(site, point, StandingOf(trial.OpennessAt(site))));
            }
        }

        return located;
    }

    private static Openness StandingOf(Openness openness) => openness is Openness.NotStated ? Openness.Later : openness;
}
