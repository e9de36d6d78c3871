using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Trialhead.Data.Fhir;
using Trialhead.Protocol;
using Trialhead.Tests.Support;
using Trialhead.Trials;
using Xunit;

namespace Trialhead.Tests.Fhir;

// Against the elements and the required value sets of FHIR R4 (hl7.org/fhir/R4).
public sealed partial class FhirProtocolWriterTests
{
    private const string OfAction =
        "id title description textEquivalent condition relatedAction timingTiming timingDuration groupingBehavior selectionBehavior definitionCanonical action";

    private static readonly Dictionary<string, (string Known, string Required)> Elements = new()
    {
        ["Bundle"] = ("resourceType id type entry", "type"),
        ["ResearchStudy"] = ("resourceType id identifier title protocol status _status phase description enrollment sponsor note arm objective", ""),
        ["PlanDefinition"] = ("resourceType id url version title type status publisher description purpose action", "status"),
        ["ActivityDefinition"] = ("resourceType id url version title status description kind code productCodeableConcept intent dosage", "status"),
        ["Group"] = ("resourceType id type actual name quantity characteristic", "type actual"),
        ["Organization"] = ("resourceType id name", ""),
        ["action"] = (OfAction, ""),
        ["condition"] = ("kind expression", "kind"),
        ["expression"] = ("language expression", "language"),
        ["relatedAction"] = ("actionId relationship offsetDuration offsetRange", "actionId relationship"),
        ["repeat"] = ("boundsRange count frequency period periodUnit", ""),
        ["arm"] = ("name type description", "name"),
        ["characteristic"] = ("code valueCodeableConcept exclude", "code valueCodeableConcept exclude"),
        ["dosage"] = ("text timing route doseAndRate", ""),
    };

    private static readonly Dictionary<string, string> ValueSets = new()
    {
        ["PlanDefinition.status"] = "draft active retired unknown",
        ["ActivityDefinition.status"] = "draft active retired unknown",
        ["ActivityDefinition.kind"] = "MedicationRequest ServiceRequest Task",
        ["ActivityDefinition.intent"] = "proposal plan directive order original-order reflex-order filler-order instance-order option",
        ["ResearchStudy.status"] = "active administratively-completed approved closed-to-accrual completed temporarily-closed-to-accrual withdrawn",
        ["condition.kind"] = "applicability start stop",
        ["relatedAction.relationship"] = "before-start before before-end concurrent-with-start concurrent concurrent-with-end after-start after after-end",
        ["action.selectionBehavior"] = "any all all-or-none exactly-one at-most-one one-or-more",
        ["action.groupingBehavior"] = "visual-group logical-group sentence-group",
        ["repeat.periodUnit"] = "s min h d wk mo a",
    };

