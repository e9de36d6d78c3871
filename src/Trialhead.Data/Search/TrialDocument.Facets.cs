using Lucene.Net.Documents;
using Lucene.Net.Util;
using Trialhead.Data.Search.Facets;
using Trialhead.Data.Search.Typing;
using Trialhead.Trials;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Search;

/// <content>What results are counted, sorted and completed by.</content>
internal static partial class TrialDocument
{
    private const int LongestName = 80; // longer ones are sentences that nobody begins to type
    private static readonly char[] NameEdges = [' ', '.', ',', ';'];

    private static void AddFacets(Document document, Trial trial, TrialConcepts concepts, bool hasResults)
    {
        var about = concepts.Subjects.Concat(concepts.Ancestors).Distinct().ToList();
        AddWords(document, IndexFields.About, about.Select(concept => concept.Id));
        var (from, below) = Ages(trial.Eligibility);
        var groups = FacetValues.AgeGroups(from, below).Select(group => group.ToString()).ToList();
        AddWords(document, IndexFields.AgeGroup, groups);
        var values = FacetValues.Of(trial, hasResults)
            .Concat(groups.Select(group => (FacetKind.AgeGroup, group)))
            .Concat(Countries(trial).Select(country => (FacetKind.Country, country)))
            .Concat(about.Where(concept => FacetValues.KindOf(concept) is not null)
                .Select(concept => (FacetValues.KindOf(concept)!.Value, concept.Id))); // just asked
        foreach (var (kind, value) in values)
        {
            document.Add(new SortedSetDocValuesField(IndexFields.Facets, new BytesRef(FacetValues.Term(kind, value))));
        }
    }

    // A trial that lists an illness is one of that illness; a title may name others.
    private static void AddListed(Document document, Trial trial)
    {
        var names = trial.Conditions.Concat(trial.ConditionMesh.Terms.Select(term => term.Term)).ToList();
        var concepts = Lexicon.InUse.Recognise(string.Join(".\n", names))
            .Where(mention => mention.Concept.Kind == ConceptKind.Condition).Select(mention => mention.Concept.Id);
        AddWords(document, IndexFields.Listed, concepts.Concat(names.Select(ListedWords)).Distinct());
    }

    private static void AddSortKeys(Document document, Trial trial)
    {
        document.Add(new NumericDocValuesField(IndexFields.Number, RegistryNumber(trial.NctId)));
        if ((trial.Dates.LastUpdateSubmitted ?? trial.Dates.LastUpdatePosted?.Date)?.Earliest is { } day)
        {
            document.Add(new NumericDocValuesField(IndexFields.Updated, day.DayNumber));
        }
    }

    private static void AddSpellings(Document document, Trial trial)
    {
        IEnumerable<string?> texts =
        [
            trial.BriefTitle, trial.OfficialTitle, .. trial.Conditions, .. trial.Keywords,
            .. trial.Interventions.SelectMany(intervention => intervention.OtherNames.Prepend(intervention.Name)),
            .. Names(trial.ConditionMesh.Terms, trial.InterventionMesh.Terms),
        ];
        AddWords(document, IndexFields.WordForms, texts.OfType<string>().SelectMany(WordForms.Of).Distinct());
        AddWords(document, IndexFields.ConditionNames, Named(trial.Conditions.SelectMany(WrittenNames.Of)));
        AddWords(document, IndexFields.TreatmentNames, Named(trial.Interventions.SelectMany(intervention => WrittenNames.Of(intervention.Name))));
    }

    /// <summary>The word under which a listed name is kept.</summary>
    internal static string ListedWords(string name) => IndexFields.Words + PlaceNames.Fold(name);

    // The form to compare by, a tab, and the name as written.
    private static IEnumerable<string> Named(IEnumerable<string> names) => names
        .Select(name => name.Trim(NameEdges))
        .Where(name => name.Length is > 1 and <= LongestName)
        .Select(name => $"{PlaceNames.Fold(name)}\t{name}").Distinct();

    private static IEnumerable<string> Countries(Trial trial) => trial.Sites
        .Select(site => PlaceNames.Country(site.Country)).Where(country => country.Length > 0).Distinct();

    // An absent limit excludes nobody. Someone is 65 until the day of turning 66, so the upper end is the next unit.
    private static (double From, double Below) Ages(EligibilityRules rules) => (
        rules.MinimumAge?.Years ?? 0,
        rules.MaximumAge is { } oldest ? (oldest with { Value = oldest.Value + 1 }).Years : double.PositiveInfinity);

    private static int RegistryNumber(string nctId) => int.Parse(nctId.AsSpan(3), System.Globalization.CultureInfo.InvariantCulture);
}
