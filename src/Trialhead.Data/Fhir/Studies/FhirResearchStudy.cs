using System.Text.Json.Nodes;
using Trialhead.Data.Registry;
using Trialhead.Trials;

namespace Trialhead.Data.Fhir.Studies;

/// <summary>A registry record as a <c>ResearchStudy</c> of FHIR R4, with everything it refers to inside.</summary>
/// <remarks>
/// As the services of mCODE's trial matching give it: the criteria as the display of the enrollment, a <c>PlanDefinition</c> for each treatment of each arm,
/// with the arm's name as its subject, and a <c>Location</c> for each site. What the record does not say is absent.
/// </remarks>
public static class FhirResearchStudy
{
    /// <summary>The code system of registry numbers.</summary>
    public const string Registry = "http://clinicaltrials.gov";

    private const string Participants = "participants";
    private const string Sponsor = "sponsor";

    /// <summary>The resource, in UTF-8.</summary>
    public static ReadOnlyMemory<byte> Write(Trial trial) => Answers.Answer.ToUtf8(json => Of(trial).WriteTo(json));

    /// <summary>The resource.</summary>
    internal static JsonObject Of(Trial trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        var status = FhirTerms.Status(trial.Status);
        var plans = Plans(trial).ToList();
        return FhirNodes.Of(
            ("resourceType", "ResearchStudy"), ("id", trial.NctId), ("contained", new JsonArray([.. Contained(trial, plans)])), ("identifier", Identifiers(trial)),
            ("title", trial.Title), ("protocol", new JsonArray([.. plans.Select((_, i) => Inside("PlanDefinition", Plan(i)))])),
            ("status", status), ("_status", status is null ? FhirTerms.Absent() : null), ("phase", Phase(trial.Design.Phases)),
            ("category", Texts(Categories(trial.Design))), ("condition", Texts(trial.Conditions)),
            ("contact", new JsonArray([.. trial.CentralContacts.Where(IsReachable).Select(Contact)])), ("relatedArtifact", Citations(trial)),
            ("keyword", Texts(trial.Keywords)), ("location", Texts(trial.Sites.Select(site => site.Country).OfType<string>().Distinct())),
            ("description", trial.BriefSummary), ("enrollment", new JsonArray(Enrollment(trial))), ("period", Period(trial.Dates)),
            ("sponsor", trial.LeadSponsor is null ? null : Inside("Organization", Sponsor)),
            ("site", new JsonArray([.. trial.Sites.Select((_, i) => Inside("Location", FhirSite.Id(i)))])),
            ("reasonStopped", trial.WhyStopped is { } why ? FhirNodes.Concept(why) : null), ("arm", new JsonArray([.. trial.Arms.Select(Arm)])));
    }

    /// <summary>Ways to reach someone, as FHIR has them.</summary>
    internal static JsonArray Telecom(Contact contact)
    {
        var phone = contact.PhoneExtension is { } extension ? $"{contact.Phone} ext. {extension}" : contact.Phone;
        JsonObject?[] ways = [Way("phone", phone), Way("email", contact.Email)];
        return [.. ways.OfType<JsonObject>()];
    }

    private static JsonObject? Way(string system, string? value) =>
        string.IsNullOrWhiteSpace(value) ? null : FhirNodes.Of(("system", system), ("value", value), ("use", "work"));

    private static bool IsReachable(Contact contact) => contact.Name is not null || Telecom(contact).Count > 0;

    private static JsonObject Contact(Contact contact) => FhirNodes.Of(("name", contact.Name), ("telecom", Telecom(contact)));

    private static JsonArray Identifiers(Trial trial)
    {
        JsonObject?[] all =
        [
            FhirNodes.Of(("use", "official"), ("system", Registry), ("value", trial.NctId)),
            trial.OrgStudyId is { } own ? FhirNodes.Of(("use", "secondary"), ("value", own)) : null,
        ];
        return [.. all.OfType<JsonObject>()];
    }

