using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Trialhead.Clinical;

namespace Trialhead.Data.Search;

/// <summary>Finds trials by words and by what is known about a patient.</summary>
/// <remarks>
/// What an import commits, in this process or another, is seen within <see cref="Patience"/>. An index that does not exist
/// yet is empty. The sponsor takes no part in any score. Equal scores are in descending order of number, so that the same
/// records give the same answer. Safe to share between threads.
/// </remarks>
public sealed class TrialIndex : IDisposable
{
    private readonly FSDirectory _directory;
    private readonly System.Threading.Lock _opening = new();
    private SearcherManager? _searchers;
    private long _lastLook;

    internal TrialIndex(string folder) => _directory = FSDirectory.Open(folder);

    /// <summary>Longest time for which a search may overlook what was just imported.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Number of trials in the index.</summary>
    public int Count => Use(searcher => searcher.IndexReader.NumDocs, 0);

    /// <summary>The trials that have most of the words, the best first.</summary>
    /// <remarks>
    /// Where none has most of them, those that have any; where nothing is typed, all that pass the filters. A trial that is about
    /// a concept, or about a kind of it, has all words of the names of that concept.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than no hits, or sorting by distance without a place.</exception>
    public SearchPage Search(TrialQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Skip);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Take);
        ArgumentOutOfRangeException.ThrowIfEqual(query.Order == SearchOrder.Distance && query.Near is null, true, nameof(query));
        return Use(searcher => new TypedSearch(searcher.IndexReader, query).Run(), new SearchPage(0, []));
    }

    /// <summary>Looks at once whether an import has committed anything.</summary>
    public void Refresh()
    {
        Interlocked.Exchange(ref _lastLook, 0);
        Use(_ => true, false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _searchers?.Dispose();
        _directory.Dispose();
    }

    /// <summary>Reads something from the newest state of the index.</summary>
    internal T Read<T>(Func<IndexReader, T> action, T whenAbsent) => Use(searcher => action(searcher.IndexReader), whenAbsent);

    /// <summary>Kilometres to a trial's nearest site that counts; null where none is known.</summary>
    internal double? Distance(string nctId, GeoPoint from) => Use(
        searcher => searcher.Search(new TermQuery(new Term(IndexFields.Nct, nctId)), 1).ScoreDocs is [var hit]
            ? Distance(searcher.IndexReader, hit.Doc, from)
            : null,
        null);

    /// <summary>Kilometres to a document's nearest site that counts.</summary>
    internal static double? Distance(IndexReader reader, int document, GeoPoint from)
    {
        var leaves = reader.Leaves;
        var leaf = leaves[ReaderUtil.SubIndex(document, leaves)];
        var points = new BytesRef();
        leaf.AtomicReader.GetBinaryDocValues(IndexFields.Points)?.Get(document - leaf.DocBase, points);
        return SitePoints.Nearest(points, from, double.PositiveInfinity);
    }

    /// <summary>Does something with the present state of the index; the searcher must not be kept.</summary>
    internal T Use<T>(Func<IndexSearcher, T> action, T whenAbsent)
    {
        if (Searchers() is not { } searchers)
        {
            return whenAbsent;
        }

        var searcher = searchers.Acquire();
        try
        {
            return action(searcher);
        }
        finally
        {
            searchers.Release(searcher);
        }
    }

    private SearcherManager? Searchers()
    {
        var now = Environment.TickCount64;
        if (_searchers is { } known)
        {
            if (now - Interlocked.Read(ref _lastLook) > (long)Patience.TotalMilliseconds)
            {
                Interlocked.Exchange(ref _lastLook, now);
                known.MaybeRefresh();
            }

            return known;
        }

        lock (_opening)
        {
            if (_searchers is null && DirectoryReader.IndexExists(_directory))
            {
                _searchers = new SearcherManager(_directory, new Factory());
            }

            return _searchers;
        }
    }

    private sealed class Factory : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) =>
            new(reader) { Similarity = TrialSimilarity.Instance };
    }
}
