using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Trialhead.Data.Search.Ranking;

/// <summary>Reads from the index what a trial is about: its subject concepts and the words of its titles and conditions.</summary>
/// <remarks>One searcher's view; not to be shared between threads. What was once spelt out stays so as long as that state of the index.</remarks>
internal sealed class TrialTopics
{
    private static readonly ConditionalWeakTable<IndexReader, ConcurrentDictionary<(string Field, int Leaf), string?[]>> Spelt = [];

    private readonly IList<AtomicReaderContext> _leaves;
    private readonly ConcurrentDictionary<(string Field, int Leaf), string?[]> _spelt;
    private readonly Dictionary<string, (SortedSetDocValues? Values, string?[] Spelt)[]> _values = new(StringComparer.Ordinal);
    private readonly BytesRef _bytes = new();

    public TrialTopics(IndexSearcher searcher)
    {
        _leaves = searcher.IndexReader.Leaves;
        _spelt = Spelt.GetValue(searcher.IndexReader, _ => []);
    }

    /// <summary>The ids of a document's subject concepts.</summary>
    public IEnumerable<string> Concepts(int document) => Values(IndexFields.Concepts, document);

    /// <summary>The words of a document's titles and conditions.</summary>
    public IEnumerable<string> Words(int document) => Values(IndexFields.Topics, document);

    private IEnumerable<string> Values(string field, int document)
    {
        var leaf = ReaderUtil.SubIndex(document, _leaves);
        var (values, spelt) = Of(field)[leaf];
        if (values is null)
        {
            yield break;
        }

        values.SetDocument(document - _leaves[leaf].DocBase);
        for (var ordinal = values.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = values.NextOrd())
        {
            yield return spelt[ordinal] ??= Spell(values, ordinal);
        }
    }

    private string Spell(SortedSetDocValues values, long ordinal)
    {
        values.LookupOrd(ordinal, _bytes);
        return _bytes.Utf8ToString();
    }

    private (SortedSetDocValues? Values, string?[] Spelt)[] Of(string field)
    {
        if (!_values.TryGetValue(field, out var all))
        {
            _values[field] = all =
            [
                .. _leaves.Select((leaf, i) =>
                {
                    var values = leaf.AtomicReader.GetSortedSetDocValues(field);
                    return (values, _spelt.GetOrAdd((field, i), _ => new string?[values?.ValueCount ?? 0]));
                }),
            ];
        }

        return all;
    }
}
