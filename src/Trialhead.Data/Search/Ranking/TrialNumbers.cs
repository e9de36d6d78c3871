using System.Globalization;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Trialhead.Data.Search.Ranking;

/// <summary>The registry numbers of all documents of one state of the index.</summary>
/// <remarks>Documents lie in the order in which they happened to be written; numbers order what is otherwise equal.</remarks>
internal sealed class TrialNumbers
{
    private const int Digits = 8;

    private static readonly ConditionalWeakTable<IndexReader, TrialNumbers> Known = [];

    private readonly int[] _numbers;

    private TrialNumbers(IndexReader reader)
    {
        _numbers = new int[reader.MaxDoc];
        var bytes = new BytesRef();
        foreach (var leaf in reader.Leaves)
        {
            var values = leaf.AtomicReader.GetSortedDocValues(IndexFields.Nct);
            for (var document = 0; values is not null && document < leaf.Reader.MaxDoc; document++)
            {
                values.Get(document, bytes);
                _numbers[leaf.DocBase + document] = int.Parse(bytes.Bytes.AsSpan(bytes.Offset + bytes.Length - Digits, Digits), CultureInfo.InvariantCulture);
            }
        }
    }

    /// <summary>Those of a state of the index, read once.</summary>
    public static TrialNumbers Of(IndexReader reader) => Known.GetValue(reader, known => new TrialNumbers(known));

    /// <summary>The digits of a document's number.</summary>
    public int this[int document] => _numbers[document];

    /// <summary>A document's number.</summary>
    public string Nct(int document) => string.Create(CultureInfo.InvariantCulture, $"NCT{_numbers[document]:D8}");
}
