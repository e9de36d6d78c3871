using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Trialhead.Data.Search.Explaining;
using Trialhead.Data.Search.Facets;
using Trialhead.Data.Search.Paging;
using Trialhead.Data.Search.Typing;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Search;

/// <summary>One search by words over one state of the index.</summary>
internal sealed class TypedSearch(IndexReader reader, TrialQuery query)
{
    private readonly Lexicon _lexicon = Lexicon.InUse;

    /// <summary>The page that was asked for.</summary>
    public SearchPage Run()
    {
        var text = HasText ? query.Text : query.OrderText;
        if (string.IsNullOrWhiteSpace(text))
        {
            return Run(null, Breadth.MostWords);
        }

        var typed = new TypedQueryReader(_lexicon).Read(text, Corrector());
        if (!HasText)
        {
            return Run(typed.IsEmpty ? null : typed, Breadth.MostWords);
        }

        if (typed.IsEmpty)
        {
            return new SearchPage(0, []) { Reading = typed.Reading };
        }

        if (query.After is { } position)
        {
            return Run(typed, position.Breadth);
        }

        var page = Run(typed, Breadth.MostWords);
        if (page.Total == 0)
        {
            page = Run(typed, Breadth.MostWordsAnywhere);
        }

        var guess = new SecondGuess(reader, _lexicon).Of(typed, page.Total);
        return (page.Total == 0 && typed.WordCount > 1 ? Run(typed, Breadth.AnyWord) : page) with { DidYouMean = guess };
    }

    private bool HasText => !string.IsNullOrWhiteSpace(query.Text);

    // On a later page, what was corrected on the first one, even if the word has come into the index since.
    private Func<TypedWord, string, string?> Corrector() => query.After is { } position
        ? (word, _) => position.Corrections.FirstOrDefault(correction => correction.Typed == word.Text)?.Instead
        : new SpellingCorrector(reader, _lexicon).Correct;

    private SearchPage Run(TypedQuery? typed, Breadth breadth)
    {
        var tape = query.After is { } position ? new StatisticsTape(position.Statistics) : new StatisticsTape();
        var page = Run(typed, breadth, tape);
        return tape.IsIntact ? page : Run(typed, breadth, new StatisticsTape()); // written by another vocabulary or version
    }

    private SearchPage Run(TypedQuery? typed, Breadth breadth, StatisticsTape tape)
    {
        var searcher = new SteadySearcher(reader, tape);
        var scoring = typed is null ? null : TypedScoring.Of(typed, breadth);
        var facets = query.CountsFacets ? new FacetCounter() : null;
        // One more than wanted, to know whether there is a next page.
        var wanted = (int)Math.Min((long)query.Skip + query.Take + 1, reader.MaxDoc);
        var keys = new SortKeys(query, typed);
        var collector = new HitCollector(keys, query.After, wanted, facets);
        searcher.Search(FilterQueries.Apply(Filter(typed), Sought(scoring)), collector);
        long[] counts = [.. tape.Numbers]; // before explaining asks for more
        var found = collector.Hits;
        var hits = found.Skip(query.Skip).Take(query.Take).ToList();
        var explainer = query.Explains && scoring is not null ? new ScoreExplainer(new IndexSearcher(reader) { Similarity = TrialSimilarity.Instance }, scoring) : null;
        return new SearchPage(collector.Total, [.. hits.Select(hit => Hit(hit, explainer) with { Standing = keys.StandingOf(hit.Key) })], breadth == Breadth.AnyWord)
        {
            Reading = typed?.Reading ?? QueryReading.None,
            Standings = collector.Standings,
            Facets = facets is null ? FacetCounts.None : FacetCounts.Of(facets.ByTerm(), collector.Total, Asked(typed), _lexicon),
            Next = hits.Count == 0 || found.Count <= query.Skip + hits.Count ? null : new PagePosition(query.Order, hits[^1].Key, hits[^1].Number)
            {
                Breadth = breadth,
                Corrections = typed?.Reading.Corrections ?? [],
                Statistics = counts,
            },
        };
    }

    // What was put right in the text is put right in the expressions: both came from one person.
    private TrialQuery Filter(TypedQuery? typed) => typed is null or { Reading.Corrections: [] } ? query : query with
    {
        Where = [.. query.Where.Select(expression => expression.PutRight(
            text => typed.Reading.Corrections.Aggregate(text, TypedQueryReader.Replace)))],
    };

    private Query Sought(TypedScoring? scoring)
    {
        if (scoring is null)
        {
            return new MatchAllDocsQuery();
        }

        // Of words for the order none need be there.
        return HasText ? scoring.Query : new BooleanQuery(disableCoord: true)
        {
            { new MatchAllDocsQuery { Boost = 0 }, Occur.MUST },
            { scoring.Query, Occur.SHOULD },
        };
    }

    private TrialHit Hit(HitCollector.Collected hit, ScoreExplainer? explainer) => new(
        string.Create(CultureInfo.InvariantCulture, $"NCT{hit.Number:00000000}"),
        hit.Score,
        query.Near is { } point ? TrialIndex.Distance(reader, hit.Doc, point) : null)
    {
        Explanation = explainer?.Explain(hit.Doc) ?? [],
    };

    private List<Concept> Asked(TypedQuery? typed) =>
    [
        .. (typed?.Reading.Names ?? []).SelectMany(name => name.Concepts)
            .Concat((query.Concepts ?? []).Select(_lexicon.Get).OfType<Concept>()).Distinct(),
    ];
}
