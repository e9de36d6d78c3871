using Trialhead.Pages.Evidence;

namespace Trialhead.Pages;

/// <summary>What was measured about the tested treatments: in other trials, then in this one.</summary>
internal static class EffectivenessSection
{
    public static PageSection? Build(PageSubject subject) => new EvidenceSection(subject)
    {
        Name = ("effectiveness", subject.Say("What suggests that it could work?", "¿Qué indica que podría funcionar?")),
        OwnHeading = subject.Say("What this trial itself found", "Lo que encontró este mismo ensayo"),
        Known =
        [
            subject.Say(
                "A trial is done because no one knows yet if a treatment works for the people in it.",
                "Un ensayo se hace porque aún no se sabe si un tratamiento sirve a las personas que participan."),
            subject.Say(
                "Here is what trials have posted so far, in their own numbers.",
                "Esto es lo que los ensayos han publicado hasta ahora, con sus propios números."),
        ],
        Unknown =
        [
            subject.Say(
                "We found no posted results that tell whether this treatment works.",
                "No encontramos resultados publicados que digan si este tratamiento funciona."),
            subject.Say(
                "A trial is done because no one knows yet: ask the study team what makes them hope.",
                "Un ensayo se hace porque aún no se sabe: pregunte al equipo del ensayo en qué basa su esperanza."),
        ],
        Silent = name => subject.Say(
            $"Trials of {name} posted results, but no outcome that we can show here.",
            $"Hay ensayos de {name} con resultados publicados, pero sin datos que podamos mostrar aquí."),
        IsTold = evidence => EffectEvidence.TrialsOf(evidence).Count > 0,
        Describe = EffectEvidence.Describe,
    }.Build(OwnResults.Blocks(subject));
}
