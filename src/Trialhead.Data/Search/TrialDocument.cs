using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing;
using Trialhead.Trials;
using Trialhead.Vocabulary;
using Site = Trialhead.Trials.Site;

namespace Trialhead.Data.Search;

/// <summary>The document that the index holds for a trial: a function of the record alone.</summary>
internal static partial class TrialDocument
{
    // A concept's id is one word, counted as often as it is named.
    private static readonly FieldType Counted = new()
    {
        IsIndexed = true,
        IsTokenized = false,
        IndexOptions = IndexOptions.DOCS_AND_FREQS,
    };

    public static Document Of(Trial trial, bool hasResults)
    {
        var document = new Document
        {
            new StringField(IndexFields.Nct, trial.NctId, Field.Store.NO),
            new SortedDocValuesField(IndexFields.Nct, new BytesRef(trial.NctId)),
        };
        var (inclusion, exclusion) = CriteriaReader.Split(trial.Eligibility.CriteriaText ?? "");
        AddTexts(document, trial);
        AddText(document, IndexFields.Lead, TrialConcepts.Lead(trial, inclusion));
        AddText(document, IndexFields.Inclusion, inclusion.Append(trial.Eligibility.StudyPopulation));
        AddText(document, IndexFields.Exclusion, exclusion);
        var concepts = TrialConcepts.Of(trial, inclusion, Lexicon.InUse);
        AddConcepts(document, concepts);
        AddTopics(document, trial, inclusion);
        AddFilters(document, trial, hasResults);
        AddPlaces(document, trial);
        AddSpellings(document, trial);
        AddFacets(document, trial, concepts, hasResults);
        AddListed(document, trial);
        AddSortKeys(document, trial);
        AddProperties(document, trial, hasResults);
        return document;
    }

    private static void AddTexts(Document document, Trial trial)
    {
        AddText(document, IndexFields.Ids, [trial.Acronym, trial.OrgStudyId, .. trial.SecondaryIds.Select(id => id.Id)]);
        AddText(document, IndexFields.Title, [trial.BriefTitle]);
        AddText(document, IndexFields.OfficialTitle, [trial.OfficialTitle]);
        AddText(document, IndexFields.Conditions, trial.Conditions);
        AddText(document, IndexFields.Keywords, trial.Keywords);
        AddText(document, IndexFields.Interventions, trial.Interventions.SelectMany(i => i.OtherNames.Prepend(i.Name)));
        AddText(document, IndexFields.MeshTerms, Names(trial.ConditionMesh.Terms, trial.InterventionMesh.Terms));
        AddText(document, IndexFields.MeshAncestors, Names(trial.ConditionMesh.Ancestors, trial.InterventionMesh.Ancestors));
        AddText(document, IndexFields.Summary, [trial.BriefSummary]);
        AddText(document, IndexFields.Description, [trial.DetailedDescription]);
        AddText(document, IndexFields.Arms, [
            .. trial.Arms.SelectMany(arm => new[] { arm.Label, arm.Description }),
            .. trial.Interventions.Select(intervention => intervention.Description)]);
        AddText(document, IndexFields.Outcomes, trial.Outcomes.SelectMany(o => new[] { o.Measure, o.Description }));
        AddWords(document, IndexFields.Alias, trial.NctAliases);
    }

    private static void AddConcepts(Document document, TrialConcepts concepts)
    {
        Add(IndexFields.Concepts, concepts.Subjects);
        Add(IndexFields.Ancestors, concepts.Ancestors);
        Add(IndexFields.Mentions, concepts.Mentions);
        Add(IndexFields.Demands, concepts.Demands);
        foreach (var subject in concepts.Subjects.Distinct())
        {
            document.Add(new SortedSetDocValuesField(IndexFields.Concepts, new BytesRef(subject.Id)));
        }

        void Add(string field, IEnumerable<Concept> named)
        {
            foreach (var concept in named)
            {
                document.Add(new Field(field, concept.Id, Counted));
            }
        }
    }

    // What is read from a trial rather than looked up: a set of words, without counts.
    private static void AddTopics(Document document, Trial trial, IReadOnlyList<string> inclusion)
    {
        IEnumerable<string?> topics =
        [
            trial.BriefTitle, .. trial.Conditions, .. trial.Keywords, .. TrialConcepts.Lead(trial, inclusion),
            .. Names(trial.ConditionMesh.Terms, trial.InterventionMesh.Terms),
        ];
        foreach (var word in topics.OfType<string>().SelectMany(SearchText.Analyze).Where(word => word.Length > 2).Distinct())
        {
            document.Add(new SortedSetDocValuesField(IndexFields.Topics, new BytesRef(word)));
        }
    }

    private static void AddFilters(Document document, Trial trial, bool hasResults)
    {
        var rules = trial.Eligibility;
        AddWords(document, IndexFields.Status, trial.Status is { } status ? [status.ToString()] : []);
        AddWords(document, IndexFields.Openness, [trial.Openness.ToString()]);
        AddWords(document, IndexFields.Phase, trial.Design.Phases.Select(phase => phase.ToString()));
        AddWords(document, IndexFields.StudyType, trial.Design.StudyType is { } type ? [type.ToString()] : []);
        AddWords(document, IndexFields.Sex, [rules.OnlySex?.ToString() ?? IndexFields.Any]);
        AddWords(document, IndexFields.HasResults, [hasResults ? IndexFields.Yes : IndexFields.No]);
        AddWords(document, IndexFields.HealthyVolunteers, [rules.AcceptsHealthyVolunteers switch
        {
            true => IndexFields.Yes,
            false => IndexFields.No,
            null => IndexFields.Any,
        }]);

        var (from, below) = Ages(rules);
        document.Add(new DoubleField(IndexFields.AgeFrom, from, Field.Store.NO));
        document.Add(new DoubleField(IndexFields.AgeBelow, below, Field.Store.NO));
    }

    private static void AddPlaces(Document document, Trial trial)
    {
        AddWords(document, IndexFields.Country, Countries(trial));
        var points = RelevantSites(trial)
            .Select(site => site.Point ?? Gazetteer.BuiltIn.Locate(site)).OfType<GeoPoint>().Distinct().ToList();
        if (points.Count > 0)
        {
            document.Add(new BinaryDocValuesField(IndexFields.Points, SitePoints.Encode(points)));
        }
    }

    /// <summary>The sites that are not closed; all of them where the trial itself is.</summary>
    private static IEnumerable<Site> RelevantSites(Trial trial) => trial.Openness is Openness.Closed
        ? trial.Sites
        : trial.Sites.Where(site => trial.OpennessAt(site) is not Openness.Closed);

    private static IEnumerable<string> Names(params IEnumerable<MeshTerm>[] terms) =>
        terms.SelectMany(list => list).Select(term => term.Term);

    private static void AddText(Document document, string field, IEnumerable<string?> values)
    {
        foreach (var value in values)
        {
            if (!string.IsNullOrEmpty(value))
            {
                document.Add(new TextField(field, value, Field.Store.NO));
            }
        }
    }

    private static void AddWords(Document document, string field, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            document.Add(new StringField(field, value, Field.Store.NO));
        }
    }
}
