using Trialhead.Pages.Evidence;

namespace Trialhead.Pages;

/// <summary>What went wrong for people who got the tested treatments: in other trials, then in this one.</summary>
internal static class SafetySection
{
    public static PageSection? Build(PageSubject subject) => new EvidenceSection(subject)
    {
        Name = ("safety", subject.Say("Is this treatment likely to be safe?", "¿Es probable que este tratamiento sea seguro?")),
        OwnHeading = subject.Say("What this trial itself posted", "Lo que publicó este mismo ensayo"),
        Known =
        [
            subject.Say(
                "No one can say ahead of time how a treatment will act in you.",
                "Nadie puede decir de antemano cómo actuará un tratamiento en usted."),
            subject.Say(
                "Here is what trials have posted: it counts every serious health problem, even if the treatment did not cause it.",
                "Esto es lo que han publicado los ensayos: se cuenta todo problema grave de salud, aunque no lo causara el tratamiento."),
        ],
        Unknown =
        [
            subject.Say(
                "We found no posted results that tell how safe this treatment is.",
                "No encontramos resultados publicados que digan qué tan seguro es este tratamiento."),
            subject.Say(
                "That does not make it safe or unsafe: ask the study team what is known so far.",
                "Eso no significa que sea seguro ni inseguro: pregunte al equipo del ensayo qué se sabe hasta ahora."),
        ],
        Silent = name => subject.Say(
            $"Trials of {name} posted results, but not how many people who got it had a serious problem.",
            $"Hay ensayos de {name} con resultados publicados, pero no dicen cuántas personas que lo recibieron tuvieron un problema grave."),
        IsTold = evidence => SafetyEvidence.TrialsOf(evidence).Count > 0,
        Describe = SafetyEvidence.Describe,
    }.Build(OwnSafety.Blocks(subject));
}
