using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Trialhead.Data.Search.Ranking;

/// <summary>Reads from the index what a trial is about: its subject concepts and the words of its titles and conditions.</summary>
/// <remarks>One searcher's view; not to be shared between threads.</remarks>
internal sealed class TrialTopics
{
    private readonly IList<AtomicReaderContext> _leaves;
    private readonly Dictionary<(string Field, int Leaf, long Ordinal), string> _known = [];
    private readonly Dictionary<string, SortedSetDocValues?[]> _values = new(StringComparer.Ordinal);
    private readonly BytesRef _bytes = new();

    public TrialTopics(IndexSearcher searcher) => _leaves = searcher.IndexReader.Leaves;

    /// <summary>The ids of a document's subject concepts.</summary>
    public IEnumerable<string> Concepts(int document) => Values(IndexFields.Concepts, document);

    /// <summary>The words of a document's titles and conditions.</summary>
    public IEnumerable<string> Words(int document) => Values(IndexFields.Topics, document);

    private IEnumerable<string> Values(string field, int document)
    {
        var leaf = ReaderUtil.SubIndex(document, _leaves);
        if (Of(field)[leaf] is not { } values)
        {
            yield break;
        }

        values.SetDocument(document - _leaves[leaf].DocBase);
        for (var ordinal = values.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = values.NextOrd())
        {
            yield return Known(field, leaf, ordinal, values);
        }
    }

    private string Known(string field, int leaf, long ordinal, SortedSetDocValues values)
    {
        if (!_known.TryGetValue((field, leaf, ordinal), out var known))
        {
            values.LookupOrd(ordinal, _bytes);
            _known[(field, leaf, ordinal)] = known = _bytes.Utf8ToString();
        }

        return known;
    }

    private SortedSetDocValues?[] Of(string field)
    {
        if (!_values.TryGetValue(field, out var values))
        {
            _values[field] = values = [.. _leaves.Select(leaf => leaf.AtomicReader.GetSortedSetDocValues(field))];
        }

        return values;
    }
}
