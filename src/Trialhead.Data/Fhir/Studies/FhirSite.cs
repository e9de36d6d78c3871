using System.Text.Json.Nodes;
using Trialhead.Clinical;
using Trialhead.Data.Registry;
using Trialhead.Trials;

namespace Trialhead.Data.Fhir.Studies;

/// <summary>A site of a trial as a <c>Location</c>: where it is, whom to ask, and whether it recruits.</summary>
internal static class FhirSite
{
    /// <summary>The extension with the site's own status: a code of the registry, such as <c>RECRUITING</c>.</summary>
    public const string Status = $"{FhirNodes.Base}/StructureDefinition/site-recruitment-status";

    /// <summary>The resource, contained in its study.</summary>
    public static JsonObject Of(Site site, int number) => FhirNodes.Of(
        ("resourceType", "Location"), ("id", Id(number)), ("extension", Own(site.Status)), ("name", site.Facility ?? site.Label),
        ("telecom", new JsonArray([.. site.Contacts.SelectMany(FhirResearchStudy.Telecom).Select(way => way?.DeepClone())])),
        ("address", FhirNodes.Of(
            ("use", "work"), ("city", site.City), ("state", site.State), ("postalCode", site.PostalCode), ("country", site.Country))),
        ("position", Position(site.Point)));

    /// <summary>The id within the study.</summary>
    public static string Id(int number) => $"site-{number}";

    private static JsonArray Own(RecruitmentStatus? status) =>
        status is { } own ? [FhirNodes.Of(("url", Status), ("valueCode", RegistryCodes.Of(own)))] : [];

    private static JsonObject? Position(GeoPoint? point) =>
        point is { } known ? FhirNodes.Of(("longitude", known.Longitude), ("latitude", known.Latitude)) : null;
}
