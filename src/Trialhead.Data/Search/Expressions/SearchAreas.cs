using System.Collections.Frozen;

namespace Trialhead.Data.Search.Expressions;

/// <summary>The areas that expressions may name: those of ClinicalTrials.gov, and the properties that the index knows.</summary>
/// <remarks>
/// A property of text is looked for in the field that holds it: what is said of interventions stands in one field, whichever property
/// says it. https://clinicaltrials.gov/data-api/about-api/search-areas
/// </remarks>
internal static class SearchAreas
{
    private static readonly FrozenDictionary<string, SearchArea> ByName = All().ToFrozenDictionary(area => area.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Names for error text.</summary>
    public const string Expected = "an area such as ConditionSearch, Phase, StartDate or LocationCity";

    /// <summary>The area of a name, in any case; null for none.</summary>
    public static SearchArea? Find(string name) => ByName.GetValueOrDefault(name);

    private static IEnumerable<SearchArea> All() =>
    [
        .. Broad(), .. Texts(), .. Sites(),
        .. StudyCodes.Names.Select(name => new SearchArea(name, AreaKind.Codes, [name])),
        .. StudyDates.Names.Select(name => new SearchArea(name, AreaKind.Dates, [name])),
        new SearchArea(IndexFields.EnrollmentCount, AreaKind.Counts, [IndexFields.EnrollmentCount]),
        new SearchArea(IndexFields.MinimumAge, AreaKind.Ages, [IndexFields.MinimumAge]),
        new SearchArea(IndexFields.MaximumAge, AreaKind.Ages, [IndexFields.MaximumAge]),
    ];

    private static IEnumerable<SearchArea> Broad()
    {
        string[] titles = [IndexFields.Title, IndexFields.OfficialTitle, IndexFields.Ids];
        string[] subjects = [.. titles, IndexFields.Conditions, IndexFields.Keywords, IndexFields.MeshTerms, IndexFields.MeshAncestors];
        string[] sponsors = [IndexFields.LeadSponsor, IndexFields.Sponsors];
        string[] eligibility = [IndexFields.Inclusion, IndexFields.Exclusion];
        return
        [
            Topical("BasicSearch", [.. FieldWeights.Anywhere.Select(field => field.Field), .. sponsors]) with { HasConcepts = true, HasSites = true },
            Topical("ConditionSearch", subjects) with { HasConcepts = true },
            Topical("InterventionSearch", [.. titles, IndexFields.Interventions, IndexFields.Keywords, IndexFields.MeshTerms, IndexFields.MeshAncestors, IndexFields.Arms]) with { HasConcepts = true },
            Topical("PatientSearch", [.. subjects, .. eligibility, IndexFields.Summary, IndexFields.Description]) with { HasConcepts = true, TakesMost = true },
            Topical("TitleSearch", titles),
            Topical("OutcomeSearch", [IndexFields.Outcomes]),
            Topical("EligibilitySearch", eligibility),
            Plain("SponsorSearch", sponsors),
            Plain("IdSearch", [IndexFields.Ids]),
            Plain("NCTIdSearch", []),
        ];
    }

    private static IEnumerable<SearchArea> Texts() =>
    [
        Plain("NCTId", []),
        Plain("NCTIdAlias", []),
        .. Named(IndexFields.Ids, "Acronym", "OrgStudyId", "SecondaryId"),
        .. Named(IndexFields.Title, "BriefTitle"),
        .. Named(IndexFields.OfficialTitle, "OfficialTitle"),
        .. Named(IndexFields.Conditions, "Condition"),
        .. Named(IndexFields.Keywords, "Keyword"),
        .. Named(IndexFields.Interventions, "InterventionName", "InterventionOtherName"),
        .. Named(IndexFields.MeshTerms, "ConditionMeshTerm", "InterventionMeshTerm"),
        .. Named(IndexFields.MeshAncestors, "ConditionAncestorTerm", "InterventionAncestorTerm"),
        .. Named(IndexFields.Summary, "BriefSummary"),
        .. Named(IndexFields.Description, "DetailedDescription"),
        .. Named(IndexFields.Arms, "ArmGroupLabel", "ArmGroupDescription", "InterventionDescription"),
        .. Named(IndexFields.Outcomes, "PrimaryOutcomeMeasure", "SecondaryOutcomeMeasure", "OtherOutcomeMeasure"),
        Topical("EligibilityCriteria", [IndexFields.Inclusion, IndexFields.Exclusion]),
        Topical("StudyPopulation", [IndexFields.Inclusion]),
        Plain("LeadSponsorName", [IndexFields.LeadSponsor]),
        Plain("CollaboratorName", [IndexFields.Sponsors]),
        Plain("OrgFullName", [IndexFields.Sponsors]),
    ];

    private static IEnumerable<SearchArea> Sites() =>
    [
        new("LocationSearch", AreaKind.Sites, SiteWords.Anywhere),
        new("Location", AreaKind.Sites, SiteWords.Anywhere),
        new("LocationCity", AreaKind.Sites, [SiteWords.City]),
        new("LocationState", AreaKind.Sites, [SiteWords.State]),
        new("LocationCountry", AreaKind.Sites, [SiteWords.Country]),
        new("LocationFacility", AreaKind.Sites, [SiteWords.Facility]),
        new("LocationZip", AreaKind.Sites, [SiteWords.PostalCode]),
        new("LocationStatus", AreaKind.Sites, [SiteWords.Status]),
    ];

    private static IEnumerable<SearchArea> Named(string field, params IEnumerable<string> names) => names.Select(name => Topical(name, [field]));

    private static SearchArea Topical(string name, IReadOnlyList<string> fields) => Plain(name, fields) with { IsTopical = true };

    private static SearchArea Plain(string name, IReadOnlyList<string> fields) => new(name, AreaKind.Text, fields);
}
