using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Data.Search.Topics;
using Trialhead.Data.Store;
using Trialhead.Web.Topics;

namespace Trialhead.Web.Sitemap;

/// <summary>A part of the map of the site, small enough for those who read it.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="Pages">The paths of its pages with the day of their last change; null where that is not known.</param>
public sealed record SitemapPart(string Name, Func<TrialStore, IEnumerable<(string Path, PartialDate? Changed)>> Pages)
{
    /// <summary>Most pages in a part: each stands there once in every language, and at most 50,000 addresses are allowed.</summary>
    public const int MostPages = 25_000;

    private const string Trials = "trials-";
    private static readonly string[] Fixed = ["/", "/about", "/conditions", "/treatments", "/glossary"];

    /// <summary>All parts of the map of a store's site.</summary>
    public static IEnumerable<SitemapPart> All(TrialStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        yield return Find("pages")!; // a name of ours
        yield return Find("conditions")!; // as above
        yield return Find("treatments")!; // as above
        for (var from = 0; from < store.Count; from += MostPages)
        {
            yield return Find(string.Create(CultureInfo.InvariantCulture, $"{Trials}{(from / MostPages) + 1}"))!; // as above
        }
    }

    /// <summary>The part of a name; null for none.</summary>
    public static SitemapPart? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name switch
        {
            "pages" => new(name, _ => Fixed.Select(path => (path, (PartialDate?)null))),
            "conditions" => new(name, store => Topics(store, TopicKind.Condition)),
            "treatments" => new(name, store => Topics(store, TopicKind.Treatment)),
            _ => name.StartsWith(Trials, StringComparison.Ordinal)
                && int.TryParse(name.AsSpan(Trials.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number is > 0 and < 10_000
                    ? new(name, store => store.List((number - 1) * MostPages, MostPages).Select(trial => ($"/trials/{trial.NctId}", trial.Updated)))
                    : null,
        };
    }

    private static IEnumerable<(string Path, PartialDate? Changed)> Topics(TrialStore store, TopicKind kind) =>
        TopicTable.Of(store).All(kind).Take(MostPages).Select(topic => (TopicAddress.Of(topic.Concept), (PartialDate?)null));
}
