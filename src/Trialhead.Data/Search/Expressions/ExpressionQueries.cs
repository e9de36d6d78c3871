using Lucene.Net.Index;
using Lucene.Net.Search;
using Trialhead.Data.Search.Typing;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Expressions;

/// <summary>Turns expressions into queries of the index; they are meant to filter, not to score.</summary>
internal static class ExpressionQueries
{
    private static readonly string[] Numbers = [IndexFields.Nct, IndexFields.Alias];

    /// <summary>The query that finds what an expression finds.</summary>
    public static Query Of(SearchExpression expression) => expression switch
    {
        WordsExpression { Area.Kind: AreaKind.Sites } words => SiteQueries.Of(words),
        WordsExpression words => OfWords(words),
        CodeExpression code => new TermQuery(new Term(IndexFields.Codes, StudyCodes.Term(code.Area.Name, code.Code))),
        RangeExpression range => Between(range.Area, range.From, range.To),
        MissingExpression { Area: var area } => Without(area.Kind == AreaKind.Codes
            ? new PrefixQuery(new Term(IndexFields.Codes, StudyCodes.Term(area.Name, "")))
            : Between(area, double.NegativeInfinity, double.PositiveInfinity)),
        NotExpression not => Without(Of(not.Part)),
        JoinedExpression joined => Joined(joined.Parts.Select(Of), joined.IsAny),
        SameSiteExpression site => SiteQueries.Of(site.Part),
        _ => new MatchAllDocsQuery(),
    };

    private static BooleanQuery Without(Query query) => new(disableCoord: true)
    {
        { new MatchAllDocsQuery(), Occur.MUST },
        { query, Occur.MUST_NOT },
    };

    private static BooleanQuery Joined(IEnumerable<Query> queries, bool isAny)
    {
        var joined = new BooleanQuery(disableCoord: true);
        foreach (var query in queries)
        {
            joined.Add(query, isAny ? Occur.SHOULD : Occur.MUST);
        }

        return joined;
    }

    private static Query Between(SearchArea area, double from, double to)
    {
        int? first = double.IsNegativeInfinity(from) ? null : (int)from;
        int? last = double.IsPositiveInfinity(to) ? null : (int)to;
        return area.Kind == AreaKind.Ages
            ? NumericRangeQuery.NewDoubleRange(area.Name, from, to, true, true)
            : NumericRangeQuery.NewInt32Range(area.Name, first, last, true, true);
    }

    private static Query OfWords(WordsExpression words)
    {
        var typed = new TypedQueryReader(Lexicon.InUse).Read(words.IsPhrase ? $"\"{words.Text}\"" : words.Text, (_, _) => null);
        var all = new List<Query>();
        all.AddRange(typed.NctIds.Select(id => Joined(Numbers.Select(field => new TermQuery(new Term(field, id))), isAny: true)));
        all.AddRange(typed.Phrases.Select(phrase => OfPhrase(phrase, words)));
        all.AddRange(typed.Units.Select(unit => OfUnit(unit, words.Area)));
        if (all.Count == 0)
        {
            return new MatchAllDocsQuery(); // of fillers alone nothing is asked
        }

        var joined = Joined(all, isAny: words.Area.TakesMost);
        joined.MinimumNumberShouldMatch = words.Area.TakesMost ? TypedScoring.MostOf(all.Count) : 0;
        return joined;
    }

    private static BooleanQuery OfPhrase(IReadOnlyList<string> phrase, WordsExpression words)
    {
        var any = words.Area.Fields.Select(field => TextQueries.InOrder(field, phrase, slop: 0));
        return Joined(words.Area.HasSites ? any.Append(SiteQueries.Phrase(words.Text)) : any, isAny: true);
    }

    // By its concept, or by all its words in one field.
    private static BooleanQuery OfUnit(SoughtUnit unit, SearchArea area)
    {
        var any = new List<Query>();
        any.AddRange(area.Fields.Select(field => Joined(unit.Words.Select(word => OfWord(word, field)), isAny: false)));
        if (area.HasConcepts)
        {
            any.AddRange(unit.Concepts.Select(concept => new TermQuery(new Term(IndexFields.About, concept.Id))));
        }

        if (area.HasSites)
        {
            any.Add(SiteQueries.Anywhere(unit.Shown));
        }

        return Joined(any, isAny: true);
    }

    private static BooleanQuery OfWord(SoughtWord word, string field) =>
        Joined(word.Others.Prepend(word.Stem).Select(stem => new TermQuery(new Term(field, stem))), isAny: true);
}
