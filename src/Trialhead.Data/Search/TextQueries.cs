using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Trialhead.Data.Search;

/// <summary>Builds the scoring part of queries.</summary>
internal static class TextQueries
{
    /// <summary>What is known about a patient: the sum over terms and fields.</summary>
    public static Query Of(ConditionQuery query)
    {
        var sum = new BooleanQuery(disableCoord: true);
        foreach (var term in query.Terms.Where(term => term.Weight > 0))
        {
            var words = SearchText.Analyze(term.Text);
            if (words.Count == 0)
            {
                continue;
            }

            foreach (var (field, weight) in FieldWeights.Candidates)
            {
                Add(sum, InOrder(field, words, slop: 0), weight * term.Weight);
            }

            if (words.Count > 1)
            {
                foreach (var (field, weight) in FieldWeights.Apart)
                {
                    Add(sum, AllOf(field, words), weight * term.Weight / words.Count);
                }
            }
        }

        return sum;
    }

    /// <summary>A word, or words in this order with at most so many moves between them.</summary>
    internal static Query InOrder(string field, IReadOnlyList<string> words, int slop)
    {
        if (words.Count == 1)
        {
            return new TermQuery(new Term(field, words[0]));
        }

        var phrase = new PhraseQuery { Slop = slop };
        foreach (var word in words)
        {
            phrase.Add(new Term(field, word));
        }

        return phrase;
    }

    private static BooleanQuery AllOf(string field, IReadOnlyList<string> words)
    {
        var all = new BooleanQuery(disableCoord: true);
        foreach (var word in words.Distinct())
        {
            all.Add(new TermQuery(new Term(field, word)), Occur.MUST);
        }

        return all;
    }

    private static void Add(BooleanQuery sum, Query part, float boost)
    {
        if (sum.Clauses.Count < BooleanQuery.MaxClauseCount)
        {
            sum.Add(Boosted(part, boost), Occur.SHOULD);
        }
    }

    private static Query Boosted(Query query, float boost)
    {
        query.Boost = boost;
        return query;
    }
}
