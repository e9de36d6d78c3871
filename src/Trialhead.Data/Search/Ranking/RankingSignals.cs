using Lucene.Net.Search;
using Lucene.Net.Util;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Ranking;

/// <summary>What the index says of every trial for one person: scores by words, by concepts, and by what the best trials share.</summary>
/// <remarks>
/// Each step looks at the sum of those before it. Feedback is relevance feedback without a person: what the
/// best trials are about, weighted by how good and how rare, is looked for again. No filter has a say in it: what is open
/// today may be about something else.
/// Its memory is borrowed: dispose of it, and use no array afterwards.
/// </remarks>
internal sealed class RankingSignals : IDisposable
{
    private const float LevelDecay = 0.4f;
    private const float SingleDecay = 0.3f;
    private const float ConceptShare = 2;
    private const float SuspectedShare = 2;
    private const float FeedbackShare = 2;
    private const int ConceptSources = 30, WordSources = 10;
    private const int FeedbackConcepts = 15, FeedbackWords = 20;
    private const int MostSingles = 6;
    private const double Aboutness = 0.6;

    private readonly PersonQuery _query;
    private readonly RankingParts _parts;
    private readonly FieldPostings _postings;
    private readonly TrialTopics _topics;

    public RankingSignals(IndexSearcher searcher, PersonQuery query, RankingParts parts)
    {
        (_query, _parts) = (query, parts);
        _topics = new TrialTopics(searcher);
        _postings = new FieldPostings(searcher);
        Numbers = TrialNumbers.Of(searcher.IndexReader);
        Frequencies = TermFrequencies.Of(searcher.IndexReader);
        var documents = _postings.MaxDoc;
        Words = new FieldScores(documents, RankingFields.WordGroups);
        Concepts = new FieldScores(documents, RankingFields.ConceptGroups);
        Treatments = new FieldScores(documents, 1);
        Suspected = new FieldScores(documents, 1);
        SharedConcepts = new FieldScores(documents, 1);
        SharedWords = new FieldScores(documents, 1);
        (First, Second, Third) = (FieldScores.Borrow(documents), FieldScores.Borrow(documents), FieldScores.Borrow(documents));
        Weighed = [.. query.Concepts.Select(Weigh)];
        Score();
    }

    public int Documents => _postings.MaxDoc;

    public TrialNumbers Numbers { get; }

    /// <summary>How many trials have what other trials are about.</summary>
    public TermFrequencies Frequencies { get; }

    public FieldPostings Postings => _postings;

    public TrialTopics Topics => _topics;

    /// <summary>The person's concepts, weighed by how often trials are about them.</summary>
    public IReadOnlyList<WeightedConcept> Weighed { get; }

    public FieldScores Words { get; }

    public FieldScores Concepts { get; }

    /// <summary>By drugs, operations and markers alone.</summary>
    public FieldScores Treatments { get; }

    /// <summary>By illnesses that the record resembles.</summary>
    public FieldScores Suspected { get; }

    /// <summary>By concepts that the best trials share.</summary>
    public FieldScores SharedConcepts { get; }

    /// <summary>By words that the best trials share.</summary>
    public FieldScores SharedWords { get; }

    /// <summary>By the person's main illnesses, each alone.</summary>
    public List<FieldScores> Singles { get; } = [];

    /// <summary>Words and concepts of the record.</summary>
    public float[] First { get; }

    /// <summary>With the concepts that the best trials share.</summary>
    public float[] Second { get; }

    /// <summary>With the words that the best trials share.</summary>
    public float[] Third { get; }

    /// <summary>The best documents by a score, among those allowed; null allows all.</summary>
    public List<int> Best(float[] scores, int most, FixedBitSet? allowed = null) => TopDocuments.Of(scores, Documents, most, Numbers, allowed);

    public void Dispose()
    {
        foreach (var scores in new[] { Words, Concepts, Treatments, Suspected, SharedConcepts, SharedWords }.Concat(Singles))
        {
            scores.Dispose();
        }

        foreach (var sum in new[] { First, Second, Third })
        {
            FieldScores.Return(sum);
        }

        _postings.Dispose();
    }

