using System.Globalization;
using Trialhead.Pages;
using Trialhead.Trials;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Pages;

/// <summary>The drugs of a trial that the vocabulary knows.</summary>
/// <param name="Concept">The drug.</param>
/// <param name="Pointer">Where the record names it.</param>
/// <param name="IsTested">Whether it is what the trial tests.</param>
/// <param name="IsForAll">Whether every group of several gets it, so that whoever takes part gets it.</param>
internal sealed record TestedDrugs(Concept Concept, string Pointer, bool IsTested, bool IsForAll)
{
    /// <summary>Each drug once: tested ones first, then those that all get; of these the ones in the title first, then in the record's order.</summary>
    public static IReadOnlyList<TestedDrugs> Of(PageSubject subject)
    {
        var title = Lexicon.InUse.Recognise($"{subject.Trial.BriefTitle}.\n{subject.Trial.OfficialTitle}").Select(mention => mention.Concept).ToHashSet();
        return
        [
            .. subject.Treatments
                .Where(treatment => !treatment.IsEmpty && treatment.Intervention.Type is null or InterventionType.Drug or InterventionType.Biological
                    or InterventionType.CombinationProduct or InterventionType.Genetic or InterventionType.DietarySupplement or InterventionType.Other)
                .SelectMany(treatment => treatment.Concepts.Where(concept => concept.Kind == ConceptKind.Drug)
                    .Select(concept => new TestedDrugs(concept, Place(treatment), treatment.IsTested, AllGet(subject.Trial, treatment))))
                .OrderByDescending(drug => drug.IsTested).ThenByDescending(drug => drug.IsForAll).ThenByDescending(drug => title.Contains(drug.Concept)).DistinctBy(drug => drug.Concept.Id),
        ];
    }

    private static bool AllGet(Trial trial, TrialTreatment treatment) =>
        trial.Arms.Count > 1 && trial.Arms.All(arm => arm.InterventionNames.Contains(treatment.Intervention.Name));

    private static string Place(TrialTreatment treatment) => string.Create(
        CultureInfo.InvariantCulture, $"/protocolSection/armsInterventionsModule/interventions/{treatment.Index}/name");
}