    public static TheoryData<string> Shipped => [.. ShippedProtocols.Names];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Write_HasOnlyElementsAndCodesOfR4(string name)
    {
        var wrong = Objects(Bundle(name)).SelectMany(part => Wrong(part.Name, part.Value));

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Write_ReferencesLeadToWhatIsThere(string name)
    {
        var (bundle, resources) = (Bundle(name), Resources(Bundle(name)).ToList());
        var addresses = resources.Select(resource => $"{(string?)resource["url"]}|{(string?)resource["version"]}").ToHashSet();
        var names = resources.Select(resource => $"{(string?)resource["resourceType"]}/{(string?)resource["id"]}").ToHashSet();
        var actions = Objects(bundle).Where(part => part.Name == "action").Select(part => (string?)part.Value["id"]).OfType<string>().ToList();

        Assert.Equal(actions.Count, actions.Distinct().Count());
        Assert.All(Texts(bundle, "definitionCanonical"), address => Assert.Contains(address, addresses));
        Assert.All(Texts(bundle, "reference"), reference => Assert.Contains(reference, names));
        Assert.All(Texts(bundle, "actionId"), action => Assert.Contains(action, actions));
        Assert.All([.. actions, .. resources.Select(resource => (string?)resource["id"] ?? "")], id => Assert.Matches(FhirId(), id));
    }

    [Fact]
    public void Write_Visit_IsCountedFromItsEpochWithItsWindow()
    {
        var visit = Action(Bundle("two-arm-survival"), "staging");

        Assert.Equal("""{"actionId":"treatment","relationship":"after-start","offsetRange":{"low":35,"high":49}}""", Short(visit["relatedAction"]![0]!.AsObject()));
        Assert.Equal("""{"frequency":1,"period":42,"periodUnit":"d"}""", visit["timingTiming"]!["repeat"]!.ToJsonString());
    }

    [Fact]
    public void Write_WaysOutOfAnEpoch_AreExactlyOneWithConditions()
    {
        var after = Action(Bundle("NCT04530565"), "induction..after");

        Assert.Equal("exactly-one", (string?)after["selectionBehavior"]);
        Assert.Equal(
            ["Minimal residual disease positive: re-induction", ": follow-up"],
            after["action"]!.AsArray().Select(way => $"{(string?)way!["condition"]?[0]!["expression"]!["expression"]}: {(string?)way["relatedAction"]![0]!["actionId"]}"));
    }

    [Fact]
    public void Write_Choice_IsExactlyOneOfItsOptions()
    {
        var choice = Action(Bundle("NCT04530565"), "pre-induction..all.steroid-tki")["action"]![1]!;

        Assert.Equal("exactly-one", (string?)choice["selectionBehavior"]);
        Assert.Equal(["Dasatinib", "Ponatinib"], choice["action"]!.AsArray().Select(option => (string?)option!["title"]));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(RecruitmentStatus.Unknown, null)]
    [InlineData(RecruitmentStatus.Recruiting, "active")]
    [InlineData(RecruitmentStatus.ActiveNotRecruiting, "closed-to-accrual")]
    public void Write_Status_IsSaidToBeUnknownWhereNobodyStatedIt(RecruitmentStatus? status, string? expected)
    {
        var study = Resources(JsonNode.Parse(FhirProtocolWriter.Write(ShippedProtocols.Read("basket"), status).Span)!.AsObject()).First();

        Assert.Equal(expected, (string?)study["status"]);
        Assert.Equal(expected is null ? "unknown" : null, (string?)study["_status"]?["extension"]?[0]?["valueCode"]);
    }

    [Fact]
    public void Write_LongAndForeignIds_AreIdsOfFhir()
    {
        var protocol = new StudyProtocol { Id = new string('x', 70), Version = "1", Title = "T", Epochs = [new StudyEpoch { Id = "Étape 1", Name = "E" }, new StudyEpoch { Id = "Étapé 1", Name = "F" }] };

        var bundle = JsonNode.Parse(FhirProtocolWriter.Write(protocol).Span)!.AsObject();

        var ids = Texts(bundle, "id").ToList();
        Assert.All(ids, id => Assert.Matches(FhirId(), id));
        Assert.Equal(2, ids.Where(id => id.Contains("tap", StringComparison.Ordinal)).Distinct().Count());
    }

    private static IEnumerable<string> Wrong(string name, JsonObject part)
    {
        var type = (string?)part["resourceType"] ?? name;
        if (!Elements.TryGetValue(type, out var elements))
        {
            return [];
        }

        var unknown = part.Select(property => property.Key).Except(elements.Known.Split(' ')).Select(property => $"{type}.{property} is not of R4");
        var missing = elements.Required.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(property => part[property] is null).Select(property => $"{type}.{property} is missing");
        var codes = part.Where(property => ValueSets.TryGetValue($"{type}.{property.Key}", out var codes) && !codes.Split(' ').Contains((string?)property.Value))
            .Select(property => $"{type}.{property.Key} is {property.Value}");
        var empty = part.Where(property => property.Value is null or JsonArray { Count: 0 } or JsonObject { Count: 0 }).Select(property => $"{type}.{property.Key} is empty");
        return [.. unknown, .. missing, .. codes, .. empty];
    }

    private static JsonObject Bundle(string name) => JsonNode.Parse(FhirProtocolWriter.Write(ShippedProtocols.Read(name)).Span)!.AsObject(); // it is an object

    private static IEnumerable<JsonObject> Resources(JsonObject bundle) => bundle["entry"]!.AsArray().Select(entry => entry!["resource"]!.AsObject());

    private static JsonObject Action(JsonObject bundle, string id) => Objects(bundle).First(part => part.Name == "action" && (string?)part.Value["id"] == id).Value;

    private static string Short(JsonObject related)
    {
        foreach (var end in (string[])["low", "high"])
        {
            related["offsetRange"]![end] = related["offsetRange"]![end]!["value"]!.DeepClone();
        }

        return related.ToJsonString();
    }

    private static IEnumerable<string> Texts(JsonObject of, string name) =>
        Objects(of).Select(part => part.Value[name]).OfType<JsonValue>().Select(value => value.GetValue<string>());

    private static IEnumerable<(string Name, JsonObject Value)> Objects(JsonNode? node, string name = "Bundle") => node switch
    {
        JsonObject of => [(name, of), .. of.SelectMany(property => Objects(property.Value, property.Key))],
        JsonArray items => items.SelectMany(item => Objects(item, name)),
        _ => [],
    };

    [GeneratedRegex(@"^[A-Za-z0-9.-]{1,64}$")]
    private static partial Regex FhirId();
}
