using Lucene.Net.Index;
using Trialhead.Data.Store;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Suggesting;

/// <summary>Completes what a person begins to type: illnesses, treatments and towns that the trials of a store have.</summary>
/// <remarks>
/// A text begins a name at any of its words; case and accents make no difference. Lay names, abbreviations and brands lead to
/// what they mean. Safe to share between threads.
/// </remarks>
public sealed class Suggestions(TrialStore store)
{
    /// <summary>Most suggestions at once.</summary>
    public const int Most = 50;

    private const int MostNames = 20_000; // of one or two letters, the first ones do

    /// <summary>The suggestions in most trials, at most so many.</summary>
    /// <param name="kind">What is typed.</param>
    /// <param name="text">The beginning; nothing is suggested for a blank one.</param>
    /// <param name="top">How many at most.</param>
    public IReadOnlyList<Suggestion> Find(SuggestionKind kind, string text, int top = 10)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(top);
        var beginning = PlaceNames.Fold(text);
        return beginning.Length == 0 ? []
            : kind == SuggestionKind.Place ? store.Gazetteer.Complete(text, top)
            : store.Index.Read(reader => Find(reader, kind, beginning, top), []);
    }

    private static List<Suggestion> Find(IndexReader reader, SuggestionKind kind, string beginning, int top)
    {
        var lexicon = Lexicon.InUse;
        var known = NameTable.Of(reader, lexicon).Find(beginning)
            .Where(suggestion => IsOf(kind, suggestion.Concept!)) // all of the table have one
            .OrderByDescending(suggestion => suggestion.Count).ThenBy(suggestion => suggestion.Text, StringComparer.Ordinal).Take(top);
        var field = kind == SuggestionKind.Condition ? IndexFields.ConditionNames : IndexFields.TreatmentNames;
        var written = Written(reader, field, beginning)
            .Where(suggestion => !lexicon.FindAll(suggestion.Text).Any(concept => IsOf(kind, concept))).Take(top);
        return
        [
            .. known.Concat(written)
                .OrderByDescending(suggestion => suggestion.Count).ThenBy(suggestion => suggestion.Text, StringComparer.Ordinal).Take(top),
        ];
    }

    private static bool IsOf(SuggestionKind kind, Concept concept) => concept.Kind is ConceptKind.Condition
        ? kind == SuggestionKind.Condition
        : kind == SuggestionKind.Treatment && concept.Kind is ConceptKind.Drug or ConceptKind.DrugClass or ConceptKind.Procedure;

    // Names as the records write them; of several spellings the most frequent, and none in capitals where there is another.
    private static IEnumerable<Suggestion> Written(IndexReader reader, string field, string beginning)
    {
        var found = new List<(string Folded, string Name, int Trials)>();
        var names = MultiFields.GetTerms(reader, field)?.GetEnumerator();
        if (names is null || names.SeekCeil(new Lucene.Net.Util.BytesRef(beginning)) == TermsEnum.SeekStatus.END)
        {
            return [];
        }

        do
        {
            var parts = names.Term.Utf8ToString().Split('\t');
            if (!parts[0].StartsWith(beginning, StringComparison.Ordinal))
            {
                break;
            }

            found.Add((parts[0], parts[1], names.DocFreq));
        }
        while (found.Count < MostNames && names.MoveNext());

        return found.GroupBy(name => name.Folded)
            .Select(same => new Suggestion(same.MaxBy(name => (name.Trials, name.Name.Count(char.IsAsciiLetterLower))).Name, same.Sum(name => name.Trials)))
            .OrderByDescending(suggestion => suggestion.Count).ThenBy(suggestion => suggestion.Text, StringComparer.Ordinal);
    }
}
