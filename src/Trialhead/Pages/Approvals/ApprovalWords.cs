using Trialhead.Pages.Evidence;

namespace Trialhead.Pages.Approvals;

/// <summary>Sentences about approved medicines, in the language of the page.</summary>
internal static class ApprovalWords
{
    /// <summary>The name under which it is sold.</summary>
    public static string Product(Approval approval, PageSubject subject) => approval.Substances.Count > 1
        ? $"{Phrasing.Tidy(approval.Product)} ({subject.Say("with other substances", "con otras sustancias")})"
        : Phrasing.Tidy(approval.Product);

    /// <summary>Where a sentence about it comes from.</summary>
    public static SentenceSource Source(Approval approval) => new(SourceKind.Approval, approval.Id);

    /// <summary>The name of a jurisdiction.</summary>
    public static string Name(Jurisdiction place, PageSubject subject) => place == Jurisdiction.EuropeanUnion
        ? subject.Say("European Union", "la Unión Europea")
        : subject.Say("United States", "Estados Unidos");

    /// <summary>Says that our own table does not have a drug.</summary>
    public static IEnumerable<Sentence> Unlisted(PageSubject subject, TreatmentApprovals treatment)
    {
        var name = EvidenceWords.Name(treatment.Treatment, subject);
        yield return Absent(
            subject.Say($"Our own short list of approved drugs does not have {name}.", $"Nuestra propia lista breve de medicamentos aprobados no tiene {name}."),
            "list", treatment);
        yield return Sentence.Phrase(subject.Say(
            "That does not mean that it is not approved: ask your doctor or the study team.",
            "Eso no significa que no esté aprobado: pregunte a su médico o al equipo del estudio."));
    }

    /// <summary>Says that a list does not have a drug, and what that may mean.</summary>
    public static IEnumerable<Sentence> Missing(PageSubject subject, TreatmentApprovals treatment, Jurisdiction place)
    {
        var isSearched = treatment.Searched.Contains(place);
        var name = EvidenceWords.Name(treatment.Treatment, subject);
        yield return Absent(
            isSearched
                ? subject.Say($"We found no entry for {name} in {List(place, subject)}.", $"No encontramos {name} en {List(place, subject)}.")
                : subject.Say($"Our own short list has no entry for {name} in the {Name(place, subject)}.", $"Nuestra propia lista breve no tiene {name} para {Name(place, subject)}."),
            Code(place), treatment);
        yield return Sentence.Phrase((isSearched, place) switch
        {
            (true, Jurisdiction.EuropeanUnion) => subject.Say(
                "It may not be approved, may have another name, or may be approved by single countries, as many older drugs are.",
                "Puede que no esté aprobado, que tenga otro nombre o que lo aprobara cada país, como muchos medicamentos antiguos."),
            (true, _) => subject.Say(
                "It may not be approved, may have another name, or may be newer than our copy of the list.",
                "Puede que no esté aprobado, que tenga otro nombre o que sea más nuevo que nuestra copia de la lista."),
            _ => subject.Say("That does not mean that it is not approved there.", "Eso no significa que no esté aprobado allí."),
        });
    }

    private static string List(Jurisdiction place, PageSubject subject) => place == Jurisdiction.EuropeanUnion
        ? subject.Say("the list of the European Medicines Agency", "la lista de la Agencia Europea de Medicamentos")
        : subject.Say("the United States list, Drugs@FDA", "la lista de Estados Unidos, Drugs@FDA");

    private static string Code(Jurisdiction place) => place == Jurisdiction.EuropeanUnion ? "ema" : "fda";

    private static Sentence Absent(string text, string list, TreatmentApprovals treatment) => new(
        text, [new SentenceSource(SourceKind.Approval, $"{list}/{treatment.Treatment.Id}"), new SentenceSource(SourceKind.Record, treatment.Pointer)]);
}
