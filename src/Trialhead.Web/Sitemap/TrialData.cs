using System.Text.Json.Nodes;
using Trialhead.Pages;
using Trialhead.Trials;

namespace Trialhead.Web.Sitemap;

/// <summary>A trial in the words of schema.org (<see href="https://schema.org/MedicalStudy"/>).</summary>
internal static class TrialData
{
    private const string Schema = "https://schema.org";
    private const int MostPlaces = 20;
    private const int LongestText = 1000;

    /// <summary>The data of a trial; what the record does not say is left out.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="name">The plain title of its page.</param>
    /// <param name="url">The address of its page.</param>
    public static JsonObject Of(Trial trial, string name, string url)
    {
        var data = new JsonObject
        {
            ["@context"] = Schema,
            ["@type"] = TypeOf(trial.Design.StudyType),
            ["name"] = name,
            ["url"] = url,
            ["sameAs"] = $"https://clinicaltrials.gov/study/{trial.NctId}",
            ["identifier"] = new JsonObject { ["@type"] = "PropertyValue", ["propertyID"] = "NCT", ["value"] = trial.NctId },
        };
        Add(data, "alternateName", Named([trial.BriefTitle, trial.OfficialTitle, trial.Acronym], text => JsonValue.Create(text)));
        Add(data, "description", trial.BriefSummary is { Length: > 0 } summary ? JsonValue.Create(Short(summary)) : null);
        Add(data, "status", StatusOf(trial.Status) is { } status ? JsonValue.Create($"{Schema}/{status}") : null);
        Add(data, "sponsor", trial.LeadSponsor is { } sponsor ? Thing("Organization", sponsor.Name) : null);
        Add(data, "healthCondition", Named(trial.Conditions, text => Thing("MedicalCondition", text)));
        Add(data, "studySubject", Named(trial.Interventions.Select(intervention => intervention.Name), text => Thing("MedicalEntity", text)));
        AddDesign(data, trial);
        Add(data, "studyLocation", Places(trial));
        return data;
    }

    private static void AddDesign(JsonObject data, Trial trial)
    {
        if (trial.Design.StudyType == StudyType.Interventional)
        {
            Add(data, "trialDesign", Many(TrialDesign.Of(trial).Select(design => (JsonNode?)JsonValue.Create($"{Schema}/{design}"))));
            Add(data, "phase", PlainWords.Of(trial.Design.Phases) is { } phase ? JsonValue.Create(phase) : null);
        }
        else if (trial.Design.StudyType == StudyType.Observational)
        {
            data["studyDesign"] = $"{Schema}/{TrialDesign.OfObservation(trial.Design)}";
        }
    }

    private static JsonArray? Places(Trial trial) => Many(trial.Sites
        .OrderBy(site => trial.OpennessAt(site) is Openness.Open ? 0 : 1)
        .Take(MostPlaces)
        .Select(site => (JsonNode?)Place(site)));

    private static JsonObject Place(Site site)
    {
        var address = new JsonObject { ["@type"] = "PostalAddress" };
        Add(address, "addressLocality", JsonValue.Create(site.City));
        Add(address, "addressRegion", JsonValue.Create(site.State));
        Add(address, "postalCode", JsonValue.Create(site.PostalCode));
        Add(address, "addressCountry", JsonValue.Create(site.Country));
        var place = Thing("AdministrativeArea", site.Facility ?? site.City ?? site.Label);
        place["address"] = address;
        if (site.Point is { } point)
        {
            place["geo"] = new JsonObject { ["@type"] = "GeoCoordinates", ["latitude"] = point.Latitude, ["longitude"] = point.Longitude };
        }

        return place;
    }

    private static string TypeOf(StudyType? type) => type switch
    {
        StudyType.Interventional => "MedicalTrial",
        StudyType.Observational => "MedicalObservationalStudy",
        _ => "MedicalStudy",
    };

    private static string? StatusOf(RecruitmentStatus? status) => status switch
    {
        RecruitmentStatus.Recruiting => "Recruiting",
        RecruitmentStatus.NotYetRecruiting => "NotYetRecruiting",
        RecruitmentStatus.EnrollingByInvitation => "EnrollingByInvitation",
        RecruitmentStatus.ActiveNotRecruiting => "ActiveNotRecruiting",
        RecruitmentStatus.Completed => "Completed",
        RecruitmentStatus.Suspended => "Suspended",
        RecruitmentStatus.Terminated => "Terminated",
        RecruitmentStatus.Withdrawn => "Withdrawn",
        _ => null,
    };

    private static JsonObject Thing(string type, string name) => new() { ["@type"] = type, ["name"] = PageText.Clean(name) };

    private static JsonArray? Named(IEnumerable<string?> names, Func<string, JsonNode?> make) =>
        Many(names.OfType<string>().Where(name => name.Length > 0).Distinct().Select(make));

    private static JsonArray? Many(IEnumerable<JsonNode?> nodes)
    {
        var array = new JsonArray([.. nodes]);
        return array.Count > 0 ? array : null;
    }

    private static void Add(JsonObject data, string name, JsonNode? value)
    {
        if (value is not null)
        {
            data[name] = value;
        }
    }

    private static string Short(string text)
    {
        var clean = PageText.Clean(text);
        return clean.Length <= LongestText ? clean : string.Concat(clean.AsSpan(0, clean.LastIndexOf(' ', LongestText) is var gap and > 0 ? gap : LongestText), "…");
    }
}
