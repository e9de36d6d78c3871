using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Trialhead.Data.Search.Ranking;

/// <summary>Reads the registry number of a document.</summary>
internal sealed class TrialNumbers(IndexSearcher searcher)
{
    private readonly IList<AtomicReaderContext> _leaves = searcher.IndexReader.Leaves;
    private readonly SortedDocValues?[] _values =
        [.. searcher.IndexReader.Leaves.Select(leaf => leaf.AtomicReader.GetSortedDocValues(IndexFields.Nct))];

    private readonly BytesRef _bytes = new();

    /// <summary>The number of the trial in a document.</summary>
    public string Of(int document)
    {
        var leaf = ReaderUtil.SubIndex(document, _leaves);
        _values[leaf]!.Get(document - _leaves[leaf].DocBase, _bytes); // every document has one
        return _bytes.Utf8ToString();
    }
}
