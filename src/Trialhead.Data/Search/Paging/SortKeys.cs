using Lucene.Net.Index;
using Lucene.Net.Util;
using Trialhead.Clinical;

namespace Trialhead.Data.Search.Paging;

/// <summary>Says by what hits are sorted.</summary>
internal sealed class SortKeys(SearchOrder order, GeoPoint? near)
{
    /// <summary>The key of a document of one segment, given its score; the greatest comes first.</summary>
    public Func<int, float, double> Of(AtomicReader reader) => order switch
    {
        SearchOrder.Updated => Number(reader, IndexFields.Updated),
        SearchOrder.Started => Number(reader, IndexFields.Started),
        SearchOrder.Enrollment => Number(reader, IndexFields.Enrollment),
        SearchOrder.Distance => Distance(reader, near ?? throw new InvalidOperationException("No place to measure from.")),
        _ => static (_, score) => score,
    };

    private static Func<int, float, double> Number(AtomicReader reader, string field)
    {
        var values = reader.GetNumericDocValues(field);
        var known = reader.GetDocsWithField(field);
        return values is null || known is null
            ? static (_, _) => double.NegativeInfinity
            : (doc, _) => known.Get(doc) ? values.Get(doc) : double.NegativeInfinity;
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
