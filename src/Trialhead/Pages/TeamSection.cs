using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>The people who answer for the trial.</summary>
internal static class TeamSection
{
    private const int MostShown = 3;

    public static PageSection? Build(PageSubject subject)
    {
        var people = subject.Trial.Officials
            .Select((official, i) => (official.Name, Text: Describe(official, subject.Language), Pointer: $"{RecordPointers.ContactsLocations}/overallOfficials/{i}"))
            .ToList();
        if (subject.Trial.ResponsibleParty is { InvestigatorName: { } name } party && !people.Exists(p => SamePerson(p.Name, name)))
        {
            var title = party.InvestigatorTitle ?? subject.Say("Responsible investigator", "Investigador responsable");
            people.Add((name, Join(name, title, party.InvestigatorAffiliation), $"{RecordPointers.Sponsors}/responsibleParty"));
        }

        return people.Count == 0 ? null : new PageSection(
            "team", subject.Say("Who is on the research team?", "¿Quién forma el equipo de investigación?"),
            LongList.Of(subject, [.. people.Select(p => (IReadOnlyList<Sentence>)[Sentence.FromRecord(p.Text, p.Pointer)])], MostShown));
    }

    private static string Describe(Official official, PageLanguage language) =>
        Join(official.Name, official.Role is { } role ? PlainWords.Role(role, language) : null, official.Affiliation);

    private static string Join(params IEnumerable<string?> parts) =>
        string.Join(", ", parts.OfType<string>().Select(Phrasing.Tidy).Where(part => part.Length > 0));

    // Records write one name with and without degrees.
    private static bool SamePerson(string one, string other) =>
        one.Split(',')[0].Equals(other.Split(',')[0], StringComparison.OrdinalIgnoreCase);
}
