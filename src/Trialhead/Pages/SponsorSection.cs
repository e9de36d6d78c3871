using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>Who runs and supports the trial.</summary>
internal static class SponsorSection
{
    public static PageSection? Build(PageSubject subject)
    {
        var trial = subject.Trial;
        var items = new List<IReadOnlyList<Sentence>>();
        if (trial.LeadSponsor is { } lead)
        {
            items.Add([Sentence.FromRecord($"{Describe(lead)}: lead sponsor", $"{RecordPointers.Sponsors}/leadSponsor")]);
        }

        items.AddRange(trial.Collaborators.Select((sponsor, i) => (IReadOnlyList<Sentence>)
            [Sentence.FromRecord($"{Describe(sponsor)}: collaborator", $"{RecordPointers.Sponsors}/collaborators/{i}")]));
        return items.Count == 0 ? null : new PageSection("sponsor", "Who is running the trial?", [new BulletList(items)]);
    }

    private static string Describe(Sponsor sponsor)
    {
        var name = RegistryText.Clean(sponsor.Name);
        return sponsor.Class switch
        {
            SponsorClass.Industry => $"{name} (company)",
            SponsorClass.Nih => $"{name} (US National Institutes of Health)",
            SponsorClass.Fed or SponsorClass.OtherGov => $"{name} (government)",
            SponsorClass.Network => $"{name} (network)",
            _ => name,
        };
    }
}
