using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>What is given or done, each with what it is.</summary>
internal static class TreatmentsSection
{
    private const int MostNames = 6;
    private const int MostShown = 3;

    public static PageSection? Build(PageSubject subject) => subject.Treatments.Count == 0
        ? null
        : new PageSection(
            "treatments", subject.Trial.Design.StudyType == StudyType.Observational
                ? subject.Say("What does the study look at?", "¿Qué mira el estudio?")
                : subject.Say("What are the treatments in this trial?", "¿Qué tratamientos hay en este ensayo?"),
            LongList.Of(subject, [.. Ordered(subject).Select(treatment => Describe(subject, treatment))], MostShown));

    // What is tested comes first; the rest stays in the record's order.
    private static IEnumerable<TrialTreatment> Ordered(PageSubject subject) =>
        subject.Treatments.OrderBy(treatment => treatment.IsTested && !treatment.IsEmpty ? 0 : 1);

    private static BlockGroup Describe(PageSubject subject, TrialTreatment treatment)
    {
        var intervention = treatment.Intervention;
        var pointer = $"{RecordPointers.ArmsInterventions}/interventions/{treatment.Index}";
        var facts = Facts(subject, treatment, pointer).ToList();
        var blocks = LongList.OfWords(subject, RegistryText.Blocks(intervention.Description, $"{pointer}/description"));
        return new BlockGroup(
            Sentence.Quote(Phrasing.Label(intervention.Name), $"{pointer}/name"),
            facts.Count == 0 ? blocks : [new Paragraph(facts), .. blocks]);
    }

    private static IEnumerable<Sentence> Facts(PageSubject subject, TrialTreatment treatment, string pointer)
    {
        var known = treatment.Concepts.Select(concept => TreatmentWords.Of(concept, subject.Language)).OfType<TreatmentWords>().Take(2).ToList();
        foreach (var words in known)
        {
            yield return words.What;
            if (words.How is { } how)
            {
                yield return how;
            }
        }

        var type = treatment.Intervention.Type;
        if (known.Count == 0 && type is { } kind && !(type == InterventionType.Other && treatment.Intervention.Description is not null))
        {
            yield return TreatmentWords.OfKind(kind, $"{pointer}/type", subject.Language);
        }

        if (treatment.IsTested && !treatment.IsEmpty && subject.Treatments.Any(other => !other.IsTested))
        {
            yield return Sentence.FromRecord(subject.Say("This is what the trial tests.", "Esto es lo que prueba el ensayo."), pointer);
        }

        if (treatment.Intervention.OtherNames.Count > 0)
        {
            var names = string.Join(", ", treatment.Intervention.OtherNames.Take(MostNames).Select(Phrasing.Tidy));
            yield return Sentence.FromRecord(subject.Say($"Also called: {names}.", $"También se llama: {names}."), $"{pointer}/otherNames");
        }
    }
}
