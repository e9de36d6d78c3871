using Lucene.Net.Index;

namespace Trialhead.Data.Search.Facets;

/// <summary>Counts the values of the trials of a result.</summary>
internal sealed class FacetCounter
{
    private readonly Dictionary<SegmentFacets, int[]> _counts = [];
    private SegmentFacets? _segment;
    private int[] _current = [];

    /// <summary>Goes on with the trials of another segment.</summary>
    public void Enter(AtomicReader reader)
    {
        _segment = SegmentFacets.Of(reader);
        if (!_counts.TryGetValue(_segment, out var counts))
        {
            _counts[_segment] = counts = new int[_segment.Terms.Count];
        }

        _current = counts;
    }

    /// <summary>Counts one trial.</summary>
    public void Count(int doc)
    {
        foreach (var value in _segment!.Of(doc)) // entered before anything is counted
        {
            _current[value]++;
        }
    }

    /// <summary>The counts of every value that any trial has.</summary>
    public IReadOnlyDictionary<string, int> ByTerm()
    {
        var sums = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (segment, counts) in _counts)
        {
            for (var value = 0; value < counts.Length; value++)
            {
                if (counts[value] > 0)
                {
                    sums[segment.Terms[value]] = sums.GetValueOrDefault(segment.Terms[value]) + counts[value];
                }
            }
        }

        return sums;
    }
}
