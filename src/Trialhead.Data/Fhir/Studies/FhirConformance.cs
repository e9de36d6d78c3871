using System.Text.Json.Nodes;
using Trialhead.Data.Answers;

namespace Trialhead.Data.Fhir.Studies;

/// <summary>What a server of FHIR R4 has to say of itself and of requests that it cannot answer.</summary>
public static class FhirConformance
{
    /// <summary>An <c>OperationOutcome</c> with one error.</summary>
    /// <param name="code">Its kind: a code of <c>issue-type</c>, such as <c>invalid</c> or <c>not-found</c>.</param>
    /// <param name="sentence">What was found and what was expected.</param>
    public static ReadOnlyMemory<byte> Outcome(string code, string sentence) => Written(FhirNodes.Of(
        ("resourceType", "OperationOutcome"), ("issue", new JsonArray(FhirNodes.Of(("severity", "error"), ("code", code), ("diagnostics", sentence))))));

    /// <summary>The <c>CapabilityStatement</c>: studies can be read, and matched with a record.</summary>
    /// <param name="date">When it is told.</param>
    public static ReadOnlyMemory<byte> Capabilities(DateOnly date) => Written(FhirNodes.Of(
        ("resourceType", "CapabilityStatement"), ("status", "active"), ("date", $"{date:yyyy-MM-dd}"), ("kind", "instance"),
        ("software", FhirNodes.Of(("name", "Trialhead"))), ("implementation", FhirNodes.Of(("description", "Clinical trials, and the match of a person's record with them"))),
        ("fhirVersion", "4.0.1"), ("format", new JsonArray("application/fhir+json")), ("rest", new JsonArray(FhirNodes.Of(("mode", "server"), ("resource", new JsonArray(Studies())))))));

    private static JsonObject Studies() => FhirNodes.Of(
        ("type", "ResearchStudy"), ("interaction", new JsonArray(FhirNodes.Of(("code", "read")))),
        ("operation", new JsonArray(FhirNodes.Of(
            ("name", "match"), ("definition", "http://mcodeinitiative.org/codex/us/patient.clinical.trial.matching/OperationDefinition/ClinicalTrialMatchService")))));

    private static ReadOnlyMemory<byte> Written(JsonObject resource) => Answer.ToUtf8(json => resource.WriteTo(json));
}
