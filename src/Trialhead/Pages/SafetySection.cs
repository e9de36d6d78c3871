using Trialhead.Pages.Evidence;

namespace Trialhead.Pages;

/// <summary>What went wrong for people who got the tested treatments: in other trials, then in this one.</summary>
/// <remarks>Always there for a trial that tests a treatment, if only to say that nothing is known.</remarks>
internal static class SafetySection
{
    public static PageSection? Build(PageSubject subject)
    {
        var blocks = new List<PageBlock>();
        var own = OwnSafety.Blocks(subject);
        var isTested = subject.Treatments.Any(treatment => treatment.IsTested && !treatment.IsEmpty);
        if (own.Count == 0 && !isTested)
        {
            return null;
        }

        var told = subject.Evidence.Where(evidence => SafetyEvidence.TrialsOf(evidence).Count > 0).ToList();
        blocks.AddRange(isTested ? [new Paragraph([.. Opening(subject, told.Count > 0, own.Count > 0)])] : []);
        blocks.AddRange(told.Select(evidence => SafetyEvidence.Describe(subject, evidence)));
        var silent = Silent(subject, [.. subject.Evidence.Except(told)]).ToList();
        blocks.AddRange(silent.Count > 0 ? [new Paragraph(silent)] : []);
        blocks.AddRange(own.Count > 0
            ? [new BlockGroup(Sentence.Phrase(subject.Say("What this trial itself posted", "Lo que publicó este mismo ensayo")), own)]
            : []);
        return new PageSection("safety", subject.Say("Is this treatment likely to be safe?", "¿Es probable que este tratamiento sea seguro?"), blocks);
    }

    private static IEnumerable<Sentence> Silent(PageSubject subject, IReadOnlyList<TreatmentEvidence> silent)
    {
        foreach (var evidence in silent.Where(evidence => evidence.Found > 0))
        {
            var name = EvidenceWords.Name(evidence.Treatment, subject);
            yield return EvidenceWords.Posted(
                subject.Say(
                    $"Trials of {name} posted results, but not how many people who got it had a serious problem.",
                    $"Hay ensayos de {name} con resultados publicados, pero no dicen cuántas personas que lo recibieron tuvieron un problema grave."),
                evidence.Trials, "/resultsSection");
        }

        foreach (var sentence in EvidenceWords.Nothing(subject, [.. silent.Where(evidence => evidence.Found == 0)]))
        {
            yield return sentence;
        }
    }

    private static IEnumerable<Sentence> Opening(PageSubject subject, bool hasOthers, bool hasOwn)
    {
        if (!hasOthers && !hasOwn)
        {
            yield return Sentence.Phrase(subject.Say(
                "We found no posted results that tell how safe this treatment is.",
                "No encontramos resultados publicados que digan qué tan seguro es este tratamiento."));
            yield return Sentence.Phrase(subject.Say(
                "That does not make it safe or unsafe: ask the study team what is known so far.",
                "Eso no significa que sea seguro ni inseguro: pregunte al equipo del ensayo qué se sabe hasta ahora."));
            yield break;
        }

        yield return Sentence.Phrase(subject.Say(
            "No one can say ahead of time how a treatment will act in you.",
            "Nadie puede decir de antemano cómo actuará un tratamiento en usted."));
        yield return Sentence.Phrase(subject.Say(
            "Here is what trials have posted: it counts every serious health problem, even if the treatment did not cause it.",
            "Esto es lo que han publicado los ensayos: se cuenta todo problema grave de salud, aunque no lo causara el tratamiento."));
    }
}
