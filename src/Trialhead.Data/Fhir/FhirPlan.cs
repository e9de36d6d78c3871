using System.Text.Json.Nodes;
using Trialhead.Data.Protocols;
using Trialhead.Protocol;

namespace Trialhead.Data.Fhir;

/// <summary>The plan: an action for each epoch, and within it for what each arm receives, for visits, and for the ways out.</summary>
internal sealed partial class FhirPlan
{
    private readonly StudyProtocol _protocol;
    private readonly FhirActivities _activities;
    private readonly HashSet<string> _placed = [];

    private FhirPlan(StudyProtocol protocol, FhirActivities activities) => (_protocol, _activities) = (protocol, activities);

    /// <summary>The plan definition of a protocol.</summary>
    public static JsonObject Of(StudyProtocol protocol, FhirActivities activities) => new FhirPlan(protocol, activities).Build();

    private JsonObject Build() => FhirNodes.Of(
        ("resourceType", "PlanDefinition"), ("id", FhirNodes.Id(_protocol.Id)), ("url", FhirNodes.Address("PlanDefinition", FhirNodes.Id(_protocol.Id))),
        ("version", _protocol.Version), ("title", _protocol.Title), ("type", Type()), ("status", "unknown"), ("publisher", _protocol.Sponsor),
        ("description", _protocol.Notice), ("purpose", _protocol.Rationale), ("action", new JsonArray([.. _protocol.Epochs.Select(Epoch)])));

    private static JsonObject Type() =>
        FhirNodes.Concept("http://terminology.hl7.org/CodeSystem/plan-definition-type", "clinical-protocol", "Clinical Protocol");

    private JsonObject Epoch(StudyEpoch epoch)
    {
        var cells = _protocol.Cells.Where(cell => cell.Epoch == epoch.Id).ToList();
        var visits = _protocol.Visits.Where(visit => (visit.Of == epoch.Id || cells.Any(cell => cell.Elements.Contains(visit.Of))) && _placed.Add(visit.Id));
        return FhirNodes.Of(
            ("id", FhirNodes.Id(epoch.Id)), ("title", epoch.Name), ("description", epoch.Description),
            ("action", new JsonArray([.. cells.Select(Cell), .. visits.Select(visit => Visit(visit, epoch, cells)), .. Ways(epoch)])));
    }

    private JsonObject Cell(StudyCell cell)
    {
        var arm = _protocol.Arms.FirstOrDefault(arm => arm.Id == cell.Arm);
        var elements = cell.Elements.SelectMany(id => _protocol.Elements.Where(element => element.Id == id)).ToList();
        return FhirNodes.Of(
            ("id", CellId(cell)), ("title", arm is null ? "All participants" : arm.Name),
            ("condition", arm is null ? null : Conditions("applicability", [$"Participant is in arm: {arm.Name}"])),
            ("action", new JsonArray([.. elements.Select((element, i) => Element(element, cell, i == 0 ? null : elements[i - 1]))])));
    }

    private static string CellId(StudyCell cell) => FhirNodes.Id($"{cell.Epoch}.{cell.Arm ?? ".all"}");

    private static string ElementId(StudyCell cell, string element) => FhirNodes.Id($"{cell.Epoch}.{cell.Arm ?? ".all"}.{element}");

    private JsonObject Element(StudyElement element, StudyCell cell, StudyElement? before)
    {
        var stops = _protocol.Transitions.Where(way => element.Cycles?.StopOn.Contains(way.Id) == true).Select(way => way.When?.Text).OfType<string>();
        return FhirNodes.Of(
            ("id", ElementId(cell, element.Id)), ("title", element.Name), ("description", element.Description), ("textEquivalent", ProtocolWords.EndOf(element, _protocol)),
            ("condition", Conditions("stop", stops)), ("relatedAction", before is null ? null : new JsonArray(Related(ElementId(cell, before.Id), "after-end"))),
            ("timingTiming", Repeat(element.Cycles)), ("timingDuration", element.Length is { } length ? FhirNodes.Duration(length) : null),
            ("action", new JsonArray([.. element.Treatments.Select(item => Item(item, ElementId(cell, element.Id)))])));
    }

    // One repetition is a cycle with its gap.
    private static JsonObject? Repeat(Cycles? cycles)
    {
        if (cycles?.Step is not { } step)
        {
            return null;
        }

        var (value, unit) = FhirNodes.Measure(step);
        return FhirNodes.Of(("repeat", FhirNodes.Of(
            ("count", cycles.IsUpTo ? null : cycles.Count), ("boundsRange", Bounds(cycles)), ("frequency", 1), ("period", value), ("periodUnit", unit))));
    }

    // "Up to" so many cycles is a range of time that ends with the last of them.
    private static JsonObject? Bounds(Cycles cycles) => cycles is { IsUpTo: true, PlannedLength: { } longest }
        ? FhirNodes.Of(("high", FhirNodes.Duration(longest))) : null;

    private JsonObject Item(TreatmentItem item, string within) => item switch
    {
        TreatmentChoice choice => FhirNodes.Of(
            ("title", choice.Name), ("description", choice.Description),
            ("textEquivalent", choice.AsIn is null ? choice.By is { } who ? $"Chosen by the {who}" : null : "As chosen before"), ("groupingBehavior", "logical-group"),
            ("selectionBehavior", "exactly-one"),
            ("action", new JsonArray([.. choice.Options.Select(option => Group(option.Name, null, option.Items, within))]))),
        TreatmentVariants variants => FhirNodes.Of(
            ("title", variants.Name), ("description", variants.Description), ("groupingBehavior", "logical-group"), ("selectionBehavior", "at-most-one"),
            ("action", new JsonArray([.. variants.Variants.Select(variant => Group(variant.Name, variant.When, variant.Items, within))]))),
        _ => FhirNodes.Of(("title", item.Name), ("description", item.Description), ("definitionCanonical", _activities.AddressOf(item.Id))),
    };

    private JsonObject Group(string name, StudyCondition? when, IReadOnlyList<TreatmentItem> items, string within) => FhirNodes.Of(
        ("title", name), ("condition", Conditions("applicability", when is null ? [] : [when.Text])), ("groupingBehavior", "logical-group"),
        ("selectionBehavior", items.Count > 0 ? "all" : null), ("action", new JsonArray([.. items.Select(item => Item(item, within))])));

    private static JsonArray Conditions(string kind, IEnumerable<string> texts) =>
    [
        .. texts.Select(text => FhirNodes.Of(("kind", kind), ("expression", FhirNodes.Of(("language", "text/plain"), ("expression", text))))),
    ];

    private static JsonObject Related(string action, string relationship, JsonObject? offset = null, string offsetName = "offsetDuration") =>
        FhirNodes.Of(("actionId", action), ("relationship", relationship), (offsetName, offset));
}
