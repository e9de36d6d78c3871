using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>What the trial wants to find out.</summary>
internal static class PurposeSection
{
    public static PageSection Build(PageSubject subject) =>
        new("purpose", "What is the purpose of this trial?", [.. Blocks(subject.Trial)]);

    private static IEnumerable<PageBlock> Blocks(Trial trial)
    {
        foreach (var block in RegistryText.Blocks(trial.BriefSummary, $"{RecordPointers.Description}/briefSummary"))
        {
            yield return block;
        }

        if (PlainWords.Of(trial.Design.Phases) is { } phases)
        {
            yield return new Paragraph([
                Sentence.FromRecord($"This is a {char.ToLowerInvariant(phases[0])}{phases[1..]} trial.", $"{RecordPointers.Design}/phases"),
                .. trial.Design.Phases.Select(PlainWords.Explain).OfType<string>().Select(Sentence.Phrase),
            ]);
        }

        if (MainOutcomes(trial) is { Count: > 0 } outcomes)
        {
            yield return new BlockGroup(Sentence.Phrase("What the researchers measure first"), [new BulletList(outcomes)]);
        }

        var longer = trial.DetailedDescription?.Trim() == trial.BriefSummary?.Trim() ? null : trial.DetailedDescription;
        var details = RegistryText.Blocks(longer, $"{RecordPointers.Description}/detailedDescription");
        if (details.Count > 0)
        {
            yield return new BlockGroup(Sentence.Phrase("The study team’s longer description"), details) { IsDetail = true };
        }
    }

    private static List<IReadOnlyList<Sentence>> MainOutcomes(Trial trial) =>
    [
        .. trial.Outcomes.Where(outcome => outcome.Rank == OutcomeRank.Primary)
            .Select((outcome, i) => (IReadOnlyList<Sentence>)[Describe(outcome, $"{RecordPointers.Outcomes}/primaryOutcomes/{i}")]),
    ];

    private static Sentence Describe(Outcome outcome, string pointer)
    {
        var measure = RegistryText.Clean(outcome.Measure).TrimEnd('.');
        return Sentence.FromRecord(
            outcome.TimeFrame is { } time ? $"{measure}. When: {RegistryText.Clean(time).TrimEnd('.')}." : $"{measure}.", pointer);
    }
}
