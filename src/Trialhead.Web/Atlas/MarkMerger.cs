using System.Globalization;
using Trialhead.Pages;
using Trialhead.Trials;

namespace Trialhead.Web.Atlas;

/// <summary>Makes marks of sites: those that would lie on each other become one with a count.</summary>
/// <remarks>The same sites always give the same marks, in drawing order: closed ones first, so that open ones lie above.</remarks>
internal static class MarkMerger
{
    private const double Closest = 34; // about 12 pixels on a phone
    private const int NamedTowns = 3;

    private static readonly Openness[] Standings = [Openness.Open, Openness.Later, Openness.Closed];

    /// <summary>The marks of sites whose places are known.</summary>
    public static IReadOnlyList<MapMark> Merge(IEnumerable<LocatedSite> sites, MapProjection projection, PageLanguage language)
    {
        var clusters = new List<Cluster>();
        foreach (var place in sites.GroupBy(site => site.Point)
            .OrderBy(place => place.Min(site => Rank(site.Standing)))
            .ThenByDescending(place => place.Count())
            .ThenBy(place => place.Key.Latitude).ThenBy(place => place.Key.Longitude))
        {
            var at = projection.Project(place.Key);
            var near = clusters.Find(cluster => cluster.At.DistanceTo(at) < Closest);
            if (near is null)
            {
                clusters.Add(near = new Cluster(at));
            }

            near.Sites.AddRange(place);
        }

        return [.. clusters.Select(cluster => cluster.Mark(language)).OrderByDescending(mark => Rank(mark.Standing)).ThenBy(mark => mark.Count)];
    }

    private static int Rank(Openness standing) => Array.IndexOf(Standings, standing);

    private sealed class Cluster(MapPoint at)
    {
        public MapPoint At { get; } = at;

        public List<LocatedSite> Sites { get; } = [];

        public MapMark Mark(PageLanguage language)
        {
            var best = Sites.MinBy(site => Rank(site.Standing))!.Standing; // a cluster is never empty
            var towns = Sites.GroupBy(site => site.Town).OrderByDescending(town => town.Count()).Select(town => town.Key).ToList();
            var others = towns.Count > NamedTowns ? language.Say($" and {towns.Count - NamedTowns} more", $" y {towns.Count - NamedTowns} más") : "";
            var counts = Standings.Select(standing => (Standing: standing, Count: Sites.Count(site => site.Standing == standing)))
                .Where(count => count.Count > 0).Select(count => $"{count.Count.ToString(CultureInfo.InvariantCulture)} {MapWords.Of(count.Standing, count.Count, language)}");
            return new MapMark(
                At, best, Sites.Count(site => site.Standing == best), towns.Count == 1 ? towns[0] : $"{towns[0]} +{towns.Count - 1}",
                $"{string.Join(", ", towns.Take(NamedTowns))}{others}: {string.Join(", ", counts)}");
        }
    }
}
