using System.Globalization;
using Trialhead.Pages;
using Trialhead.Pages.Evidence;
using Trialhead.Trials;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Pages;

/// <summary>A treatment of a trial that the vocabulary knows as a drug, or that is known by its name alone.</summary>
/// <param name="Concept">The drug, or the treatment that no table holds.</param>
/// <param name="Pointer">Where the record names it.</param>
/// <param name="IsTested">Whether it is what the trial tests.</param>
/// <param name="IsForAll">Whether every group of several gets it, so that whoever takes part gets it.</param>
internal sealed record TestedDrugs(Concept Concept, string Pointer, bool IsTested, bool IsForAll)
{
    /// <summary>Each drug once: tested ones first, then those that all get; of these the ones in the title first, then in the record's order.</summary>
    /// <param name="subject">The trial.</param>
    /// <param name="alsoKind">Which kinds count too, where a trial names no drug of them; none by default.</param>
    public static IReadOnlyList<TestedDrugs> Of(PageSubject subject, Func<Concept, bool>? alsoKind = null)
    {
        var title = Lexicon.InUse.Recognise($"{subject.Trial.BriefTitle}.\n{subject.Trial.OfficialTitle}").Select(mention => mention.Concept).ToHashSet();
        return
        [
            .. subject.Treatments
                .Where(treatment => !treatment.IsEmpty && treatment.Intervention.Type is null or InterventionType.Drug or InterventionType.Biological
                    or InterventionType.CombinationProduct or InterventionType.Genetic or InterventionType.DietarySupplement or InterventionType.Other)
                .SelectMany(treatment => treatment.Concepts.Where(concept => concept.Kind == ConceptKind.Drug || (alsoKind?.Invoke(concept) ?? false))
                    .Select(concept => new TestedDrugs(concept, Place(treatment), treatment.IsTested, AllGet(subject.Trial, treatment))))
                .OrderByDescending(drug => drug.IsTested).ThenByDescending(drug => drug.IsForAll).ThenByDescending(drug => title.Contains(drug.Concept)).DistinctBy(drug => drug.Concept.Id),
        ];
    }

    /// <summary>What a trial tests and no table holds, by its name; nothing where the trial only watches.</summary>
    public static IEnumerable<TestedDrugs> ByName(PageSubject subject) => subject.Trial.Design.StudyType == StudyType.Observational ? [] : subject.Treatments
        .Where(treatment => treatment.IsTested && treatment.Intervention.Type is not InterventionType.DiagnosticTest)
        .Select(treatment => (Concept: WrittenTreatment.Of(treatment), Treatment: treatment))
        .Where(named => named.Concept is not null)
        .Select(named => new TestedDrugs(named.Concept!, Place(named.Treatment), IsTested: true, AllGet(subject.Trial, named.Treatment))) // just asked
        .DistinctBy(named => named.Concept.Id);

    private static bool AllGet(Trial trial, TrialTreatment treatment) =>
        trial.Arms.Count > 1 && trial.Arms.All(arm => arm.InterventionNames.Contains(treatment.Intervention.Name));

    private static string Place(TrialTreatment treatment) => string.Create(
        CultureInfo.InvariantCulture, $"/protocolSection/armsInterventionsModule/interventions/{treatment.Index}/name");
}
