using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Trialhead.Clinical;
using Trialhead.Data.Search.Expressions;
using Trialhead.Data.Search.Typing;
using Trialhead.Trials;

namespace Trialhead.Data.Search.Paging;

/// <summary>Says by what hits are sorted.</summary>
/// <param name="query">The order, and what it needs.</param>
/// <param name="typed">What was typed; null where nothing was.</param>
internal sealed class SortKeys(TrialQuery query, TypedQuery? typed)
{
    private const double Apart = 1 << 20; // far above any score, and small enough to leave a score its digits
    private const int Share = 4; // an open trial that only speaks of what was asked comes behind closed ones about it

    private static readonly Openness[] ByPlace = [.. Enum.GetValues<Openness>().OrderBy(Place)];

    private readonly QueryWrapperFilter? _whole = Filter(typed, TopicQuery.Whole);
    private readonly QueryWrapperFilter? _part = Filter(typed, TopicQuery.Part);

    /// <summary>The key of a document of one segment, given its score; the greatest comes first.</summary>
    public Func<int, float, double> Of(AtomicReader reader) => query.By is { } by ? By(reader, by) : query.Order switch
    {
        SearchOrder.Updated => Number(reader, IndexFields.Updated),
        SearchOrder.Started => Number(reader, IndexFields.StartDate),
        SearchOrder.Enrollment => Number(reader, IndexFields.EnrollmentCount),
        SearchOrder.Distance => Distance(reader, query.Near ?? throw new InvalidOperationException("No place to measure from.")),
        SearchOrder.OpenFirst => OpenFirst(reader),
        _ => static (_, score) => score,
    };

    /// <summary>Where a hit with this key stands where open ones are first; null in another order.</summary>
    public Standing? StandingOf(double key)
    {
        if (query.By is not null || query.Order != SearchOrder.OpenFirst)
        {
            return null;
        }

        var place = (int)(key / Apart);
        return new Standing(_whole is null ? TopicShare.Whole : (TopicShare)(place / Share), ByPlace[place % Share]);
    }

    private static QueryWrapperFilter? Filter(TypedQuery? typed, Func<TypedQuery, Query?> about) =>
        typed is not null && about(typed) is { } query ? new QueryWrapperFilter(query) : null;

    private static FixedBitSet Documents(AtomicReader reader, QueryWrapperFilter? filter)
    {
        var found = new FixedBitSet(reader.MaxDoc);
        if (filter?.GetDocIdSet(reader.AtomicContext, null)?.GetIterator() is { } documents)
        {
            found.Or(documents);
        }

        return found;
    }

    private Func<int, float, double> OpenFirst(AtomicReader reader)
    {
        var (whole, part) = (Documents(reader, _whole), Documents(reader, _part));
        var values = FieldCache.DEFAULT.GetTermsIndex(reader, IndexFields.Openness);
        var word = new BytesRef();
        var places = Enumerable.Range(0, values.ValueCount).Select(value =>
        {
            values.LookupOrd(value, word);
            return Place(Enum.Parse<Openness>(word.Utf8ToString())) * Apart;
        }).ToArray();
        return (doc, score) => score + (values.GetOrd(doc) is >= 0 and var value ? places[value] : 0) + ((int)(whole.Get(doc) ? TopicShare.Whole : part.Get(doc) ? TopicShare.Part : TopicShare.None) * Share * Apart);
    }

    private static int Place(Openness openness) => openness switch
    {
        Openness.Open => 3,
        Openness.Later => 2,
        Openness.NotStated => 1,
        _ => 0,
    };

    private static Func<int, float, double> Number(AtomicReader reader, string field)
    {
        var values = reader.GetNumericDocValues(field);
        var known = reader.GetDocsWithField(field);
        return values is null || known is null
            ? static (_, _) => double.NegativeInfinity
            : (doc, _) => known.Get(doc) ? values.Get(doc) : double.NegativeInfinity;
    }

    private static Func<int, float, double> By(AtomicReader reader, PropertyOrder by)
    {
        var key = Number(reader, by.Name);
        return by.IsDescending ? key : (doc, score) => key(doc, score) is > double.NegativeInfinity and var value ? -value : double.NegativeInfinity;
    }

    private static Func<int, float, double> Distance(AtomicReader reader, GeoPoint from)
    {
        var points = reader.GetBinaryDocValues(IndexFields.Points);
        var buffer = new BytesRef();
        return (doc, _) =>
        {
            points?.Get(doc, buffer);
            return points is not null && SitePoints.Nearest(buffer, from, double.PositiveInfinity) is { } kilometres
                ? -kilometres
                : double.NegativeInfinity;
        };
    }
}
