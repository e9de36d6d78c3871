using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Trialhead.Data.Search.Expressions;

namespace Trialhead.Data.Search;

/// <summary>Builds the filtering part of queries, which never scores.</summary>
internal static class FilterQueries
{
    /// <summary>The query among the trials that pass.</summary>
    public static Query Apply(TrialFilter filter, Query query)
    {
        var conditions = Conditions(filter).ToList();
        if (conditions.Count > 0)
        {
            var all = new BooleanQuery(disableCoord: true);
            conditions.ForEach(condition => all.Add(condition, Occur.MUST));
            query = new FilteredQuery(query, new QueryWrapperFilter(all));
        }

        // Distances are measured last and only where everything else holds.
        return filter is { Near: { } point, MaxKilometres: { } limit }
            ? new FilteredQuery(query, new NearFilter(point, limit), FilteredQuery.QUERY_FIRST_FILTER_STRATEGY)
            : query;
    }

    /// <summary>The documents that pass.</summary>
    public static FixedBitSet Documents(TrialFilter filter, IndexSearcher searcher)
    {
        var documents = new FixedBitSet(searcher.IndexReader.MaxDoc);
        searcher.Search(Apply(filter, new MatchAllDocsQuery()), new BitCollector(documents));
        return documents;
    }

    private static IEnumerable<Query> Conditions(TrialFilter filter)
    {
        Query?[] conditions =
        [
            AnyOf(IndexFields.Status, filter.Statuses?.Select(status => status.ToString())),
            AnyOf(IndexFields.Openness, filter.Openness?.Select(openness => openness.ToString())),
            AnyOf(IndexFields.Phase, filter.Phases?.Select(phase => phase.ToString())),
            AnyOf(IndexFields.StudyType, filter.StudyTypes?.Select(type => type.ToString())),
            AnyOf(IndexFields.AgeGroup, filter.AgeGroups?.Select(group => group.ToString())),
            AnyOf(IndexFields.Country, filter.Countries?.Select(PlaceNames.Country)),
            AnyOf(IndexFields.Sex, filter.Sex is { } sex ? [IndexFields.Any, sex.ToString()] : null),
            AnyOf(IndexFields.HealthyVolunteers, filter.HealthyVolunteers is { } healthy
                ? [IndexFields.Any, YesOrNo(healthy)]
                : null),
            AnyOf(IndexFields.HasResults, filter.HasResults is { } results ? [YesOrNo(results)] : null),
            filter.Age is { } from ? NumericRangeQuery.NewDoubleRange(IndexFields.AgeFrom, null, from, true, true) : null,
            filter.Age is { } to ? NumericRangeQuery.NewDoubleRange(IndexFields.AgeBelow, to, null, false, true) : null,
            filter.TreatmentName is { } name ? new PrefixQuery(new Term(IndexFields.TreatmentNames, $"{PlaceNames.Fold(name)}\t")) : null,
        ];
        var concepts = filter.Concepts?.Distinct().Select(id => new TermQuery(new Term(IndexFields.About, id))) ?? [];
        return conditions.OfType<Query>().Concat(concepts).Concat(filter.Where.Select(ExpressionQueries.Of));
    }

    private static BooleanQuery? AnyOf(string field, IEnumerable<string>? values)
    {
        if (values is null)
        {
            return null;
        }

        var any = new BooleanQuery(disableCoord: true);
        foreach (var value in values.Distinct())
        {
            any.Add(new TermQuery(new Term(field, value)), Occur.SHOULD);
        }

        return any;
    }

    private static string YesOrNo(bool value) => value ? IndexFields.Yes : IndexFields.No;

    private sealed class BitCollector(FixedBitSet documents) : ICollector
    {
        private int _base;

        public bool AcceptsDocsOutOfOrder => true;

        public void SetScorer(Scorer scorer)
        {
        }

        public void SetNextReader(AtomicReaderContext context) => _base = context.DocBase;

        public void Collect(int doc) => documents.Set(_base + doc);
    }
}
