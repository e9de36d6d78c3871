using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>What to do next: whom to ask, and what.</summary>
internal static class ApplySection
{
    public static PageSection Build(PageSubject subject)
    {
        var trial = subject.Trial;
        var contacts = trial.Openness == Openness.Closed
            ? []
            : ContactWords.Of(trial.CentralContacts, $"{RecordPointers.ContactsLocations}/centralContacts").ToList();
        var blocks = new List<PageBlock> { new Paragraph([Next(subject), .. Advice(subject)]) };
        if (contacts.Count > 0)
        {
            blocks.Add(new Paragraph([Sentence.Phrase(subject.Say("Whom to ask:", "A quién preguntar:"))]));
            blocks.Add(new BulletList([.. contacts.Select(contact => (IReadOnlyList<Sentence>)[contact])]));
        }

        if (trial.Openness != Openness.Closed)
        {
            blocks.Add(new BlockGroup(
                Sentence.Phrase(subject.Say("Questions to ask the study team", "Preguntas para el equipo del ensayo")),
                [new BulletList([.. Questions(subject).Select(question => (IReadOnlyList<Sentence>)[Sentence.Phrase(question)])])]));
        }

        blocks.Add(new Paragraph([
            Sentence.FromRecord(
                subject.Say($"This trial in the registry: {trial.NctId}", $"Este ensayo en el registro: {trial.NctId}"),
                $"{RecordPointers.Identification}/nctId") with
            {
                Href = $"https://clinicaltrials.gov/study/{trial.NctId}",
            },
        ]));
        return new PageSection("apply", subject.Say("How do you apply?", "¿Cómo se solicita participar?"), blocks);
    }

    private static IEnumerable<Sentence> Advice(PageSubject subject) => subject.Trial.Openness == Openness.Closed
        ? []
        : [Sentence.Phrase(subject.Say(
            "Bring this page to your doctor: it prints well.", "Lleve esta página a su médico: se imprime bien."))];

    private static Sentence Next(PageSubject subject) => subject.Trial.Openness switch
    {
        Openness.Open => Sentence.Phrase(subject.Say(
            "If nothing here speaks against it, you may be able to join. The study team decides.",
            "Si nada de esto habla en contra, tal vez pueda participar. El equipo del ensayo decide.")),
        Openness.Later => Status(subject, "You cannot apply yet, or only when invited.", "Aún no se puede solicitar, o solo por invitación."),
        Openness.Closed => Status(subject, "This trial is closed to new participants.", "Este ensayo está cerrado a nuevos participantes."),
        _ => Status(
            subject, "The record does not say whether this trial is open. Ask the study team.",
            "El registro no dice si este ensayo está abierto. Pregunte al equipo."),
    };

    private static Sentence Status(PageSubject subject, string english, string spanish) =>
        Sentence.FromRecord(subject.Say(english, spanish), $"{RecordPointers.Status}/overallStatus");

    private static IEnumerable<string> Questions(PageSubject subject)
    {
        yield return subject.Say("Is there a place for me, and at which clinic?", "¿Hay lugar para mí, y en qué clínica?");
        yield return subject.Say("Which criteria must be checked first?", "¿Qué requisitos hay que comprobar primero?");
        if (subject.Trial.Design.Allocation == Allocation.Randomized)
        {
            yield return subject.Say("How likely am I to get each treatment?", "¿Qué probabilidad tengo de recibir cada tratamiento?");
        }

        yield return subject.Say("Which side effects should I expect, and whom do I call?", "¿Qué efectos secundarios puedo tener, y a quién llamo?");
        yield return subject.Say("How often must I come, and for how long?", "¿Cuántas veces debo ir, y durante cuánto tiempo?");
        yield return subject.Say("Who pays for treatment, tests and travel?", "¿Quién paga el tratamiento, las pruebas y los viajes?");
        yield return subject.Say("What other choices do I have outside this trial?", "¿Qué otras opciones tengo fuera de este ensayo?");
        yield return subject.Say("What happens when I want to stop?", "¿Qué pasa si quiero dejarlo?");
    }
}
