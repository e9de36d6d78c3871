using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Suggesting;

/// <summary>All names of the concepts that trials of an index are about, sorted by each of their words.</summary>
internal sealed class NameTable
{
    private static readonly ConditionalWeakTable<IndexReader, NameTable> Known = [];

    private readonly List<Entry> _entries = [];

    private NameTable(IndexReader reader, Lexicon lexicon)
    {
        foreach (var (id, trials) in Counts(reader))
        {
            if (lexicon.Get(id) is { } concept)
            {
                foreach (var name in concept.LayNames.Concat(concept.Names).Append(concept.Name))
                {
                    Add(concept, name, trials);
                }
            }
        }

        _entries.Sort();
    }

    /// <summary>The names of a state of the index, gathered on first use.</summary>
    public static NameTable Of(IndexReader reader, Lexicon lexicon) => Known.GetValue(reader, known => new NameTable(known, lexicon));

    /// <summary>The concepts with a name of which a word begins so, each once.</summary>
    public IEnumerable<Suggestion> Find(string beginning)
    {
        var found = new Dictionary<Concept, Entry>();
        var first = _entries.BinarySearch(new Entry(beginning, 0, null, "", 0));
        while (first > 0 && _entries[first - 1].Key.SequenceEqual(beginning))
        {
            first--; // "asthma" and "bronchial asthma" are found by the same word
        }

        for (var i = first < 0 ? ~first : first; i < _entries.Count && _entries[i].Key.StartsWith(beginning, StringComparison.Ordinal); i++)
        {
            var entry = _entries[i];
            var concept = entry.Concept!; // those of the table have one
            if (!found.TryGetValue(concept, out var known) || IsBetter(entry, known))
            {
                found[concept] = entry;
            }
        }

        return found.Values.Select(entry => new Suggestion(
            entry.Concept!.Name, entry.Trials, entry.Concept, entry.Name == entry.Concept.Name ? null : entry.Name)); // as above
    }

    // The usual name first, then one that begins with the text, then the shorter one.
    private static bool IsBetter(Entry entry, Entry known) =>
        (entry.Name == entry.Concept!.Name, entry.From == 0, -entry.Name.Length) // as above
            .CompareTo((known.Name == known.Concept!.Name, known.From == 0, -known.Name.Length)) > 0;

    private static IEnumerable<(string Id, int Trials)> Counts(IndexReader reader)
    {
        if (MultiFields.GetTerms(reader, IndexFields.About)?.GetEnumerator() is not { } terms)
        {
            yield break;
        }

        var live = MultiFields.GetLiveDocs(reader);
        var docs = default(DocsEnum);
        while (terms.MoveNext())
        {
            var trials = live is null ? terms.DocFreq : 0;
            if (live is not null)
            {
                docs = terms.Docs(live, docs, DocsFlags.NONE);
                while (docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                {
                    trials++;
                }
            }

            if (trials > 0)
            {
                yield return (terms.Term.Utf8ToString(), trials);
            }
        }
    }

    private void Add(Concept concept, string name, int trials)
    {
        var folded = PlaceNames.Fold(name);
        for (var from = 0; from >= 0 && from < folded.Length; from = folded.IndexOf(' ', from) is var space and >= 0 ? space + 1 : -1)
        {
            _entries.Add(new Entry(folded, from, concept, name, trials));
        }
    }

    private readonly record struct Entry(string Folded, int From, Concept? Concept, string Name, int Trials) : IComparable<Entry>
    {
        public ReadOnlySpan<char> Key => Folded.AsSpan(From);

        public int CompareTo(Entry other) => Key.CompareTo(other.Key, StringComparison.Ordinal);
    }
}
