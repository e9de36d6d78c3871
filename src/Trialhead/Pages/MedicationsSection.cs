using Trialhead.Eligibility;
using Trialhead.Vocabulary;

namespace Trialhead.Pages;

/// <summary>What the criteria say about medicines that a participant takes or took.</summary>
internal static class MedicationsSection
{
    public static PageSection? Build(PageSubject subject)
    {
        var lines = subject.Criteria
            .Where(criterion => criterion.Demand.Leaves().OfType<TreatmentCriterion>().Any(IsAboutMedicine))
            .Select(Quote)
            .ToList();
        return lines.Count == 0 ? null : new PageSection("medications", "Will I have to stop my current medications?",
        [
            new Paragraph([
                Sentence.Phrase("These lines of the criteria speak of other treatments."),
                Sentence.Phrase("Do not stop or change anything before you have asked the study team and your doctor."),
            ]),
            new BulletList(lines),
        ]);
    }

    private static bool IsAboutMedicine(TreatmentCriterion criterion) =>
        criterion.Treatment.Kind is ConceptKind.Drug or ConceptKind.DrugClass
        && (criterion.Within is not null || criterion.Timing == TreatmentTiming.Current);

    private static IReadOnlyList<Sentence> Quote(EligibilityCriterion criterion) =>
    [
        Sentence.Phrase(criterion.Kind == CriterionKind.Inclusion ? "From the inclusion criteria:" : "From the exclusion criteria:"),
        FitSection.Words(criterion),
    ];
}
