using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>What to do next.</summary>
internal static class ApplySection
{
    public static PageSection Build(PageSubject subject)
    {
        var trial = subject.Trial;
        var contacts = trial.Openness == Openness.Closed
            ? []
            : ContactWords.Of(trial.CentralContacts, $"{RecordPointers.ContactsLocations}/centralContacts").ToList();
        var blocks = new List<PageBlock> { new Paragraph([Next(trial), .. Advice(trial)]) };
        if (contacts.Count > 0)
        {
            blocks.Add(new Paragraph([Sentence.Phrase("The study team can be asked:")]));
            blocks.Add(new BulletList([.. contacts.Select(contact => (IReadOnlyList<Sentence>)[contact])]));
        }

        blocks.Add(new Paragraph([
            Sentence.FromRecord($"This trial in the registry: {trial.NctId}", $"{RecordPointers.Identification}/nctId") with
            {
                Href = $"https://clinicaltrials.gov/study/{trial.NctId}",
            },
        ]));
        return new PageSection("apply", "How do you apply?", blocks);
    }

    private static IEnumerable<Sentence> Advice(Trial trial) => trial.Openness == Openness.Closed
        ? []
        : [Sentence.Phrase("Bring this page to your doctor: it prints well.")];

    private static Sentence Next(Trial trial) => trial.Openness switch
    {
        Openness.Open => Sentence.Phrase("If nothing here speaks against it, you may be able to join; the study team decides."),
        Openness.Later => Status(trial, "This trial does not take applications yet, or only by invitation."),
        Openness.Closed => Status(trial, "This trial is closed to new participants."),
        _ => Status(trial, "The record does not say whether this trial is open: ask the study team."),
    };

    private static Sentence Status(Trial trial, string text) =>
        trial.Status is null ? Sentence.Phrase(text) : Sentence.FromRecord(text, $"{RecordPointers.Status}/overallStatus");
}
