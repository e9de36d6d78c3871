using Trialhead.Pages.Evidence;

namespace Trialhead.Pages;

/// <summary>What was measured about the tested treatments: in other trials, then in this one.</summary>
/// <remarks>Always there for a trial that tests a treatment, if only to say that nothing is known.</remarks>
internal static class EffectivenessSection
{
    public static PageSection? Build(PageSubject subject)
    {
        var blocks = new List<PageBlock>();
        var own = OwnResults.Blocks(subject);
        var isTested = subject.Treatments.Any(treatment => treatment.IsTested && !treatment.IsEmpty);
        if (own.Count == 0 && !isTested)
        {
            return null;
        }

        var told = subject.Evidence.Where(evidence => EffectEvidence.TrialsOf(evidence).Count > 0).ToList();
        blocks.AddRange(isTested ? [new Paragraph([.. Opening(subject, told.Count > 0, own.Count > 0)])] : []);
        blocks.AddRange(told.Select(evidence => EffectEvidence.Describe(subject, evidence)));
        var silent = Silent(subject, [.. subject.Evidence.Except(told)]).ToList();
        blocks.AddRange(silent.Count > 0 ? [new Paragraph(silent)] : []);
        blocks.AddRange(own.Count > 0
            ? [new BlockGroup(Sentence.Phrase(subject.Say("What this trial itself found", "Lo que encontró este mismo ensayo")), own)]
            : []);
        return new PageSection("effectiveness", subject.Say("What suggests that it could work?", "¿Qué indica que podría funcionar?"), blocks);
    }

    private static IEnumerable<Sentence> Silent(PageSubject subject, IReadOnlyList<TreatmentEvidence> silent)
    {
        foreach (var evidence in silent.Where(evidence => evidence.Found > 0))
        {
            var name = EvidenceWords.Name(evidence.Treatment, subject);
            yield return EvidenceWords.Posted(
                subject.Say(
                    $"Trials of {name} posted results, but no outcome that we can show here.",
                    $"Hay ensayos de {name} con resultados publicados, pero sin datos que podamos mostrar aquí."),
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
                "We found no posted results that tell whether this treatment works.",
                "No encontramos resultados publicados que digan si este tratamiento funciona."));
            yield return Sentence.Phrase(subject.Say(
                "A trial is done because no one knows yet: ask the study team what makes them hope.",
                "Un ensayo se hace porque aún no se sabe: pregunte al equipo del ensayo en qué basa su esperanza."));
            yield break;
        }

        yield return Sentence.Phrase(subject.Say(
            "A trial is done because no one knows yet if a treatment works for the people in it.",
            "Un ensayo se hace porque aún no se sabe si un tratamiento sirve a las personas que participan."));
        yield return Sentence.Phrase(subject.Say(
            "Here is what trials have posted so far, in their own numbers.",
            "Esto es lo que los ensayos han publicado hasta ahora, con sus propios números."));
    }
}
