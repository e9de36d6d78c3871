using Lucene.Net.Index;
using Lucene.Net.Search;
using Trialhead.Data.Search.Typing;

namespace Trialhead.Data.Search.Explaining;

/// <summary>Says of what a score is made, by the very parts of the query that made it.</summary>
internal sealed class ScoreExplainer(IndexSearcher searcher, TypedScoring scoring)
{
    // Made once, not for every document: making one looks up all of its words in the index.
    private readonly Dictionary<ScoringPart, Weight> _weights = new(ReferenceEqualityComparer.Instance);

    /// <summary>The shares of a document's score, one for each thing found, the weightiest first.</summary>
    public IReadOnlyList<ScoreShare> Explain(int document) =>
    [
        .. scoring.Groups.SelectMany(group => Explain(group, document))
            .GroupBy(share => (share.Words, share.Concept, share.Field))
            .Select(same => same.First() with { Points = same.Sum(share => share.Points) })
            .OrderByDescending(share => share.Points),
    ];

    // Of a word's places the best counts in full, the others by the tie breaker, as in the query itself.
    private List<ScoreShare> Explain(IReadOnlyList<ScoringPart> group, int document)
    {
        var shares = group.Select(part => (Part: part, Found: Explain(part, document)))
            .Where(found => found.Found.IsMatch && found.Found.Value > 0)
            .Select(found => new ScoreShare(found.Part.Words, found.Part.Concept, found.Part.Field, found.Found.Value))
            .OrderByDescending(share => share.Points).ToList();
        return [.. shares.Select((share, at) => at == 0 ? share : share with { Points = share.Points * TypedScoring.TieBreaker })];
    }

    private Explanation Explain(ScoringPart part, int document)
    {
        if (!_weights.TryGetValue(part, out var weight))
        {
            _weights.Add(part, weight = searcher.CreateNormalizedWeight(part.Query));
        }

        var segment = searcher.IndexReader.Leaves[ReaderUtil.SubIndex(document, searcher.IndexReader.Leaves)];
        return weight.Explain(segment, document - segment.DocBase);
    }
}
