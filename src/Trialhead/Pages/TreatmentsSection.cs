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
            LongList.Of(subject, [.. Described(subject)], MostShown));

    // What is tested comes first; the rest stays in the record's order.
    private static IEnumerable<TrialTreatment> Ordered(PageSubject subject) =>
        subject.Treatments.OrderBy(treatment => treatment.IsTested && !treatment.IsEmpty ? 0 : 1);

    // What one treatment is, is not said again of the next that goes by another name.
    private static IEnumerable<BlockGroup> Described(PageSubject subject)
    {
        var explained = new HashSet<string>(StringComparer.Ordinal);
        foreach (var treatment in Ordered(subject))
        {
            var isNew = explained.Add(string.Join('|', treatment.Concepts.Select(concept => concept.Id)));
            yield return isNew || Describe(subject, treatment, isExplained: true) is not { Blocks.Count: > 0 } brief ? Describe(subject, treatment, isExplained: false) : brief;
        }
    }

    private static BlockGroup Describe(PageSubject subject, TrialTreatment treatment, bool isExplained)
    {
        var intervention = treatment.Intervention;
        var pointer = $"{RecordPointers.ArmsInterventions}/interventions/{treatment.Index}";
        var facts = Facts(subject, treatment, pointer).Skip(isExplained ? Known(subject, treatment).Count() : 0).ToList();
        var blocks = LongList.OfWords(subject, RegistryText.Blocks(intervention.Description, $"{pointer}/description"));
        return new BlockGroup(
            Sentence.Quote(Phrasing.Label(intervention.Name), $"{pointer}/name"),
            facts.Count == 0 ? blocks : [new Paragraph(facts), .. blocks]);
    }

    private static IEnumerable<Sentence> Known(PageSubject subject, TrialTreatment treatment) => treatment.Concepts
        .Select(concept => TreatmentWords.Of(concept, subject.Language)).OfType<TreatmentWords>().Take(2)
        .SelectMany(words => new[] { words.What, words.How }).OfType<Sentence>();

    private static IEnumerable<Sentence> Facts(PageSubject subject, TrialTreatment treatment, string pointer)
    {
        var known = Known(subject, treatment).ToList();
        foreach (var sentence in known)
        {
            yield return sentence;
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
