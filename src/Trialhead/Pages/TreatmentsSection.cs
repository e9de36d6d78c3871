using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>What is given or done, each with what it is.</summary>
internal static class TreatmentsSection
{
    public static PageSection? Build(PageSubject subject) => subject.Trial.Interventions.Count == 0
        ? null
        : new PageSection("treatments", "What are the treatments tested in this trial?", [.. subject.Trial.Interventions.Select(Describe)]);

    private static BlockGroup Describe(Intervention intervention, int index)
    {
        var pointer = $"{RecordPointers.ArmsInterventions}/interventions/{index}";
        var facts = new List<Sentence>();
        if (PlainWords.Of(intervention.Type) is { } type)
        {
            facts.Add(Sentence.FromRecord($"{type}.", $"{pointer}/type"));
        }

        if (intervention.OtherNames.Count > 0)
        {
            var names = string.Join(", ", intervention.OtherNames.Select(RegistryText.Clean));
            facts.Add(Sentence.FromRecord($"Also called: {names}.", $"{pointer}/otherNames"));
        }

        var blocks = RegistryText.Blocks(intervention.Description, $"{pointer}/description");
        return new BlockGroup(
            Sentence.FromRecord(RegistryText.Clean(intervention.Name), $"{pointer}/name"),
            facts.Count == 0 ? blocks : [new Paragraph(facts), .. blocks]);
    }
}
