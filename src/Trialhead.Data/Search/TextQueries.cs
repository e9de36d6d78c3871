using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Trialhead.Data.Search;

/// <summary>Builds the scoring part of queries.</summary>
internal static class TextQueries
{
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
}
