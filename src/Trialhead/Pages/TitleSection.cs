using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>What the trial is called and where it stands.</summary>
internal static class TitleSection
{
    public static Sentence Title(PageSubject subject) => subject.Trial switch
    {
        { BriefTitle: { } brief } => Sentence.Quote(RegistryText.Clean(brief), $"{RecordPointers.Identification}/briefTitle"),
        { OfficialTitle: { } official } => Sentence.Quote(RegistryText.Clean(official), $"{RecordPointers.Identification}/officialTitle"),
        _ => Sentence.FromRecord(subject.Trial.NctId, $"{RecordPointers.Identification}/nctId"),
    };

    public static PageSection Build(PageSubject subject) => new("title", "At a glance", [.. Blocks(subject.Trial)]);

    private static IEnumerable<PageBlock> Blocks(Trial trial)
    {
        if (trial.OfficialTitle is { } official && trial.BriefTitle is not null && trial.BriefTitle != official)
        {
            yield return new Paragraph([
                Sentence.Phrase("Official title:"),
                Sentence.Quote(RegistryText.Clean(official), $"{RecordPointers.Identification}/officialTitle"),
            ]);
        }

        if (trial.Conditions.Count > 0)
        {
            yield return new Paragraph([
                Sentence.Phrase("For:"),
                Sentence.FromRecord(
                    string.Join(", ", trial.Conditions.Select(RegistryText.Clean)),
                    "/protocolSection/conditionsModule/conditions"),
            ]);
        }

        if (trial.WhyStopped is { } why)
        {
            yield return new Paragraph([
                Sentence.Phrase("Why it stopped:"),
                Sentence.FromRecord(RegistryText.Clean(why), $"{RecordPointers.Status}/whyStopped"),
            ]);
        }
    }
}
