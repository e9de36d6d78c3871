using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Trialhead.Data.Search.Facets;
using Trialhead.Data.Store;
using Trialhead.Trials;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Topics;

/// <summary>What the trials of a state of the index are about, counted, and what is a kind of what.</summary>
/// <remarks>Counted once for every state of the index, then kept for as long as it is. Safe to share between threads.</remarks>
public sealed class TopicTable
{
    private static readonly ConditionalWeakTable<IndexReader, TopicTable> Known = [];
    private static readonly TopicTable Empty = new(new Dictionary<string, int>(), new Dictionary<string, int>(), _ => 0);

    private readonly Dictionary<string, (TopicKind Kind, Topic Topic)> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<TopicKind, IReadOnlyList<Topic>> _byKind = [];
    private readonly ILookup<string, Topic> _narrower;

    private TopicTable(Dictionary<string, int> all, Dictionary<string, int> open, Func<string, int> named)
    {
        foreach (var (term, trials) in all)
        {
            var (facet, id) = FacetValues.Read(term);
            if (KindOf(facet) is { } kind && Lexicon.InUse.Get(id) is { } concept)
            {
                _byId[id] = (kind, new Topic(concept, trials, open.GetValueOrDefault(term)) { Named = named(id) });
            }
        }

        foreach (var kind in Enum.GetValues<TopicKind>())
        {
            _byKind[kind] = [.. Sorted(_byId.Values.Where(topic => topic.Kind == kind).Select(topic => topic.Topic))];
        }

        _narrower = _byKind.Values.SelectMany(topics => topics)
            .SelectMany(topic => topic.Concept.ParentIds.Distinct(), (topic, parent) => (parent, topic))
            .ToLookup(pair => pair.parent, pair => pair.topic);
    }

    /// <summary>The table of a store as it is now.</summary>
    public static TopicTable Of(TrialStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Index.Use(searcher => Known.GetValue(searcher.IndexReader, _ => Count(searcher)), Empty);
    }

    /// <summary>All topics of a kind, those of most trials first.</summary>
    public IReadOnlyList<Topic> All(TopicKind kind) => _byKind[kind];

    /// <summary>The topic of an id; null where no trial is about it.</summary>
    public Topic? Find(string id) => _byId.TryGetValue(id, out var found) ? found.Topic : null;

    /// <summary>Kinds of a topic, those of most trials first.</summary>
    public IReadOnlyList<Topic> Narrower(Concept concept)
    {
        ArgumentNullException.ThrowIfNull(concept);
        return [.. Sorted(_narrower[concept.Id])];
    }

    /// <summary>What a topic is directly a kind of.</summary>
    public IReadOnlyList<Topic> Broader(Concept concept)
    {
        ArgumentNullException.ThrowIfNull(concept);
        return [.. Sorted(concept.ParentIds.Distinct().Select(Find).OfType<Topic>())];
    }

    /// <summary>The kind of topic that a concept makes; null for what has no page, such as a marker.</summary>
    public static TopicKind? KindOf(Concept concept)
    {
        ArgumentNullException.ThrowIfNull(concept);
        return FacetValues.KindOf(concept) is { } facet ? KindOf(facet) : null;
    }

    private static TopicKind? KindOf(FacetKind facet) => facet switch
    {
        FacetKind.Condition => TopicKind.Condition,
        FacetKind.Treatment => TopicKind.Treatment,
        _ => null,
    };

    private static IOrderedEnumerable<Topic> Sorted(IEnumerable<Topic> topics) =>
        topics.OrderByDescending(topic => topic.Trials).ThenBy(topic => topic.Concept.Name, StringComparer.Ordinal);

    private static TopicTable Count(IndexSearcher searcher) => new(
        Values(searcher, new TrialQuery()), Values(searcher, new TrialQuery { Openness = [Openness.Open] }),
        id => searcher.IndexReader.DocFreq(new Term(IndexFields.Concepts, id)));

    private static Dictionary<string, int> Values(IndexSearcher searcher, TrialFilter filter)
    {
        var documents = FilterQueries.Documents(filter, searcher);
        var counter = new FacetCounter();
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            counter.Enter(leaf.AtomicReader);
            Count(counter, documents, leaf.DocBase, leaf.DocBase + leaf.Reader.MaxDoc);
        }

        return new Dictionary<string, int>(counter.ByTerm(), StringComparer.Ordinal);
    }

    private static void Count(FacetCounter counter, FixedBitSet documents, int from, int to)
    {
        for (var doc = from < to ? documents.NextSetBit(from) : -1; doc >= 0 && doc < to; doc = doc + 1 < documents.Length ? documents.NextSetBit(doc + 1) : -1)
        {
            counter.Count(doc - from);
        }
    }
}
