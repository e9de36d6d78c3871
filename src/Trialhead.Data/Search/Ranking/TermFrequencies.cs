using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace Trialhead.Data.Search.Ranking;

/// <summary>How many trials have a word in a field, in one state of the index; asked for once and kept.</summary>
internal sealed class TermFrequencies
{
    private static readonly ConditionalWeakTable<IndexReader, TermFrequencies> Known = [];

    private readonly IndexReader _reader;
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, int>> _fields = new(StringComparer.Ordinal);

    private TermFrequencies(IndexReader reader) => _reader = reader;

    /// <summary>Those of a state of the index.</summary>
    public static TermFrequencies Of(IndexReader reader) => Known.GetValue(reader, known => new TermFrequencies(known));

    /// <summary>How many trials have a word that stands in some trial.</summary>
    public int this[string field, string word] => _fields.GetOrAdd(field, static _ => new(StringComparer.Ordinal))
        .GetOrAdd(word, static (word, at) => at._reader.DocFreq(new Term(at.Field, word)), (_reader, Field: field));
}
