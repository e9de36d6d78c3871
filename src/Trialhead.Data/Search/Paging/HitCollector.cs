using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Trialhead.Data.Search.Facets;

namespace Trialhead.Data.Search.Paging;

/// <summary>Counts all hits, and keeps the first ones behind a position.</summary>
internal sealed class HitCollector(SortKeys keys, PagePosition? after, int wanted, FacetCounter? facets) : ICollector
{
    private readonly PriorityQueue<Collected, Collected> _best = new(Comparer<Collected>.Create((one, other) => one.CompareTo(other)));
    private Scorer? _scorer;
    private NumericDocValues? _numbers;
    private Func<int, float, double>? _key;
    private int _base;

    public int Total { get; private set; }

    /// <summary>How many hits stand where; nothing but where open ones are first.</summary>
    public Dictionary<Standing, int> Standings { get; } = [];

    public bool AcceptsDocsOutOfOrder => true;

    /// <summary>The hits kept, the first one first.</summary>
    public IReadOnlyList<Collected> Hits
    {
        get
        {
            var hits = new Collected[_best.Count];
            for (var i = hits.Length - 1; i >= 0; i--)
            {
                hits[i] = _best.Dequeue();
            }

            return hits;
        }
    }

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        _base = context.DocBase;
        _numbers = context.AtomicReader.GetNumericDocValues(IndexFields.Number);
        _key = keys.Of(context.AtomicReader);
        facets?.Enter(context.AtomicReader);
    }

    public void Collect(int doc)
    {
        Total++;
        facets?.Count(doc);
        var score = _scorer!.GetScore(); // set before anything is collected, as are the others
        var hit = new Collected(_key!(doc, score), (int)_numbers!.Get(doc), _base + doc, score);
        if (keys.StandingOf(hit.Key) is { } standing)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(Standings, standing, out _)++;
        }

        if (after is not null && !after.IsBefore(hit.Key, hit.Number))
        {
            return;
        }

        if (_best.Count < wanted)
        {
            _best.Enqueue(hit, hit);
        }
        else if (wanted > 0 && hit.CompareTo(_best.Peek()) > 0)
        {
            _best.EnqueueDequeue(hit, hit);
        }
    }

    /// <summary>A hit; the greater one comes first.</summary>
    internal readonly record struct Collected(double Key, int Number, int Doc, float Score) : IComparable<Collected>
    {
        public int CompareTo(Collected other) => (Key, Number).CompareTo((other.Key, other.Number));
    }
}
