using System.Globalization;
using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>Where the trial is run, site by site.</summary>
internal static class ClinicsSection
{
    private const int MostShownOpen = 12;
    private const string Pointer = $"{RecordPointers.ContactsLocations}/locations";

    public static PageSection? Build(PageSubject subject)
    {
        var trial = subject.Trial;
        if (trial.Sites.Count == 0)
        {
            return null;
        }

        var clinics = trial.Sites.Select((site, i) => Describe(trial, site, i)).OrderBy(clinic => Rank(clinic.Openness)).ToList();
        var countries = clinics
            .GroupBy(clinic => clinic.Site.Country ?? "Country not stated")
            .OrderBy(country => country.Min(clinic => Rank(clinic.Openness)))
            .ThenByDescending(country => country.Count())
            .Select(country => Country(country.Key, [.. country], clinics.Count > MostShownOpen));
        return new PageSection("clinics", "Where is it run?", [new Paragraph([Summary(clinics)]), .. countries]);
    }

    private static Sentence Summary(List<Clinic> clinics)
    {
        var open = clinics.Count(clinic => clinic.Openness == Openness.Open);
        var places = Places(clinics.Count);
        return Sentence.FromRecord(
            clinics.TrueForAll(clinic => clinic.Openness == Openness.NotStated) ? $"The record lists {places} and does not say which are open."
            : open == 0 ? $"The record lists {places}; none is open to new participants now."
            : open == clinics.Count ? $"The record lists {places}, open to new participants."
            : $"The record lists {places}; {open.ToString(CultureInfo.InvariantCulture)} {(open == 1 ? "is" : "are")} open to new participants now.",
            Pointer);
    }

    private static BlockGroup Country(string name, IReadOnlyList<Clinic> clinics, bool isLong) => new(
        Sentence.FromRecord(isLong ? $"{name}: {Places(clinics.Count)}" : name, Pointer), [new ClinicList(clinics)])
    {
        IsDetail = isLong,
    };

    private static string Places(int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? "place" : "places")}");

    private static Clinic Describe(Trial trial, Site site, int index)
    {
        var pointer = $"{Pointer}/{index}";
        var openness = trial.OpennessAt(site);
        var name = string.Join(", ", new[] { site.Facility, site.City, site.State }.OfType<string>().Select(RegistryText.Clean).Distinct());
        return new Clinic(
            site,
            openness,
            Sentence.FromRecord(name.Length > 0 ? name : site.Label, pointer),
            Sentence.FromRecord(Standing(trial, site, openness), site.Status is null ? $"{RecordPointers.Status}/overallStatus" : $"{pointer}/status"),
            openness == Openness.Closed ? [] : [.. ContactWords.Of(site.Contacts, $"{pointer}/contacts")]);
    }

    private static string Standing(Trial trial, Site site, Openness openness) => openness switch
    {
        Openness.Open => "Open now",
        Openness.Later when (site.Status ?? trial.Status) == RecruitmentStatus.EnrollingByInvitation => "By invitation",
        Openness.Later => "Opens later",
        Openness.Closed => "Closed",
        _ => "Not stated",
    };

    private static int Rank(Openness openness) => openness switch
    {
        Openness.Open => 0,
        Openness.Later => 1,
        Openness.NotStated => 2,
        _ => 3,
    };
}
