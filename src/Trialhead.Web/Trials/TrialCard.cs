using Trialhead.Clinical;
using Trialhead.Matching;
using Trialhead.Pages;
using Trialhead.Trials;

namespace Trialhead.Web.Trials;

/// <summary>A trial as lists show it.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="NearestOpen">The nearest open site; null where none is known to be open.</param>
public sealed record TrialCard(Trial Trial, NearestSite? NearestOpen)
{
    /// <summary>What the reader's facts say to it; null where none were given.</summary>
    public TrialMatch? Match { get; private init; }

    /// <summary>A card with what the reader's facts say.</summary>
    public static TrialCard Of(TrialMatch match)
    {
        ArgumentNullException.ThrowIfNull(match);
        return new(match.Trial, match.NearestOpenSite) { Match = match };
    }

    /// <summary>A card with the nearest open site as seen from a point.</summary>
    public static TrialCard Of(Trial trial, GeoPoint? home, Func<Site, GeoPoint?> locate) =>
        new(trial, SiteFinder.NearestOpen(trial, home, locate));

    /// <summary>A distance as people say it.</summary>
    public static string Distance(double kilometres, PageLanguage language) => kilometres < 1
        ? language.Say("under 1 km", "menos de 1 km")
        : $"{PlainWords.Number((int)Math.Round(kilometres))} km";

    /// <summary>A site by its clinic and town; the town is not said twice.</summary>
    public static string Place(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        var isSaid = site is { Facility: { } facility, City: { } city } && facility.Contains($", {city}", StringComparison.OrdinalIgnoreCase);
        return string.Join(", ", new[] { site.Facility, isSaid ? null : site.City }.OfType<string>());
    }
}
