using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>Where the trial is run, site by site.</summary>
internal static class ClinicsSection
{
    private const int MostShownOpen = 6;
    private const string Pointer = $"{RecordPointers.ContactsLocations}/locations";

    public static PageSection? Build(PageSubject subject)
    {
        var trial = subject.Trial;
        if (trial.Sites.Count == 0)
        {
            return null;
        }

        var clinics = trial.Sites.Select((site, i) => Describe(subject, site, i)).OrderBy(clinic => Rank(clinic.Openness)).ToList();
        var countries = clinics
            .GroupBy(clinic => clinic.Site.Country is { } country ? CountryNames.Of(country, subject.Language) : subject.Say("Country not stated", "País no indicado"))
            .OrderBy(country => country.Min(clinic => Rank(clinic.Openness)))
            .ThenByDescending(country => country.Count())
            .Select(country => Country(subject, country.Key, [.. country], clinics.Count > MostShownOpen));
        return new PageSection(
            "clinics", subject.Say("Find a clinic near you", "Encuentre una clínica cerca de usted"), [new Paragraph([.. new[] { Summary(subject) }.OfType<Sentence>()]), .. countries]);
    }

    /// <summary>How many places there are, and how many of them are open; null where the record lists none.</summary>
    public static Sentence? Summary(PageSubject subject)
    {
        var clinics = subject.Trial.Sites.Select(subject.Trial.OpennessAt).ToList();
        var open = clinics.Count(openness => openness == Openness.Open);
        var places = Places(subject, clinics.Count);
        return clinics.Count == 0 ? null : Sentence.FromRecord(
            clinics.TrueForAll(openness => openness == Openness.NotStated) ? subject.Say(
                $"The record lists {places} and does not say which are open.", $"El registro nombra {places} y no dice cuáles están abiertos.")
            : open == 0 ? subject.Say(
                $"The record lists {places}. None is open to new participants now.", $"El registro nombra {places}. Ninguno está abierto a nuevos participantes.")
            : open == clinics.Count ? subject.Say(
                $"The record lists {places}, open to new participants.", $"El registro nombra {places}, con cupo para nuevos participantes.")
            : subject.Say(
                $"The record lists {places}; {PlainWords.Number(open)} {(open == 1 ? "is" : "are")} open to new participants now.",
                $"El registro nombra {places}; {PlainWords.Number(open)} {(open == 1 ? "está abierto" : "están abiertos")} a nuevos participantes."),
            Pointer);
    }

    private static BlockGroup Country(PageSubject subject, string name, IReadOnlyList<Clinic> clinics, bool isLong) => new(
        Sentence.FromRecord(isLong ? $"{name}: {Places(subject, clinics.Count)}" : name, Pointer), [new ClinicList(clinics)])
    {
        IsDetail = isLong,
    };

    private static string Places(PageSubject subject, int count) =>
        $"{PlainWords.Number(count)} {(count == 1 ? subject.Say("place", "lugar") : subject.Say("places", "lugares"))}";

    private static Clinic Describe(PageSubject subject, Site site, int index)
    {
        var trial = subject.Trial;
        var pointer = $"{Pointer}/{index}";
        var openness = trial.OpennessAt(site);
        var name = string.Join(", ", new[] { WithoutCity(site), site.City, site.State }.OfType<string>().Select(RegistryText.Clean).Distinct());
        return new Clinic(
            site,
            openness,
            Sentence.Quote(name.Length > 0 ? name : site.Label, pointer),
            Sentence.FromRecord(Standing(subject, site, openness), site.Status is null ? $"{RecordPointers.Status}/overallStatus" : $"{pointer}/status"),
            openness == Openness.Closed ? [] : [.. ContactWords.Of(site.Contacts, $"{pointer}/contacts")]);
    }

    // "VA Puget Sound, Seattle, WA" in Seattle.
    private static string? WithoutCity(Site site)
    {
        if (site.Facility is not { } facility || site.City is not { } city)
        {
            return site.Facility;
        }

        var parts = facility.Split(", ");
        var last = parts.Length - 1;
        last -= last > 0 && (parts[last] is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] || string.Equals(parts[last], site.State, StringComparison.OrdinalIgnoreCase)) ? 1 : 0;
        return last > 0 && string.Equals(parts[last], city, StringComparison.OrdinalIgnoreCase) ? string.Join(", ", parts[..last]) : facility;
    }

    private static string Standing(PageSubject subject, Site site, Openness openness) => openness switch
    {
        Openness.Open => subject.Say("Open now", "Abierto"),
        Openness.Later when (site.Status ?? subject.Trial.Status) == RecruitmentStatus.EnrollingByInvitation => subject.Say("By invitation", "Por invitación"),
        Openness.Later => subject.Say("Opens later", "Abrirá después"),
        Openness.Closed => subject.Say("Closed", "Cerrado"),
        _ => subject.Say("Not stated", "No indicado"),
    };

    private static int Rank(Openness openness) => openness switch
    {
        Openness.Open => 0,
        Openness.Later => 1,
        Openness.NotStated => 2,
        _ => 3,
    };
}
