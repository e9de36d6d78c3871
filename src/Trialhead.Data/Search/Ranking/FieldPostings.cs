using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Trialhead.Data.Search.Ranking;

/// <summary>Sums up how well every trial of an index fits weighted words, over several fields at once (BM25F).</summary>
/// <remarks>
/// <para>Robertson, Zaragoza and Taylor 2004, "Simple BM25 extension to multiple weighted fields": counts are weighted and
/// set in relation to the length of their field, added up over the fields, and only then saturated, so that a second
/// mention in another field adds less than the first. Groups of fields are summed up beside the whole.</para>
/// <para>Reads one word after the other, all its trials at a time. One searcher's view; not to be shared between threads.</para>
/// </remarks>
internal sealed class FieldPostings : IDisposable
{
    private const float Common = 1; // a word of more than a quarter of all trials tells too little for what it costs

    private readonly IndexReader _reader;
    private readonly IList<AtomicReaderContext> _leaves;
    private readonly FieldLengths _lengths;
    private readonly Dictionary<string, TermsEnum?[]> _terms = new(StringComparer.Ordinal);
    private readonly DocsEnum?[] _postings;
    private readonly float[][] _counts; // weighted mentions of the word at hand, by group; all 0 between words
    private readonly bool[] _isTouched;
    private int[] _touched = new int[4096];
    private int _touchedCount;

    public FieldPostings(IndexSearcher searcher)
    {
        _reader = searcher.IndexReader;
        _leaves = _reader.Leaves;
        _lengths = FieldLengths.Of(_reader);
        _postings = new DocsEnum?[_leaves.Count];
        _counts = [.. Enumerable.Range(0, RankingFields.WordGroups).Select(_ => FieldScores.Borrow(MaxDoc))];
        _isTouched = new bool[MaxDoc];
    }

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(_counts, FieldScores.Return);

    /// <summary>Number of documents, deleted ones among them: the length of a list of scores.</summary>
    public int MaxDoc => _reader.MaxDoc;

    /// <summary>Number of trials.</summary>
    public int TrialCount => _reader.NumDocs;

    /// <summary>How rare a word is that so many trials have: about 0 for all of them, 12 for one in a hundred thousand.</summary>
    public float Rarity(int frequency) => MathF.Log(1 + ((TrialCount - frequency + 0.5f) / (frequency + 0.5f)));

    /// <summary>How many trials have a word in a field.</summary>
    public int Frequency(string field, string word) => _reader.DocFreq(new Term(field, word));

    /// <summary>Adds what a word is worth to every trial that has it.</summary>
    /// <param name="word">The word as the index has it.</param>
    /// <param name="fields">Where to look.</param>
    /// <param name="sums">Takes the scores, over all fields and for each group.</param>
    /// <param name="worth">From how many trials have the word to what it is worth at most.</param>
    public void Add(string word, IReadOnlyList<FieldWeight> fields, FieldScores sums, Func<int, float> worth)
    {
        var bytes = new BytesRef(word);
        foreach (var field in fields)
        {
            Count(bytes, field);
        }

        var most = _touchedCount == 0 ? 0 : worth(_touchedCount);
        foreach (var document in _touched.AsSpan(0, _touchedCount))
        {
            sums.Settle(document, most, _counts);
            _isTouched[document] = false;
        }

        _touchedCount = 0;
    }

    private void Count(BytesRef word, FieldWeight field)
    {
        var (terms, counts, group) = (Terms(field.Field), _lengths.Counts(field), _counts[field.Group]);
        for (var i = 0; i < _leaves.Count; i++)
        {
            if (terms[i] is not { } leafTerms || !leafTerms.SeekExact(word) || IsCommon(leafTerms.DocFreq, _leaves[i]))
            {
                continue;
            }

            var (reader, offset) = (_leaves[i].AtomicReader, _leaves[i].DocBase);
            var postings = leafTerms.Docs(reader.LiveDocs, _postings[i], DocsFlags.FREQS);
            _postings[i] = postings;
            for (var local = postings.NextDoc(); local != DocIdSetIterator.NO_MORE_DOCS; local = postings.NextDoc())
            {
                var document = offset + local;
                if (!_isTouched[document])
                {
                    Touch(document);
                }

                group[document] += counts[document] * postings.Freq;
            }
        }
    }

    private bool IsCommon(int frequency, AtomicReaderContext leaf) =>
        leaf.Reader.MaxDoc > 1000 && Rarity((int)((double)frequency * MaxDoc / leaf.Reader.MaxDoc)) < Common;

    private void Touch(int document)
    {
        if (_touchedCount == _touched.Length)
        {
            Array.Resize(ref _touched, 2 * _touchedCount);
        }

        _isTouched[document] = true;
        _touched[_touchedCount++] = document;
    }

    private TermsEnum?[] Terms(string field)
    {
        if (!_terms.TryGetValue(field, out var terms))
        {
            _terms[field] = terms = [.. _leaves.Select(leaf => leaf.AtomicReader.GetTerms(field)?.GetEnumerator())];
        }

        return terms;
    }
}