    private static IEnumerable<JsonObject> Contained(Trial trial, List<JsonObject> plans)
    {
        yield return FhirNodes.Of(
            ("resourceType", "Group"), ("id", Participants), ("type", "person"), ("actual", trial.Design.EnrollmentIsActual ?? false), ("quantity", trial.Design.Enrollment));
        if (trial.LeadSponsor is { } sponsor)
        {
            yield return FhirNodes.Of(("resourceType", "Organization"), ("id", Sponsor), ("name", sponsor.Name));
        }

        foreach (var resource in plans.Concat(trial.Sites.Select(FhirSite.Of)))
        {
            yield return resource;
        }
    }

    // A treatment that no arm names stands for itself.
    private static IEnumerable<JsonObject> Plans(Trial trial)
    {
        var count = 0;
        foreach (var treatment in trial.Interventions)
        {
            var arms = trial.Arms.Where(arm => treatment.ArmLabels.Contains(arm.Label) || arm.InterventionNames.Contains(treatment.Name)).Select(arm => arm.Label);
            foreach (var arm in arms.DefaultIfEmpty(null))
            {
                yield return FhirNodes.Of(
                    ("resourceType", "PlanDefinition"), ("id", Plan(count++)), ("title", treatment.Name), ("subtitle", treatment.OtherNames is [] ? null : string.Join(", ", treatment.OtherNames)),
                    ("type", treatment.Type is { } type ? FhirNodes.Concept(RegistryCodes.Words(type)) : null), ("status", "unknown"),
                    ("subjectCodeableConcept", arm is null ? null : FhirNodes.Concept(arm)), ("description", treatment.Description));
            }
        }
    }

    private static string Plan(int number) => $"plan-{number}";

    private static JsonObject? Phase(IReadOnlyList<Phase> phases)
    {
        if (phases is [] || FhirTerms.Phase(phases) is not { } concept)
        {
            return null;
        }

        concept["text"] = string.Join('/', phases.Select(phase => phase switch
        {
            Trials.Phase.NotApplicable => "N/A",
            Trials.Phase.EarlyPhase1 => "Early Phase 1",
            _ => phase.ToString().Replace("Phase", "Phase ", StringComparison.Ordinal),
        }));
        return concept;
    }

    private static IEnumerable<string> Categories(Design design)
    {
        string?[] all =
        [
            Said("Study Type", design.StudyType), Said("Allocation", design.Allocation), Said("Intervention Model", design.InterventionModel), Said("Primary Purpose", design.PrimaryPurpose),
            Said("Masking", design.Masking), Said("Observational Model", design.ObservationalModel), Said("Time Perspective", design.TimePerspective),
        ];
        return all.OfType<string>();
    }

    private static string? Said<T>(string what, T? value)
        where T : struct, Enum => value is { } given ? $"{what}: {RegistryCodes.Words(given)}" : null;

    private static JsonArray Citations(Trial trial) =>
        [.. trial.References.Where(reference => reference.Citation is not null).Select(reference => FhirNodes.Of(("type", "citation"), ("citation", reference.Citation)))];

    private static JsonObject Enrollment(Trial trial) =>
        FhirNodes.Of(("reference", $"#{Participants}"), ("type", "Group"), ("display", trial.Eligibility.CriteriaText?.Trim()));

    private static JsonObject Period(TrialDates dates) => FhirNodes.Of(("start", dates.Start?.Date.ToString()), ("end", dates.Completion?.Date.ToString()));

    private static JsonObject Arm(Arm arm) => FhirNodes.Of(
        ("name", arm.Label), ("type", arm.Type is { } type ? FhirNodes.Concept(FhirTerms.Words(type)) : null), ("description", arm.Description));

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Where(text => !string.IsNullOrWhiteSpace(text)).Select(FhirNodes.Concept)];

    private static JsonObject Inside(string type, string id) => FhirNodes.Of(("reference", $"#{id}"), ("type", type));
}
