using Trialhead.Clinical;
using Trialhead.Trials;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Facets;

/// <summary>What a trial counts for: the same values that the filters of its kind let pass.</summary>
internal static class FacetValues
{
    private const double Adulthood = 18;
    private const double OldAge = 65;

    /// <summary>The word under which the index keeps a value.</summary>
    public static string Term(FacetKind kind, string value) => (char)('a' + (int)kind) + value;

    /// <summary>The kind and value of such a word.</summary>
    public static (FacetKind Kind, string Value) Read(string term) => ((FacetKind)(term[0] - 'a'), term[1..]);

    /// <summary>The age groups of which someone may join; an absent limit excludes nobody.</summary>
    public static IEnumerable<AgeGroup> AgeGroups(double from, double below)
    {
        if (from < Adulthood)
        {
            yield return AgeGroup.Child;
        }

        if (from < OldAge && below > Adulthood)
        {
            yield return AgeGroup.Adult;
        }

        if (below > OldAge)
        {
            yield return AgeGroup.OlderAdult;
        }
    }

    /// <summary>Every value of a trial except its age groups, countries and concepts.</summary>
    public static IEnumerable<(FacetKind Kind, string Value)> Of(Trial trial, bool hasResults)
    {
        var rules = trial.Eligibility;
        yield return (FacetKind.Openness, trial.Openness.ToString());
        yield return (FacetKind.HasResults, hasResults ? IndexFields.Yes : IndexFields.No);
        if (trial.Status is { } status)
        {
            yield return (FacetKind.Status, status.ToString());
        }

        foreach (var phase in trial.Design.Phases.Distinct())
        {
            yield return (FacetKind.Phase, phase.ToString());
        }

        if (trial.Design.StudyType is { } type)
        {
            yield return (FacetKind.StudyType, type.ToString());
        }

        foreach (var sex in new[] { Sex.Female, Sex.Male }.Where(sex => rules.OnlySex is null || rules.OnlySex == sex))
        {
            yield return (FacetKind.Sex, sex.ToString());
        }

        if (rules.AcceptsHealthyVolunteers != false)
        {
            yield return (FacetKind.HealthyVolunteers, IndexFields.Yes);
        }

        if (rules.AcceptsHealthyVolunteers != true)
        {
            yield return (FacetKind.HealthyVolunteers, IndexFields.No);
        }
    }

    /// <summary>The kind that a concept is counted as; null for what is not counted.</summary>
    public static FacetKind? KindOf(Concept concept) => concept.Kind switch
    {
        ConceptKind.Condition => FacetKind.Condition,
        ConceptKind.Drug or ConceptKind.DrugClass or ConceptKind.Procedure => FacetKind.Treatment,
        _ => null,
    };
}
