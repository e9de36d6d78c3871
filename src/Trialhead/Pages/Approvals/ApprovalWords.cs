using Trialhead.Pages.Evidence;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Approvals;

/// <summary>Sentences about approved medicines, in the language of the page.</summary>
internal static class ApprovalWords
{
    private const string Vaccine = "vaccine";

    /// <summary>The name under which it is sold.</summary>
    public static string Product(Approval approval, PageSubject subject) => approval.Substances.Count > 1
        ? $"{Phrasing.Tidy(approval.Product)} ({subject.Say("with other substances", "con otras sustancias")})"
        : Phrasing.Tidy(approval.Product);

    /// <summary>
    /// What an indication is said of: by a regulator of the medicine, by us of all with the substance, since forms and makers differ.
    /// </summary>
    public static string Medicine(IReadOnlyList<Approval> same, TreatmentApprovals treatment, PageSubject subject)
    {
        var first = same[0];
        if (first.IsQuoted)
        {
            return Product(first, subject);
        }

        var substance = EvidenceWords.Name(treatment.Treatment, subject) + (first.Substances.Count > 1 ? subject.Say(" and other substances", " y otras sustancias") : "");
        var medicine = IsSaidByName(treatment) ? Phrasing.Capital(substance) : subject.Say("Medicines with ", "Medicamentos con ") + substance;
        var brands = same.Where(approval => !IsSubstance(approval, treatment)).Select(approval => Phrasing.Tidy(approval.Product)).Distinct().ToList();
        var such = brands.Count == 0 ? "" : subject.Say($", such as {string.Join(" and ", brands)},", $", como {string.Join(" y ", brands)},");
        return medicine + such;
    }

    /// <summary>Whether a trial names only a kind, such as a flu vaccine, which says nothing of the product that it gives.</summary>
    public static bool IsKind(TreatmentApprovals treatment) =>
        treatment.Treatment.Kind == ConceptKind.DrugClass || (IsVaccine(treatment) && treatment.Treatment.Name.EndsWith(Vaccine, StringComparison.OrdinalIgnoreCase));

    // "Medicines with influenza vaccine": a vaccine is the medicine.
    private static bool IsSaidByName(TreatmentApprovals treatment) => IsKind(treatment) || IsVaccine(treatment);

    private static bool IsVaccine(TreatmentApprovals treatment) => Lexicon.InUse.Ancestors(treatment.Treatment).Any(ancestor => ancestor.Id == Vaccine);

    /// <summary>Whether it is sold under the name of what it contains, with or without its salt.</summary>
    public static bool IsSubstance(Approval approval, TreatmentApprovals treatment) =>
        approval.Substances.Append(treatment.Treatment.Name).Any(substance => $"{approval.Product} ".StartsWith($"{substance} ", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The approvals that speak of a drug: a medicine with other substances beside it says little about one of them, so it counts only where
    /// there is no other.
    /// </summary>
    public static IEnumerable<Approval> Plain(TreatmentApprovals treatment) => treatment.Approvals.Where(approval =>
        approval.Substances.Count == 1
        || !treatment.Approvals.Any(other => other.Jurisdiction == approval.Jurisdiction && other.Substances.Count == 1));

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
            subject.Say($"Our own list of approved drugs does not have {name}.", $"Nuestra propia lista de medicamentos aprobados no tiene {name}."),
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
                : subject.Say($"Our own list has no entry for {name} in the {Name(place, subject)}.", $"Nuestra propia lista no tiene {name} para {Name(place, subject)}."),
            Code(place), treatment);
        yield return Sentence.Phrase((isSearched, place) switch
        {
            (true, Jurisdiction.EuropeanUnion) => subject.Say(
                "It may not be approved, may have another name, or may be approved by single countries, as many older drugs are.",
                "Puede que no esté aprobado, que tenga otro nombre o que lo aprobara cada país, como muchos medicamentos antiguos."),
            (true, _) => subject.Say(
                "It may not be approved, may have another name, or may not be in our copy of the list, which leaves out vaccines and blood products.",
                "Puede que no esté aprobado, que tenga otro nombre o que falte en nuestra copia de la lista, que no incluye vacunas ni productos de la sangre."),
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
