using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>When the trial begins and ends.</summary>
internal static class TimelineSection
{
    public static PageSection? Build(PageSubject subject)
    {
        var trial = subject.Trial;
        var dates = trial.Dates;
        List<(string Name, RegistryDate? Date, string Field)> all =
        [
            ("Start", dates.Start, "startDateStruct"),
            ("Last measurement for the main question", dates.PrimaryCompletion, "primaryCompletionDateStruct"),
            ("End of the trial", dates.Completion, "completionDateStruct"),
        ];
        var rows = all
            .Where(row => row.Date is not null)
            .Select(row => (IReadOnlyList<Sentence>)[Sentence.Phrase(row.Name), Say(row.Date!, row.Field)]) // filtered just above
            .ToList();
        return rows.Count == 0 ? null : new PageSection("timeline", "When does it take place?",
        [
            new FactTable(Sentence.Phrase("Dates of the trial"), [Sentence.Phrase("Step"), Sentence.Phrase("When")], rows),
        ]);
    }

    private static Sentence Say(RegistryDate date, string field) => Sentence.FromRecord(
        PlainWords.Of(date.Date) + (date.IsActual == false ? " (planned)" : ""), $"{RecordPointers.Status}/{field}");
}
