using System.Text.Json.Nodes;
using Trialhead.Data.Answers;
using Trialhead.Protocol;
using Trialhead.Trials;

namespace Trialhead.Data.Fhir;

/// <summary>Writes protocols as FHIR R4: a collection of the study, its plan, and the activities that the plan consists of.</summary>
/// <remarks>
/// Conditions are text (<c>text/plain</c>), since they are read by our language of criteria and by no other. What the protocol does not
/// say is absent; a status that FHIR demands and nobody stated says so by the extension <c>data-absent-reason</c>.
/// </remarks>
public static class FhirProtocolWriter
{
    /// <summary>The bundle, indented, in UTF-8.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="status">Whether the trial recruits, which no protocol says; null where not known.</param>
    public static ReadOnlyMemory<byte> Write(StudyProtocol protocol, RecruitmentStatus? status = null)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        var activities = new FhirActivities(protocol);
        JsonObject[] resources =
        [
            .. FhirStudy.Of(protocol, status), FhirPlan.Of(protocol, activities), .. activities.All,
        ];
        var bundle = FhirNodes.Of(
            ("resourceType", "Bundle"), ("id", FhirNodes.Id(protocol.Id)), ("type", "collection"), ("entry", new JsonArray([.. resources.Select(Entry)])));
        return Answer.ToUtf8(json => bundle.WriteTo(json));
    }

    private static JsonObject Entry(JsonObject resource) =>
        FhirNodes.Of(("fullUrl", FhirNodes.Address((string?)resource["resourceType"] ?? "", (string?)resource["id"] ?? "")), ("resource", resource));
}
