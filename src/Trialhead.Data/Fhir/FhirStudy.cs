using System.Text.Json.Nodes;
using Trialhead.Eligibility;
using Trialhead.Protocol;
using Trialhead.Trials;

namespace Trialhead.Data.Fhir;

/// <summary>The study with its arms and objectives, its sponsor, and the group that may join it.</summary>
internal static class FhirStudy
{
    /// <summary>The resources, the study first.</summary>
    public static IEnumerable<JsonObject> Of(StudyProtocol protocol, RecruitmentStatus? status)
    {
        yield return Study(protocol, status);
        yield return Group(protocol);
        if (protocol.Sponsor is { } sponsor)
        {
            yield return FhirNodes.Of(("resourceType", "Organization"), ("id", FhirNodes.Id($"{protocol.Id}-sponsor")), ("name", sponsor));
        }
    }

    private static JsonObject Study(StudyProtocol protocol, RecruitmentStatus? status)
    {
        var known = FhirTerms.Status(status);
        return FhirNodes.Of(
            ("resourceType", "ResearchStudy"), ("id", FhirNodes.Id(protocol.Id)), ("identifier", Identifiers(protocol)), ("title", protocol.Title),
            ("protocol", new JsonArray(Reference("PlanDefinition", FhirNodes.Id(protocol.Id)))), ("status", known), ("_status", known is null ? FhirTerms.Absent() : null),
            ("phase", protocol.Phase is { } phase ? FhirTerms.Phase([phase]) : null), ("description", protocol.Rationale),
            ("enrollment", new JsonArray(Reference("Group", FhirNodes.Id($"{protocol.Id}-participants")))),
            ("sponsor", protocol.Sponsor is null ? null : Reference("Organization", FhirNodes.Id($"{protocol.Id}-sponsor"))), ("note", Notes(protocol)),
            ("arm", new JsonArray([.. protocol.Arms.Select(Arm)])), ("objective", new JsonArray([.. protocol.Objectives.Select(Objective)])));
    }

    private static JsonArray Identifiers(StudyProtocol protocol)
    {
        var identifiers = new JsonArray();
        if (protocol.NctId is { } nct)
        {
            identifiers.Add(FhirNodes.Of(("system", "http://clinicaltrials.gov"), ("value", nct)));
        }

        if (protocol.ShortName is { } name)
        {
            identifiers.Add(FhirNodes.Of(("value", name)));
        }

        return identifiers;
    }

    // R4 has no place for endpoints and for what is not known.
    private static JsonArray Notes(StudyProtocol protocol)
    {
        var endpoints = protocol.Endpoints.Select(endpoint => $"Endpoint: {endpoint.Name}{(endpoint.TimeFrame is { } time ? $" ({time})" : "")}");
        string?[] texts = [protocol.Notice, .. endpoints, .. protocol.Gaps.Select(gap => $"Not known: {gap.Text}")];
        return [.. texts.OfType<string>().Select(text => FhirNodes.Of(("text", text)))];
    }

    private static JsonObject Arm(StudyArm arm) =>
        FhirNodes.Of(("name", arm.Name), ("type", arm.Type is { } type ? FhirNodes.Concept(FhirTerms.Words(type)) : null), ("description", arm.Description));

    private static JsonObject Objective(StudyObjective objective)
    {
        var code = Answers.GivenProperties.Camel(objective.Level);
        return FhirNodes.Of(("name", objective.Name), ("type", FhirNodes.Concept($"{FhirTerms.Terminology}/research-study-objective-type", code, $"{objective.Level}")));
    }

    private static JsonObject Group(StudyProtocol protocol) => FhirNodes.Of(
        ("resourceType", "Group"), ("id", FhirNodes.Id($"{protocol.Id}-participants")), ("type", "person"), ("actual", false), ("name", "Who may take part"),
        ("quantity", protocol.Population.Enrolment), ("characteristic", new JsonArray([.. protocol.Population.Eligibility.Select(Characteristic)])));

    private static JsonObject Characteristic(EligibilityCriterion criterion) => FhirNodes.Of(
        ("code", FhirNodes.Concept("Eligibility criterion")), ("valueCodeableConcept", FhirNodes.Concept(criterion.Text)),
        ("exclude", criterion.Kind == CriterionKind.Exclusion));

    private static JsonObject Reference(string type, string id) => FhirNodes.Of(("reference", $"{type}/{id}"));
}
