using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace Trialhead.Data.Search.Ranking;

/// <summary>How many trials have a word in a field, in one state of the index; asked for once and kept.</summary>
internal sealed class TermFrequencies
{
    private static readonly ConditionalWeakTable<IndexReader, TermFrequencies> Known = [];

    private readonly IndexReader _reader;
    private readonly ConcurrentDictionary<(string Field, string Word), int> _frequencies = [];

    private TermFrequencies(IndexReader reader) => _reader = reader;

    /// <summary>Those of a state of the index.</summary>
    public static TermFrequencies Of(IndexReader reader) => Known.GetValue(reader, known => new TermFrequencies(known));

    /// <summary>How many trials have a word that stands in some trial.</summary>
    public int this[string field, string word] =>
        _frequencies.GetOrAdd((field, word), static (key, reader) => reader.DocFreq(new Term(key.Field, key.Word)), _reader);
}
