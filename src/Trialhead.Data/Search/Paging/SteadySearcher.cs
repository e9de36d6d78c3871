using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Trialhead.Data.Search.Paging;

/// <summary>Scores with the counts of a tape.</summary>
internal sealed class SteadySearcher : IndexSearcher
{
    private readonly StatisticsTape _tape;

    public SteadySearcher(IndexReader reader, StatisticsTape tape)
        : base(reader)
    {
        _tape = tape;
        Similarity = TrialSimilarity.Instance;
    }

    public override TermStatistics TermStatistics(Term term, TermContext context)
    {
        var now = base.TermStatistics(term, context);
        var trials = _tape.Next(now.DocFreq);
        return new TermStatistics(now.Term, trials, Math.Max(trials, now.TotalTermFreq));
    }

    public override CollectionStatistics CollectionStatistics(string field)
    {
        var now = base.CollectionStatistics(field);
        var (trials, words) = (_tape.Next(now.MaxDoc), _tape.Next(now.SumTotalTermFreq));
        return new CollectionStatistics(now.Field, trials, Math.Min(now.DocCount, trials), words, words < 0 ? -1 : Math.Min(now.SumDocFreq, words));
    }
}
