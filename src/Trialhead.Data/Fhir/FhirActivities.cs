using System.Text.Json.Nodes;
using Trialhead.Protocol;

namespace Trialhead.Data.Fhir;

/// <summary>An activity definition for each treatment and for each thing that is done at visits.</summary>
internal sealed class FhirActivities
{
    private readonly StudyProtocol _protocol;
    private readonly Dictionary<string, string> _ids = [];

    /// <summary>The definitions of one protocol.</summary>
    public FhirActivities(StudyProtocol protocol)
    {
        _protocol = protocol;
        All = [.. protocol.Elements.SelectMany(element => element.AllTreatments.OfType<StudyTreatment>()).Select(Treatment), .. protocol.Activities.Select(Activity)];
    }

    /// <summary>All of them, treatments first.</summary>
    public IReadOnlyList<JsonObject> All { get; }

    /// <summary>The address of the definition of a treatment or an activity.</summary>
    public string AddressOf(string part) => $"{FhirNodes.Address("ActivityDefinition", _ids[part])}|{_protocol.Version}";

    private JsonObject Treatment(StudyTreatment treatment) => Definition(
        treatment, "MedicationRequest", ("productCodeableConcept", FhirNodes.Concept(treatment.Name)), ("dosage", new JsonArray(Dosage(treatment))));

    private JsonObject Activity(StudyActivity activity) => Definition(
        activity, activity.Kind == ActivityKind.Consent ? "Task" : "ServiceRequest", ("code", FhirNodes.Concept(activity.Name)), default);

    private JsonObject Definition(ProtocolPart part, string kind, (string, JsonNode?) first, (string Name, JsonNode? Value) second)
    {
        var id = _ids[part.Id] = FhirNodes.Id($"{_protocol.Id}-{part.Id}");
        return FhirNodes.Of(
            ("resourceType", "ActivityDefinition"), ("id", id), ("url", FhirNodes.Address("ActivityDefinition", id)), ("version", _protocol.Version),
            ("title", part.Name), ("status", "unknown"), ("description", part.Description), ("kind", kind), first, ("intent", kind == "Task" ? null : "plan"),
            (second.Name ?? "", second.Value));
    }

    private static JsonObject Dosage(StudyTreatment treatment)
    {
        var routes = treatment.Routes;
        return FhirNodes.Of(
            ("text", Text(treatment)),
            ("timing", treatment.TimesADay is { } times
                ? FhirNodes.Of(("repeat", FhirNodes.Of(("frequency", times), ("period", 1), ("periodUnit", "d")))) : null),
            ("route", routes.Count == 0 ? null : FhirNodes.Concept(string.Join(" or ", routes))),
            ("doseAndRate", treatment.Dose is { } dose ? new JsonArray(FhirNodes.Of(("doseQuantity", FhirNodes.Quantity(dose.Value, dose.Unit)))) : null));
    }

    private static string Text(StudyTreatment treatment)
    {
        string?[] parts =
        [
            treatment.Dose is { } dose ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{dose.Value} {dose.Unit}") : "dose not stated",
            treatment.Routes.Count > 0 ? string.Join(" or ", treatment.Routes) : null,
            treatment.TimesADay is { } times ? $"{times} times a day" : null,
            treatment.Days is { } days ? $"on days {days}" : "days not stated",
            treatment.DaysLater is { } later ? $"or up to {later} days later" : null,
            treatment.IsContinuous ? "without a break" : null,
            treatment.InCycles.Count > 0 ? $"in cycles {string.Join(", ", treatment.InCycles)}" : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }
}
