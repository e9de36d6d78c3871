using Trialhead.Data.Search;
using Trialhead.Data.Search.Facets;
using Trialhead.Data.Search.Topics;
using Trialhead.Data.Store;
using Trialhead.Trials;
using Trialhead.Web.Trials;

namespace Trialhead.Web.Topics;

/// <summary>All that the page of an illness or a treatment shows.</summary>
/// <param name="Topic">The topic with its counts.</param>
/// <param name="Kind">What it is.</param>
public sealed record TopicPage(Topic Topic, TopicKind Kind)
{
    private const int MostCards = 10;
    private const int MostResults = 6;

    /// <summary>What it is a kind of.</summary>
    public IReadOnlyList<Topic> Broader { get; private init; } = [];

    /// <summary>Kinds of it, those of most trials first.</summary>
    public IReadOnlyList<Topic> Narrower { get; private init; } = [];

    /// <summary>Its trials: open ones that were updated last; where none is open, any.</summary>
    public IReadOnlyList<TrialCard> Cards { get; private init; } = [];

    /// <summary>All of its trials counted by their properties.</summary>
    public FacetCounts Facets { get; private init; } = FacetCounts.None;

    /// <summary>Some of its trials that have posted results, the last updated first.</summary>
    public IReadOnlyList<Trial> WithResults { get; private init; } = [];

    /// <summary>How many trials have posted results.</summary>
    public int ResultsCount { get; private init; }

    /// <summary>The search for its trials.</summary>
    public SearchForm Search => Kind == TopicKind.Condition ? new SearchForm { Condition = Topic.Concept.Id } : new SearchForm { Treatment = Topic.Concept.Id };

    /// <summary>The page of a topic.</summary>
    public static TopicPage Of(Topic topic, TopicKind kind, TopicTable table, TrialStore store)
    {
        ArgumentNullException.ThrowIfNull(topic);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(store);
        var about = new TrialQuery { Concepts = [topic.Concept.Id], Order = SearchOrder.Updated, Take = MostCards };
        var all = store.Index.Search(about with { CountsFacets = true });
        var listed = topic.Open > 0 ? store.Index.Search(about with { Openness = [Openness.Open] }) : all;
        var results = store.Index.Search(about with { HasResults = true, Take = MostResults });
        var trials = store.FindMany(listed.Hits.Concat(results.Hits).Select(hit => hit.NctId).Distinct());
        var gazetteer = store.Gazetteer;
        return new TopicPage(topic, kind)
        {
            Broader = table.Broader(topic.Concept),
            Narrower = table.Narrower(topic.Concept),
            Cards = [.. Known(listed, trials).Select(trial => TrialCard.Of(trial, null, gazetteer.Locate))],
            Facets = all.Facets,
            WithResults = [.. Known(results, trials)],
            ResultsCount = results.Total,
        };
    }

    private static IEnumerable<Trial> Known(SearchPage page, IReadOnlyDictionary<string, Trial> trials) =>
        page.Hits.Select(hit => trials.GetValueOrDefault(hit.NctId)).OfType<Trial>();
}
