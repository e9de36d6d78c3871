using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Trialhead.Data.Search;

/// <summary>Builds the scoring part of queries.</summary>
internal static class TextQueries
{
    private const float TieBreaker = 0.2f; // share of the weaker fields in a word's score
    private const float ExactNumber = 1e6f; // above any sum of words
    private const int NearbySlop = 3;

    /// <summary>What a person typed: registry numbers, every quoted phrase, and most words (or any, when relaxed).</summary>
    public static Query Of(SearchText text, bool relaxed)
    {
        var words = new BooleanQuery(disableCoord: true);
        foreach (var phrase in text.Phrases)
        {
            words.Add(OverFields(phrase, FieldWeights.Search), Occur.MUST);
        }

        foreach (var word in text.Words)
        {
            words.Add(OverFields([word], FieldWeights.Search), Occur.SHOULD);
        }

        words.MinimumNumberShouldMatch = relaxed ? Math.Min(1, text.Words.Count) : MostOf(text.Words.Count);
        var all = new BooleanQuery(disableCoord: true);
        foreach (var nctId in text.NctIds)
        {
            all.Add(Exactly(nctId), Occur.SHOULD);
        }

        if (words.Clauses.Count > 0)
        {
            all.Add(text.Words.Count > 1 ? Together(words, text.Words) : words, Occur.SHOULD);
        }

        return all;
    }

    /// <summary>How many of so many words must be found: two of two, two of three, three of four, six of eight.</summary>
    internal static int MostOf(int words) => words <= 2 ? words : Math.Max(2, words * 3 / 4);

    private static BooleanQuery Exactly(string nctId)
    {
        var either = new BooleanQuery(disableCoord: true) { Boost = ExactNumber };
        either.Add(new ConstantScoreQuery(new TermQuery(new Term(IndexFields.Nct, nctId))), Occur.SHOULD);
        either.Add(new ConstantScoreQuery(new TermQuery(new Term(IndexFields.Alias, nctId))), Occur.SHOULD);
        return either;
    }

    /// <summary>The same, with more for those that have all words close together where it says most.</summary>
    private static BooleanQuery Together(Query words, IReadOnlyList<string> sequence)
    {
        var query = new BooleanQuery(disableCoord: true);
        query.Add(words, Occur.MUST);
        foreach (var (field, weight) in FieldWeights.Apart)
        {
            query.Add(Boosted(InOrder(field, sequence, NearbySlop), weight), Occur.SHOULD);
        }

        return query;
    }

    private static DisjunctionMaxQuery OverFields(
        IReadOnlyList<string> words, IReadOnlyList<(string Field, float Weight)> fields)
    {
        var best = new DisjunctionMaxQuery(TieBreaker);
        foreach (var (field, weight) in fields)
        {
            best.Add(Boosted(InOrder(field, words, slop: 0), weight));
        }

        return best;
    }

    private static Query InOrder(string field, IReadOnlyList<string> words, int slop)
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

    private static Query Boosted(Query query, float boost)
    {
        query.Boost = boost;
        return query;
    }
}
