using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Trialhead.Data.Search.Facets;

/// <summary>The values of all trials of one segment in memory: four bytes each.</summary>
internal sealed class SegmentFacets
{
    private static readonly ConditionalWeakTable<object, SegmentFacets> Known = [];

    private readonly int[] _starts;
    private readonly int[] _values;

    private SegmentFacets(AtomicReader reader)
    {
        _starts = new int[reader.MaxDoc + 1];
        var values = new List<int>();
        var terms = new List<string>();
        if (reader.GetSortedSetDocValues(IndexFields.Facets) is { } set)
        {
            for (var doc = 0; doc < reader.MaxDoc; doc++)
            {
                set.SetDocument(doc);
                for (var value = set.NextOrd(); value != SortedSetDocValues.NO_MORE_ORDS; value = set.NextOrd())
                {
                    values.Add((int)value);
                }

                _starts[doc + 1] = values.Count;
            }

            var term = new BytesRef();
            for (var value = 0; value < set.ValueCount; value++)
            {
                set.LookupOrd(value, term);
                terms.Add(term.Utf8ToString());
            }
        }

        (_values, Terms) = ([.. values], terms);
    }

    /// <summary>The values, by number.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>Those of a segment, read on first use and kept for as long as it is.</summary>
    public static SegmentFacets Of(AtomicReader reader) => Known.GetValue(reader.CoreCacheKey, _ => new SegmentFacets(reader));

    /// <summary>The numbers of a trial's values.</summary>
    public ReadOnlySpan<int> Of(int doc) => _values.AsSpan(_starts[doc].._starts[doc + 1]);
}
