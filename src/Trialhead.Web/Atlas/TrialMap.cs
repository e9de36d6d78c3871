using Trialhead.Clinical;
using Trialhead.Pages;
using Trialhead.Trials;

namespace Trialhead.Web.Atlas;

/// <summary>The map of a trial's sites, ready to be drawn.</summary>
/// <param name="Ground">Land, lakes and borders.</param>
/// <param name="Marks">The places, in drawing order.</param>
/// <param name="Labels">Names of towns beside them.</param>
/// <param name="Home">The person's place; null for none.</param>
/// <param name="Description">What the map shows, in words.</param>
/// <param name="Reading">How to read its numbers, in words; null where it has none.</param>
/// <param name="Missing">How many places are not on it, in words; null for none.</param>
public sealed record TrialMap(
    MapGround Ground, IReadOnlyList<MapMark> Marks, IReadOnlyList<MapLabel> Labels, MapPoint? Home, string Description, string? Reading, string? Missing)
{
    /// <summary>The map of a trial; null where no place of it is known.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="home">The person's place, which then is on the map as well; null for none.</param>
    /// <param name="language">The language of titles and descriptions; names stay as the record has them.</param>
    /// <param name="locate">Where a site is; null where nobody knows.</param>
    public static TrialMap? Of(Trial trial, GeoPoint? home, PageLanguage language, Func<Site, GeoPoint?> locate)
    {
        ArgumentNullException.ThrowIfNull(trial);
        var located = LocatedSite.Of(trial, locate);
        if (located.Count == 0)
        {
            return null;
        }

        var points = located.Select(site => site.Point).Concat(home is { } place ? [place] : []).Distinct().ToList();
        var ground = MapGround.Of(GeoWindow.Around(points));
        var marks = MarkMerger.Merge(located, ground.Projection, language);
        var at = home is { } point ? ground.Projection.Project(point) : (MapPoint?)null;
        var labels = MapLabel.Place(marks, at, ground.Projection.Height);
        return new TrialMap(
            ground, marks, labels, at,
            MapWords.Describe(located, located.Count(site => site.Standing == Openness.Open), home is not null, language),
            MapWords.Reading(marks.Any(mark => mark.ShowsCount), labels.Any(label => label.Text.Contains('+', StringComparison.Ordinal)), language),
            MapWords.Missing(trial.Sites.Count - located.Count, language));
    }

    /// <summary>Whether any mark has a standing.</summary>
    public bool Shows(Openness standing) => Marks.Any(mark => mark.Standing == standing);
}
