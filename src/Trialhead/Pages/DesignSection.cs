using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>How the trial is built: its rules and its groups.</summary>
internal static class DesignSection
{
    private const int MostShown = 4;
    private const string Arms = $"{RecordPointers.ArmsInterventions}/armGroups";

    public static PageSection Build(PageSubject subject) =>
        new("design", subject.Say("How is the trial designed?", "¿Cómo está diseñado el ensayo?"), [.. Blocks(subject)]);

    private static IEnumerable<PageBlock> Blocks(PageSubject subject)
    {
        var facts = Groups(subject).Concat(DesignWords.About(subject.Trial.Design, subject.Language)).ToList();
        if (facts.Count > 0)
        {
            yield return new BulletList([.. facts.Select(fact => (IReadOnlyList<Sentence>)[fact])]);
        }

        var groups = subject.Trial.Arms.Select((arm, i) => (arm, i)).OrderBy(item => item.arm.Type == ArmType.Experimental ? 0 : 1);
        foreach (var block in LongList.Of(subject, [.. groups.Select(item => Describe(subject, item.arm, $"{Arms}/{item.i}"))], MostShown))
        {
            yield return block;
        }
    }

    private static IEnumerable<Sentence> Groups(PageSubject subject)
    {
        var count = subject.Trial.Arms.Count;
        if (count > 1)
        {
            var tested = subject.Trial.Arms.Count(arm => arm.Type == ArmType.Experimental);
            var text = tested > 0 && tested < count
                ? subject.Say(
                    $"There are {count} groups; {tested} of them {(tested == 1 ? "gets" : "get")} what is tested.",
                    $"Hay {count} grupos; {tested} de ellos {(tested == 1 ? "recibe" : "reciben")} lo que se prueba.")
                : subject.Say($"There are {count} groups.", $"Hay {count} grupos.");
            yield return Sentence.FromRecord(text, Arms);
        }
    }

    private static BlockGroup Describe(PageSubject subject, Arm arm, string pointer)
    {
        var facts = new List<Sentence>();
        if (PlainWords.Of(arm.Type, subject.Language) is { } type)
        {
            facts.Add(Sentence.FromRecord($"{type}.", $"{pointer}/type"));
        }

        var received = subject.Treatments.Where(treatment => !treatment.IsCheck && arm.InterventionNames.Contains(treatment.Intervention.Name));
        if (TrialNames.Names(subject, received) is { Count: > 0 } names)
        {
            var list = subject.Language.And(names);
            facts.Add(Sentence.FromRecord(
                subject.Trial.Design.StudyType == StudyType.Observational
                    ? subject.Say($"What is looked at: {list}.", $"Lo que se mira: {list}.")
                    : subject.Say($"What it receives: {list}.", $"Lo que recibe: {list}."), $"{pointer}/interventionNames"));
        }

        var blocks = LongList.OfWords(subject, RegistryText.Blocks(arm.Description, $"{pointer}/description"));
        return new BlockGroup(
            arm.Label.All(char.IsAsciiDigit)
                ? Sentence.FromRecord($"{subject.Say("Group", "Grupo")} {arm.Label}", $"{pointer}/label")
                : Sentence.Quote(Phrasing.Label(arm.Label), $"{pointer}/label"),
            facts.Count == 0 ? blocks : [new Paragraph(facts), .. blocks]);
    }
}
