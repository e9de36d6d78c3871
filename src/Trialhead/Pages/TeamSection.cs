using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>The people who answer for the trial.</summary>
internal static class TeamSection
{
    public static PageSection? Build(PageSubject subject)
    {
        var trial = subject.Trial;
        var people = trial.Officials
            .Select((official, i) => (official.Name, Text: Describe(official), Pointer: $"{RecordPointers.ContactsLocations}/overallOfficials/{i}"))
            .ToList();
        if (trial.ResponsibleParty is { InvestigatorName: { } name } party && !people.Exists(p => SamePerson(p.Name, name)))
        {
            var text = Join(name, party.InvestigatorTitle ?? "responsible investigator", party.InvestigatorAffiliation);
            people.Add((name, text, $"{RecordPointers.Sponsors}/responsibleParty"));
        }

        return people.Count == 0 ? null : new PageSection("team", "Who is on the research team?",
            [new BulletList([.. people.Select(p => (IReadOnlyList<Sentence>)[Sentence.FromRecord(p.Text, p.Pointer)])])]);
    }

    private static string Describe(Official official) =>
        Join(official.Name, official.Role is { } role ? PlainWords.OfCode(role) : null, official.Affiliation);

    private static string Join(params IEnumerable<string?> parts) =>
        string.Join(", ", parts.OfType<string>().Select(RegistryText.Clean));

    // Records write one name with and without degrees.
    private static bool SamePerson(string one, string other) =>
        one.Split(',')[0].Equals(other.Split(',')[0], StringComparison.OrdinalIgnoreCase);
}
