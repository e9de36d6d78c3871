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
            items.Add([Sentence.FromRecord(
                $"{Describe(lead, subject.Language)}: {subject.Say("lead sponsor, responsible for the trial", "patrocinador principal, responsable del ensayo")}.",
                $"{RecordPointers.Sponsors}/leadSponsor")]);
        }

        items.AddRange(trial.Collaborators.Select((sponsor, i) => (IReadOnlyList<Sentence>)[Sentence.FromRecord(
            $"{Describe(sponsor, subject.Language)}: {subject.Say("helps to run or fund it", "ayuda a realizarlo o pagarlo")}.",
            $"{RecordPointers.Sponsors}/collaborators/{i}")]));
        if (trial.Oversight.HasDataMonitoringCommittee == true)
        {
            items.Add([Sentence.FromRecord(
                subject.Say(
                    "A group of outside experts watches over safety while the trial runs (a data monitoring committee).",
                    "Un grupo de expertos externos vigila la seguridad durante el ensayo (un comité de vigilancia de datos)."),
                "/protocolSection/oversightModule/oversightHasDmc")]);
        }

        return items.Count == 0 ? null : new PageSection(
            "sponsor", subject.Say("Who is running the trial?", "¿Quién dirige el ensayo?"), [new BulletList(items)]);
    }

    private static string Describe(Sponsor sponsor, PageLanguage language)
    {
        var name = Phrasing.Tidy(sponsor.Name);
        return sponsor.Class switch
        {
            SponsorClass.Industry => $"{name} ({language.Say("company", "empresa")})",
            SponsorClass.Nih => $"{name} ({language.Say("US National Institutes of Health", "Institutos Nacionales de Salud de EE. UU.")})",
            SponsorClass.Fed or SponsorClass.OtherGov => $"{name} ({language.Say("government", "gobierno")})",
            SponsorClass.Network => $"{name} ({language.Say("research network", "red de investigación")})",
            _ => name,
        };
    }
}
