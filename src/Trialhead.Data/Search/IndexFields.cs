namespace Trialhead.Data.Search;

/// <summary>Names of the fields of the index.</summary>
/// <remarks>
/// A change here, in the analysis or in <see cref="TrialDocument"/> needs a new <see cref="Layout"/>, which has every
/// store rebuild its index when it is next opened. Sponsors are in fields by which expressions filter, and which no ranking reads.
/// </remarks>
internal static class IndexFields
{
    private const int Layout = 9;

    public const string Nct = "nct";
    public const string Alias = "alias";
    public const string Ids = "ids";
    public const string Title = "title";
    public const string OfficialTitle = "officialTitle";
    /// <summary>The first demands, of a record that has no title.</summary>
    public const string Lead = "lead";
    public const string Conditions = "conditions";
    public const string Keywords = "keywords";
    public const string Interventions = "interventions";
    public const string MeshTerms = "meshTerms";
    public const string MeshAncestors = "meshAncestors";
    public const string Summary = "summary";
    public const string Description = "description";
    public const string Inclusion = "inclusion";
    public const string Exclusion = "exclusion";
    public const string Arms = "arms";
    public const string Outcomes = "outcomes";

    /// <summary>Ids of the concepts that the trial is about; see <see cref="TrialConcepts"/>.</summary>
    public const string Concepts = "concepts";
    public const string Ancestors = "ancestors";
    /// <summary>The words of titles, conditions, keywords and MeSH terms, to be read from a trial.</summary>
    public const string Topics = "topics";
    public const string Mentions = "mentions";
    public const string Demands = "demands";

    /// <summary>Ids of subjects and ancestors together, each once: how many trials are about a concept or a kind of it.</summary>
    public const string About = "about";

    /// <summary>What the record lists as its conditions: ids of concepts, and each name in one word behind <see cref="Words"/>.</summary>
    public const string Listed = "listed";
    public const char Words = '=';

    /// <summary>The words of titles, conditions and treatments as they are written, to correct typing errors by.</summary>
    public const string WordForms = "wordForms";
    public const string ConditionNames = "conditionNames";
    public const string TreatmentNames = "treatmentNames";

    /// <summary>Codes of properties, each behind its name; see <see cref="Expressions.StudyCodes"/>.</summary>
    public const string Codes = "codes";

    // Dates (Expressions.StudyDates) and numbers stand under the names that they have in the registry's data structure.
    public const string StartDate = "StartDate";
    public const string EnrollmentCount = "EnrollmentCount";
    public const string MinimumAge = "MinimumAge";
    public const string MaximumAge = "MaximumAge";

    /// <summary>The words of sites; see <see cref="Expressions.SiteWords"/>.</summary>
    public const string Sites = "sites";
    public const string LeadSponsor = "leadSponsor";
    public const string Sponsors = "sponsors";

    public const string Status = "status";
    public const string Openness = "openness";
    public const string Phase = "phase";
    public const string StudyType = "studyType";
    public const string Sex = "sex";
    public const string HealthyVolunteers = "healthyVolunteers";
    public const string HasResults = "hasResults";
    public const string Country = "country";
    public const string AgeGroup = "ageGroup";
    public const string AgeFrom = "ageFrom";
    public const string AgeBelow = "ageBelow";
    public const string Points = "points";

    /// <summary>All values of facets, each behind the letter of its <see cref="Facets.FacetKind"/>.</summary>
    public const string Facets = "facets";
    public const string Number = "number";
    public const string Updated = "updated";

    public const string Yes = "yes";
    public const string No = "no";
    public const string Any = "any";

    /// <summary>Tells indexes that were made alike; the table of cities took part in them.</summary>
    public static string Format { get; } = $"{Layout}-{ShippedPlaces.All.Count}";
}
