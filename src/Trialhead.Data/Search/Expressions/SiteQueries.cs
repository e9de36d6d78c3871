using Lucene.Net.Index;
using Lucene.Net.Search.Spans;

namespace Trialhead.Data.Search.Expressions;

/// <summary>Queries for trials with a site of which something holds: its words stand close together in the index.</summary>
internal static class SiteQueries
{
    /// <summary>One site that fulfils an expression of words of sites, <c>AND</c> and <c>OR</c>.</summary>
    public static SpanQuery Of(SearchExpression expression) => expression switch
    {
        WordsExpression words => OfWords(words),
        JoinedExpression { IsAny: true } any => new SpanOrQuery([.. any.Parts.Select(Of)]),
        JoinedExpression all => Near([.. all.Parts.Select(Of)], inOrder: false),
        _ => throw new ArgumentException("Found something else than words, AND and OR.", nameof(expression)),
    };

    /// <summary>One site with all of these words, in whichever part of its address.</summary>
    public static SpanQuery Anywhere(string text) =>
        Near([.. PlaceNames.Fold(text).Split(' ').Distinct().Select(word => new SpanOrQuery([.. Meanings(word)]))], inOrder: false);

    /// <summary>One site with these words in this order, in one part of its address.</summary>
    public static SpanQuery Phrase(string text) => Phrase(text, SiteWords.Anywhere);

    private static SpanQuery OfWords(WordsExpression words) =>
        words.IsPhrase || words.Area.Fields.Count == 1 ? Phrase(words.Text, words.Area.Fields) : Anywhere(words.Text);

    private static SpanOrQuery Phrase(string text, IReadOnlyList<string> parts) =>
        new([.. parts.Select(part => Near([.. SiteWords.Typed(part, text).Select(Word)], inOrder: true, farthest: 0))]);

    // Also "MA" and "USA", which the index has written out.
    private static IEnumerable<SpanQuery> Meanings(string word)
    {
        foreach (var part in SiteWords.Anywhere)
        {
            yield return Word($"{part}:{word}");
            if (SiteWords.Typed(part, word) is { Count: > 0 } meant && (meant.Count > 1 || meant[0] != $"{part}:{word}"))
            {
                yield return Near([.. meant.Select(Word)], inOrder: true, farthest: 0);
            }
        }
    }

    private static SpanQuery Near(SpanQuery[] parts, bool inOrder, int farthest = SiteWords.Farthest) => parts switch
    {
        [] => Word(""), // no word, no site
        [var only] => only,
        _ => new SpanNearQuery(parts, farthest, inOrder),
    };

    private static SpanTermQuery Word(string word) => new(new Term(IndexFields.Sites, word));
}
