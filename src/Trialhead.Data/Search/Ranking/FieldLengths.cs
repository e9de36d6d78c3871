using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Trialhead.Data.Search.Ranking;

/// <summary>What one mention in a field counts in each document of one state of the index: less in longer fields.</summary>
/// <remarks>Worked out once for each field and kept as long as that state is; 4 bytes for each document and field.</remarks>
internal sealed class FieldLengths
{
    private static readonly float[] Lengths = [.. Enumerable.Range(0, 256).Select(norm => Length((byte)norm))];
    private static readonly ConditionalWeakTable<IndexReader, FieldLengths> Known = [];

    private readonly IndexReader _reader;
    private readonly ConcurrentDictionary<FieldWeight, float[]> _counts = new();

    private FieldLengths(IndexReader reader) => _reader = reader;

    /// <summary>Those of a state of the index.</summary>
    public static FieldLengths Of(IndexReader reader) => Known.GetValue(reader, known => new FieldLengths(known));

    /// <summary>For every document, what one mention counts.</summary>
    public float[] Counts(FieldWeight field) => _counts.GetOrAdd(field, Read);

    private float[] Read(FieldWeight field)
    {
        var documents = _reader.GetDocCount(field.Field);
        var average = documents == 0 ? 1 : Math.Max(1, (float)_reader.GetSumTotalTermFreq(field.Field) / documents);
        var counts = new float[_reader.MaxDoc];
        foreach (var leaf in _reader.Leaves)
        {
            var norms = leaf.AtomicReader.GetNormValues(field.Field);
            for (var document = 0; document < leaf.Reader.MaxDoc; document++)
            {
                var length = norms is null ? 1 : Lengths[(byte)norms.Get(document)] / average;
                counts[leaf.DocBase + document] = field.Weight / (1 - field.LengthWeight + (field.LengthWeight * length));
            }
        }

        return counts;
    }

    // Lucene's BM25Similarity keeps 1 / sqrt(length) in a byte.
    private static float Length(byte norm)
    {
        var value = SmallSingle.SByte315ToSingle((sbyte)norm);
        return value == 0 ? 1 : 1 / (value * value);
    }
}
