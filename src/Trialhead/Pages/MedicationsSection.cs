using Trialhead.Pages.Criteria;
using Trialhead.Pages.Translation;
using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>What the criteria say about medicines that a participant takes or took.</summary>
internal static class MedicationsSection
{
    private const int MostShown = 2;

    public static PageSection? Build(PageSubject subject)
    {
        var rules = subject.Criteria.Select(MedicineRules.Of).OfType<MedicineRule>().ToList();
        return subject.Trial.Design?.StudyType != StudyType.Interventional && rules.Count == 0 ? null : new PageSection(
            "medications",
            subject.Say("Will I have to stop taking my current medications?", "¿Tendré que dejar de tomar mis medicamentos actuales?"),
            [new Paragraph([Answer(subject, rules)]), .. Groups(subject, rules), new Paragraph([Advice(subject)])]);
    }

    private static Sentence Answer(PageSubject subject, List<MedicineRule> rules)
    {
        var kinds = rules.Select(rule => rule.Kind).ToHashSet();
        var text = kinds.Contains(MedicineRuleKind.Break) ? subject.Say(
                "You may have to stop some treatments for a time before you join.",
                "Es posible que deba suspender algunos tratamientos durante un tiempo antes de participar.")
            : kinds.Contains(MedicineRuleKind.NotNow) ? subject.Say(
                "Some medicines that you take now may rule you out.",
                "Algunos medicamentos que toma ahora podrían impedirle participar.")
            : kinds.Contains(MedicineRuleKind.NotBefore) ? subject.Say(
                "The record does not say that you must stop your medicines, but some treatments may rule you out.",
                "El registro no dice que deba dejar sus medicamentos, pero algunos tratamientos podrían impedirle participar.")
            : subject.Say(
                "The record does not say whether you must stop your medicines.",
                "El registro no dice si debe dejar de tomar sus medicamentos.");
        var decisive = rules.Where(rule => rule.Kind is MedicineRuleKind.Break or MedicineRuleKind.NotNow or MedicineRuleKind.NotBefore)
            .GroupBy(rule => rule.Kind).OrderBy(group => group.Key).FirstOrDefault();
        return decisive is not null
            ? new Sentence(text, [.. decisive.Select(rule => CriterionLines.SourceOf(rule.Criterion))])
            : Sentence.FromRecord(text, $"{RecordPointers.Eligibility}/eligibilityCriteria");
    }

    private static IEnumerable<PageBlock> Groups(PageSubject subject, List<MedicineRule> rules) =>
        from rule in rules
        group rule by rule.Kind into kind
        orderby kind.Key
        select new BlockGroup(
            Sentence.Phrase(Heading(subject, kind.Key)), LongList.Of(subject, [.. kind.Select(rule => Item(subject, rule)).DistinctBy(item => string.Join(' ', item.Select(sentence => sentence.Text)))], MostShown))
        {
            IsDetail = kind.Key is MedicineRuleKind.Allowed or MedicineRuleKind.Mentioned,
        };

    private static IReadOnlyList<Sentence> Item(PageSubject subject, MedicineRule rule)
    {
        var words = CriterionLines.Words(rule.Criterion);
        return CriterionLines.Plain(rule.Criterion, subject.Language) is { } plain
            ? plain.Text.Contains(words.Text.TrimEnd('.'), StringComparison.OrdinalIgnoreCase)
                ? [plain]
                : [plain, Sentence.Phrase(subject.Say("In the record:", "En el registro:")), words]
            : subject.Language == PageLanguage.Spanish && LineTranslation.Of([words.Text]) is { } translated
                ? [new Sentence($"Traducción automática: {translated}.", [CriterionLines.SourceOf(rule.Criterion)]), Sentence.Phrase("En el registro:"), words]
            : [Sentence.Phrase(subject.Say("In the record’s own words:", "En las palabras del registro:")), words];
    }

    private static string Heading(PageSubject subject, MedicineRuleKind kind) => kind switch
    {
        MedicineRuleKind.Break => subject.Say("Treatments that need a break before you join", "Tratamientos que requieren una pausa antes de participar"),
        MedicineRuleKind.NotNow => subject.Say("Treatments that you may not have now or during the trial", "Tratamientos que no puede recibir ahora ni durante el ensayo"),
        MedicineRuleKind.NotBefore => subject.Say("Treatments that may rule you out, now or earlier", "Tratamientos, actuales o anteriores, que podrían impedirle participar"),
        MedicineRuleKind.Wanted => subject.Say("Treatments that you should have or have had", "Tratamientos que debe recibir o haber recibido"),
        MedicineRuleKind.Allowed => subject.Say("Treatments that are allowed", "Tratamientos permitidos"),
        _ => subject.Say("Other lines that speak of treatments", "Otras líneas que hablan de tratamientos"),
    };

    private static Sentence Advice(PageSubject subject) => Sentence.Phrase(subject.Say(
        "Do not stop or change any medicine before you have asked the study team and your doctor.",
        "No deje ni cambie ningún medicamento antes de consultar al equipo del ensayo y a su médico."));
}
