using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>How the trial is built: its rules and its groups.</summary>
internal static class DesignSection
{
    public static PageSection Build(PageSubject subject) => new("design", "How is the trial designed?", [.. Blocks(subject.Trial)]);

    private static IEnumerable<PageBlock> Blocks(Trial trial)
    {
        var facts = DesignWords.About(trial.Design).ToList();
        if (facts.Count > 0)
        {
            yield return new BulletList([.. facts.Select(fact => (IReadOnlyList<Sentence>)[fact])]);
        }

        foreach (var (arm, i) in trial.Arms.Select((arm, i) => (arm, i)))
        {
            yield return Describe(arm, $"{RecordPointers.ArmsInterventions}/armGroups/{i}");
        }
    }

    private static BlockGroup Describe(Arm arm, string pointer)
    {
        var facts = new List<Sentence>();
        if (PlainWords.Of(arm.Type) is { } type)
        {
            facts.Add(Sentence.FromRecord($"{type}.", $"{pointer}/type"));
        }

        if (arm.InterventionNames.Count > 0)
        {
            var names = string.Join(", ", arm.InterventionNames.Select(RegistryText.Clean));
            facts.Add(Sentence.FromRecord($"What it receives: {names}.", $"{pointer}/interventionNames"));
        }

        var blocks = RegistryText.Blocks(arm.Description, $"{pointer}/description");
        return new BlockGroup(
            Sentence.FromRecord($"Group: {RegistryText.Clean(arm.Label)}", $"{pointer}/label"),
            facts.Count == 0 ? blocks : [new Paragraph(facts), .. blocks]);
    }
}
