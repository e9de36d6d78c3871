using Trialhead.Pages.Approvals;
using Trialhead.Pages.Evidence;

namespace Trialhead.Pages;

/// <summary>Whether regulators have approved the drugs of the trial, and for what.</summary>
internal static class ApprovalsSection
{
    private const int MostProducts = 2;
    private const int MostNames = 5;

    private static readonly Jurisdiction[] All = [Jurisdiction.EuropeanUnion, Jurisdiction.UnitedStates];

    public static PageSection? Build(PageSubject subject) => subject.Approvals.Count == 0 ? null : new PageSection(
        "approvals",
        subject.Say("Is it already approved?", "¿Ya está aprobado?"),
        [
            new Paragraph([
                Sentence.Phrase(subject.Say(
                    "A drug is approved for certain illnesses: for others it may still be under study.",
                    "Un medicamento se aprueba para ciertas enfermedades: para otras puede seguir en ensayo.")),
            ]),
            .. subject.Approvals.Select((treatment, i) => Describe(subject, treatment, isFirst: i == 0)),
            .. ApprovalOrigin.Of(subject),
        ]);

    private static BlockGroup Describe(PageSubject subject, TreatmentApprovals treatment, bool isFirst)
    {
        var blocks = new List<PageBlock>();
        if (Summary(subject, treatment) is { } summary)
        {
            blocks.Add(new Paragraph([summary]));
        }

        var isUnlisted = treatment.Approvals.Count == 0 && treatment.Searched.Count == 0;
        blocks.AddRange(isUnlisted ? [new Paragraph([.. ApprovalWords.Unlisted(subject, treatment)])] : ByPlace(subject, treatment));
        return new BlockGroup(
            new Sentence(EvidenceWords.Heading(treatment.Treatment, subject), [new SentenceSource(SourceKind.Record, treatment.Pointer)]), blocks)
        {
            IsDetail = !isFirst || !treatment.IsTested,
        };
    }

    private static Sentence? Summary(PageSubject subject, TreatmentApprovals treatment)
    {
        var approvals = ApprovalWords.Plain(treatment).ToList();
        var places = All.Where(place => approvals.Exists(approval => approval.Jurisdiction == place)).Select(place => ApprovalWords.Name(place, subject)).ToList();
        var (english, spanish) = (string.Join(" and the ", places), string.Join(" y en ", places));
        return places.Count == 0 ? null : new Sentence(
            ApprovalWords.IsKind(treatment)
                ? subject.Say(
                    $"Some products of this kind are approved in the {english}; the list does not say if the one of this trial is.",
                    $"Algunos productos de este tipo están aprobados en {spanish}; la lista no dice si lo está el de este ensayo.")
                : subject.Say($"Approved in the {english} for some illnesses.", $"Aprobado en {spanish} para algunas enfermedades."),
            [.. All.SelectMany(place => approvals.Where(approval => approval.Jurisdiction == place).Take(1)).Select(ApprovalWords.Source)]);
    }

    private static IEnumerable<PageBlock> ByPlace(PageSubject subject, TreatmentApprovals treatment)
    {
        var places = All.Select(place =>
        {
            var approvals = ApprovalWords.Plain(treatment).Where(approval => approval.Jurisdiction == place).ToList();
            return (Place: place, Approvals: approvals, Told: Told(subject, approvals));
        }).ToList();
        return
        [
            .. Lists(subject, treatment, places.SelectMany(place => place.Told)),
            .. places.SelectMany(place => Rest(subject, treatment, place.Place, place.Approvals, place.Told)),
        ];
    }

    // The medicines of a place whose indications are shown: originals, or else one copy.
    private static List<Approval> Told(PageSubject subject, List<Approval> approvals)
    {
        var told = approvals.Where(approval => Indications.Of(approval, subject).Count > 0).ToList();
        var originals = told.Where(approval => !approval.IsGeneric).Take(MostProducts).ToList();
        return originals.Count > 0 ? originals : [.. told.Take(1)];
    }

    // A medicine of one name that is approved for the same in two places is told once; of our own entries, a substance.
    private static IEnumerable<BlockGroup> Lists(PageSubject subject, TreatmentApprovals treatment, IEnumerable<Approval> told) => told
        .GroupBy(approval => (Name: approval.IsQuoted ? approval.Product : string.Join('|', approval.Substances), What: string.Join('|', approval.Indications)))
        .Select(same =>
        {
            var places = same.Select(approval => ApprovalWords.Name(approval.Jurisdiction, subject)).Distinct().ToList();
            var medicine = ApprovalWords.Medicine([.. same], treatment, subject);
            return new BlockGroup(
                new Sentence(
                    subject.Say($"{medicine} in the {string.Join(" and the ", places)}, for:", $"{medicine} en {string.Join(" y en ", places)}, para:"),
                    [.. same.Select(ApprovalWords.Source)]),
                [.. Indications.Listed(subject, same.First())]);
        });

    private static IEnumerable<PageBlock> Rest(PageSubject subject, TreatmentApprovals treatment, Jurisdiction place, List<Approval> approvals, List<Approval> told)
    {
        if (approvals.Count == 0)
        {
            if (!ApprovalWords.IsKind(treatment))
            {
                yield return new Paragraph([.. ApprovalWords.Missing(subject, treatment, place)]);
            }

            yield break;
        }

        var said = told.Select(Brand).ToHashSet();
        var others = approvals.Except(told).Where(approval => !ApprovalWords.IsSubstance(approval, treatment) && !said.Contains(Brand(approval)))
            .OrderBy(approval => approval.IsGeneric).ThenBy(approval => approval.Product.Length).ThenBy(approval => approval.Product, StringComparer.Ordinal)
            .DistinctBy(Brand).ToList();
        List<Sentence> sentences = others.Count > 0 ? [Named(subject, place, others, told.Count > 0)] : [];
        if (told.Count == 0)
        {
            sentences.Add(new Sentence(
                subject.Say(
                    "The list does not say for which illnesses, nor if the drug is still sold.",
                    "La lista no dice para qué enfermedades, ni si el medicamento todavía se vende."),
                [.. approvals.Take(1).Select(ApprovalWords.Source)]));
        }

        if (sentences.Count > 0)
        {
            yield return new Paragraph(sentences);
        }
    }

    private static Sentence Named(PageSubject subject, Jurisdiction place, List<Approval> others, bool hasTold)
    {
        var names = string.Join(", ", others.Take(MostNames).Select(approval => ApprovalWords.Product(approval, subject)));
        var more = others.Count > MostNames ? subject.Say(" and others", " y otros") : "";
        var also = hasTold ? subject.Say("also ", "también ") : "";
        return new Sentence(
            subject.Say(
                $"In the {ApprovalWords.Name(place, subject)} it is {also}listed as {names}{more}.",
                $"En {ApprovalWords.Name(place, subject)} {also}figura como {names}{more}."),
            [.. others.Take(MostNames).Select(ApprovalWords.Source)]);
    }

    // "Keppra XR" and "Keppra-LA" are Keppra once more.
    private static string Brand(Approval approval) => approval.Product.Split(' ', '-', '/')[0].ToUpperInvariant();
}