    private void Score()
    {
        foreach (var word in _query.Words)
        {
            _postings.Add(word.Word, RankingFields.Words, Words, frequency => word.Weight * _postings.Rarity(frequency));
        }

        Look(Levels(Weighed), Concepts);
        Look(Levels(_query.Suspected), Suspected);
        Look(Weighed.Where(weighed => weighed.Concept.Kind != ConceptKind.Condition), Treatments);
        for (var i = 0; i < Documents; i++)
        {
            First[i] = Words.Whole[i] + (ConceptShare * Concepts.Whole[i]) + (SuspectedShare * Suspected.Whole[i]);
        }

        if (_parts.HasFlag(RankingParts.ConceptFeedback))
        {
            Share(First, ConceptSources, FeedbackConcepts, _topics.Concepts, IndexFields.Concepts, RankingFields.Concepts, SharedConcepts);
        }

        Add(First, SharedConcepts.Whole, FeedbackShare, Second);
        if (_parts.HasFlag(RankingParts.WordFeedback))
        {
            Share(Second, WordSources, FeedbackWords, _topics.Words, IndexFields.Title, RankingFields.Words, SharedWords);
        }

        Add(Second, SharedWords.Whole, 1, Third);
        ScoreSingles();
    }

    private void ScoreSingles()
    {
        var illnesses = Weighed.Where(weighed => weighed.Concept.Kind == ConceptKind.Condition)
            .OrderByDescending(weighed => weighed.Weight * _postings.Rarity(_postings.Frequency(IndexFields.Concepts, weighed.Concept.Id)))
            .Take(MostSingles).ToList();
        foreach (var illness in illnesses)
        {
            var scores = new FieldScores(Documents, 1);
            Look(Levels([illness with { Weight = 1 }], SingleDecay), scores);
            Singles.Add(scores);
        }
    }

    private WeightedConcept Weigh(WeightedConcept weighted)
    {
        if (!_parts.HasFlag(RankingParts.Aboutness))
        {
            return weighted;
        }

        var about = _postings.Frequency(IndexFields.Concepts, weighted.Concept.Id);
        var named = Math.Max(about, _postings.Frequency(IndexFields.Mentions, weighted.Concept.Id));
        return weighted with { Weight = weighted.Weight * (float)Math.Pow((about + 0.5) / (named + 1.0), Aboutness) };
    }

    private IEnumerable<WeightedConcept> Levels(IReadOnlyList<WeightedConcept> concepts, float decay = LevelDecay) =>
        _parts.HasFlag(RankingParts.Ancestors)
            ? ConceptLevels.Of(concepts, _query.Chart.Lexicon, decay).Select(level => new WeightedConcept(level.Key, level.Value))
            : concepts;

    private void Look(IEnumerable<WeightedConcept> concepts, FieldScores scores)
    {
        foreach (var (concept, weight) in concepts)
        {
            _postings.Add(concept.Id, RankingFields.Concepts, scores, frequency => weight * _postings.Rarity(frequency));
        }
    }

    // What the best trials have in common is looked for in all of them.
    private void Share(
        float[] scores, int sources, int most, Func<int, IEnumerable<string>> read, string field, IReadOnlyList<FieldWeight> fields, FieldScores sums)
    {
        var best = Best(scores, sources);
        var shares = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var document in best)
        {
            var weight = MathF.Pow(scores[document] / scores[best[0]], 2);
            foreach (var item in read(document))
            {
                shares[item] = shares.GetValueOrDefault(item) + weight;
            }
        }

        var items = shares.Select(share => (Item: share.Key, Weight: share.Value * _postings.Rarity(Frequencies[field, share.Key])))
            .OrderByDescending(item => item.Weight).ThenBy(item => item.Item, StringComparer.Ordinal).Take(most).ToList();
        foreach (var (item, weight) in items)
        {
            _postings.Add(item, fields, sums, frequency => weight / items[0].Weight * _postings.Rarity(frequency));
        }
    }

    private static void Add(float[] one, float[] other, float share, float[] sum)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] = one[i] + (share * other[i]);
        }
    }
}
