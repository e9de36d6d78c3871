using System.Text.Json.Nodes;
using Trialhead.Data.Protocols;
using Trialhead.Protocol;

namespace Trialhead.Data.Fhir;

// Visits with their times, and how participants go on.
internal sealed partial class FhirPlan
{
    private JsonObject Visit(StudyVisit visit, StudyEpoch epoch, List<StudyCell> cells)
    {
        var cell = cells.FirstOrDefault(cell => cell.Elements.Contains(visit.Of));
        var anchor = cell is null ? FhirNodes.Id(epoch.Id) : ElementId(cell, visit.Of);
        return FhirNodes.Of(
            ("id", FhirNodes.Id(visit.Id)), ("title", visit.Name), ("description", visit.Description), ("textEquivalent", When(visit)),
            ("relatedAction", new JsonArray(Counted(visit, anchor))), ("timingTiming", Again(visit)),
            ("action", new JsonArray([.. visit.Activities.SelectMany(id => _protocol.Activities.Where(activity => activity.Id == id)).Select(Done)])));
    }

    private JsonObject Done(StudyActivity activity) => FhirNodes.Of(("title", activity.Name), ("definitionCanonical", _activities.AddressOf(activity.Id)));

    private string When(StudyVisit visit)
    {
        var when = ProtocolWords.Of(visit, _protocol);
        return visit.Earlier.IsZero && visit.Later.IsZero ? when
            : $"{when}; from {ProtocolWords.Of(visit.Earlier)} earlier to {ProtocolWords.Of(visit.Later)} later";
    }

    // With a window it is a range of times; in FHIR that has no sign, so that one that reaches over the anchor is the time alone.
    private static JsonObject Counted(StudyVisit visit, string anchor)
    {
        var relationship = $"{(visit.IsBefore ? "before" : "after")}-{(visit.Anchor == VisitAnchor.End ? "end" : "start")}";
        var (shorter, longer) = visit.IsBefore ? (visit.Later, visit.Earlier) : (visit.Earlier, visit.Later);
        var inDays = (visit.Offset.Months, visit.Offset.Minutes, shorter.Minutes, longer.Minutes, shorter.Months, longer.Months) == default;
        if (inDays && (shorter.Days > 0 || longer.Days > 0) && visit.Offset.Days >= shorter.Days)
        {
            var range = FhirNodes.Of(
                ("low", FhirNodes.Quantity(visit.Offset.Days - shorter.Days, "d")), ("high", FhirNodes.Quantity(visit.Offset.Days + longer.Days, "d")));
            return Related(anchor, relationship, range, "offsetRange");
        }

        return Related(anchor, relationship, FhirNodes.Duration(visit.Offset));
    }

    private static JsonObject? Again(StudyVisit visit)
    {
        if (visit.Every is not { } every)
        {
            return null;
        }

        var (value, unit) = FhirNodes.Measure(every);
        return FhirNodes.Of(("repeat", FhirNodes.Of(("count", visit.Times), ("frequency", 1), ("period", value), ("periodUnit", unit))));
    }

    // Each way out is an action of its own that comes before the epoch it leads to; of those at the end of the epoch the first that holds counts.
    private IEnumerable<JsonObject> Ways(StudyEpoch epoch)
    {
        var ways = _protocol.Transitions.Where(way => way.From.Contains(epoch.Id)).ToList();
        var atEnd = ways.Where(way => !way.IsAnytime).Select(way => Way(way, epoch)).ToList();
        return
        [
            .. ways.Where(way => way.IsAnytime).Select(way => Way(way, epoch)),
            .. atEnd.Count < 2 ? atEnd :
            [
                FhirNodes.Of(
                    ("id", FhirNodes.Id($"{epoch.Id}..after")), ("title", $"After {epoch.Name}"), ("textEquivalent", "The first whose condition holds"),
                    ("groupingBehavior", "logical-group"), ("selectionBehavior", "exactly-one"), ("action", new JsonArray([.. atEnd]))),
            ],
        ];
    }

    private JsonObject Way(StudyTransition way, StudyEpoch epoch)
    {
        var to = way.ToEpoch ?? _protocol.Allocations.FirstOrDefault(allocation => allocation.Id == way.Allocation)?.Epoch;
        var arms = _protocol.Arms.Where(arm => way.Arms.Contains(arm.Id)).Select(arm => arm.Name).ToList();
        string[] conditions =
        [
            .. arms.Count == 0 ? (string[])[] : [$"Participant is in arm: {string.Join(" or ", arms)}"], .. way.When is { } when ? (string[])[when.Text] : [],
        ];
        return FhirNodes.Of(
            ("id", FhirNodes.Id($"{epoch.Id}.{way.Id}")), ("title", way.Name), ("description", way.Description), ("textEquivalent", Leading(way, to)),
            ("condition", Conditions("applicability", conditions)),
            ("relatedAction", to is null ? null : new JsonArray(Related(FhirNodes.Id(to), "before-start"))));
    }

    private string Leading(StudyTransition way, string? to)
    {
        var epoch = _protocol.Epochs.FirstOrDefault(epoch => epoch.Id == to)?.Name;
        var allocation = _protocol.Allocations.FirstOrDefault(allocation => allocation.Id == way.Allocation);
        var shares = allocation is null ? "" : $" by {allocation.Name} ({Shares(allocation)})";
        var change = _protocol.Arms.FirstOrDefault(arm => arm.Id == way.SwitchTo) is { } arm ? $", changing to {arm.Name}" : "";
        var when = way.IsAnytime ? " at any time" : "";
        return $"{(epoch is null ? "Leaves the study" : $"Goes on to {epoch}")}{when}{shares}{change}";
    }

    private string Shares(StudyAllocation allocation) => string.Join(
        ", ", allocation.Arms.Select(share => $"{_protocol.Arms.FirstOrDefault(arm => arm.Id == share.Arm)?.Name ?? share.Arm}: {share.Ratio}"));
}
