using System.Text.Json.Nodes;
using Trialhead.Data.Protocols;
using Trialhead.Protocol;

namespace Trialhead.Data.Usdm;

// The main timeline: one chain through the epochs and their visits, with a decision where an epoch can end in several ways.
internal sealed partial class UsdmDocument
{
    private readonly List<JsonObject> _instances = [];
    private readonly List<JsonObject> _timings = [];
    private readonly HashSet<string> _placed = [];
    private JsonArray _encounters = [];
    private JsonArray _activities = [];

    private JsonObject Timeline()
    {
        var visits = Parts("visits").ToDictionary(visit => visit.Id());
        Activities();
        var inOrder = new List<string>();
        foreach (var (epoch, i) in _protocol.Epochs.Select((epoch, i) => (epoch, i)))
        {
            Start(epoch, i);
            var own = VisitsIn(epoch);
            inOrder.AddRange(own.Select(visit => visit.Id));
            Place(epoch, own);
            Decision(epoch, i + 1 < _protocol.Epochs.Count ? _protocol.Epochs[i + 1].Id : null);
        }

        var last = _protocol.Epochs.Count == 0 ? null : _ids.OfPart(_protocol.Epochs[^1].Id);
        var exit = _ids.Of("exit");
        _instances.Add(Instance("end-of-study", "End of the study", last ?? "", null, [], ("timelineExitId", exit)));
        for (var i = 0; i + 1 < _instances.Count; i++)
        {
            _instances[i]["defaultConditionId"] = _instances[i + 1].Id();
        }

        var made = _protocol.Visits.ToDictionary(visit => visit.Id, visit => Encounter(visits[visit.Id], visit));
        Link([.. inOrder.Concat(visits.Keys.Except(inOrder)).Select(id => made[id])]);
        _encounters = [.. made.Values];
        return New(
            "ScheduleTimeline", _ids.Of("timeline"), null, ("name", "Main timeline"), ("mainTimeline", true),
            ("entryCondition", "A person may take part in the study"), ("entryId", _instances[0].Id()),
            ("exits", new JsonArray(New("ScheduleTimelineExit", exit, null))), ("timings", new JsonArray([.. _timings])),
            ("instances", new JsonArray([.. _instances])), ("plannedDuration", WholeDuration()));
    }

    private JsonObject Instance(string key, string name, string epoch, string? encounter, IEnumerable<string> activities, params ReadOnlySpan<(string, JsonNode?)> more)
    {
        var id = _ids.Of(key);
        return New(
            "ScheduledActivityInstance", id, null, [("name", _ids.Name("ScheduledActivityInstance", name, id)), ("label", name), ("epochId", epoch),
            ("encounterId", encounter), ("activityIds", Strings(activities)), .. more]);
    }

    // The start of an epoch is where its visits are counted from, and stands for the treatment given in it.
    private void Start(StudyEpoch epoch, int index)
    {
        var given = _protocol.Cells.Where(cell => cell.Epoch == epoch.Id).SelectMany(cell => cell.Elements).Distinct()
            .SelectMany(id => _protocol.Elements.Where(element => element.Id == id)).SelectMany(element => element.AllTreatments.OfType<StudyTreatment>())
            .Select(treatment => _ids.Of($"{_interventionOf[treatment.Id]}.give")).Distinct();
        _instances.Add(Instance($"{epoch.Id}.start", $"Start of {epoch.Name}", _ids.OfPart(epoch.Id), null, given));
        var before = index == 0 ? null : _protocol.Epochs[index - 1];
        var (after, anchor) = before is null ? default : (LengthOf(before), $"{before.Id}.start");
        Time($"{epoch.Id}.start", $"Start of {epoch.Name}", after, anchor, before?.Name);
    }

    // A point of its own where it is not known how long after another it lies.
    private void Time(string key, string name, Period? after, string? anchor, string? anchorName)
    {
        var known = after is not null && anchor is not null;
        _timings.Add(known
            ? Timing(key, name, UsdmTimings.After, after ?? default, $"{ProtocolWords.Of(after ?? default)} after the start of {anchorName}", anchor)
            : Timing(key, name, UsdmTimings.Fixed, default, name, null));
    }

    private JsonObject Timing(string key, string name, UsdmCode type, Period value, string label, string? anchor)
    {
        var id = _ids.Of($"{key}.timing");
        return New(
            "Timing", id, null, ("name", _ids.Name("Timing", name, id)), ("label", name), ("type", type.ToNode(_ids.Of($"{key}.timing.type"))),
            ("value", value.ToString()), ("valueLabel", label), ("relativeToFrom", UsdmTimings.StartToStart.ToNode(_ids.Of($"{key}.timing.relation"))),
            ("relativeFromScheduledInstanceId", _ids.Of(key)), ("relativeToScheduledInstanceId", _ids.Of(anchor ?? key)));
    }

    private List<StudyVisit> VisitsIn(StudyEpoch epoch)
    {
        var elements = _protocol.Cells.Where(cell => cell.Epoch == epoch.Id).SelectMany(cell => cell.Elements).ToHashSet();
        var own = _protocol.Visits.Where(visit => (visit.Of == epoch.Id || elements.Contains(visit.Of)) && _placed.Add(visit.Id)).ToList();
        return [.. own.OrderBy(visit => visit.Anchor == VisitAnchor.End)];
    }

    private void Place(StudyEpoch epoch, List<StudyVisit> visits)
    {
        foreach (var visit in visits)
        {
            var anchor = Anchor(epoch, visit);
            var key = $"{visit.Id}.instance";
            _instances.Add(Instance(key, visit.Name, _ids.OfPart(epoch.Id), _ids.OfPart(visit.Id), visit.Activities.Select(_ids.OfPart)));
            var timing = Timing(
                key, visit.Name, visit.IsBefore ? UsdmTimings.Before : UsdmTimings.After, visit.Offset, ProtocolWords.Of(visit, _protocol), anchor);
            if (!visit.Earlier.IsZero || !visit.Later.IsZero)
            {
                timing["windowLower"] = visit.Earlier.ToString();
                timing["windowUpper"] = visit.Later.ToString();
                timing["windowLabel"] = $"{ProtocolWords.Of(visit.Earlier)} earlier to {ProtocolWords.Of(visit.Later)} later";
            }

            _timings.Add(timing);
        }
    }

    // The point from which a visit is counted: made when the first visit asks for it.
    private string Anchor(StudyEpoch epoch, StudyVisit visit)
    {
        var cell = _protocol.Cells.FirstOrDefault(cell => cell.Epoch == epoch.Id && cell.Elements.Contains(visit.Of));
        var earlier = cell?.Elements.TakeWhile(element => element != visit.Of).ToList() ?? [];
        var (key, name, after) = visit.Anchor == VisitAnchor.End
            ? ($"{visit.Of}.over", $"End of {NameOf(visit.Of)}", cell is null ? LengthOf(epoch) : LengthOf([.. earlier, visit.Of]))
            : earlier.Count > 0 ? ($"{visit.Of}.start", $"Start of {NameOf(visit.Of)}", LengthOf(earlier)) : ($"{epoch.Id}.start", "", null);
        if (_instances.All(instance => instance.Id() != _ids.Of(key)))
        {
            _instances.Add(Instance(key, name, _ids.OfPart(epoch.Id), null, []));
            Time(key, name, after, $"{epoch.Id}.start", epoch.Name);
        }

        return key;
    }

    private string NameOf(string id) => _protocol.Epochs.Concat<ProtocolPart>(_protocol.Elements).FirstOrDefault(part => part.Id == id)?.Name ?? id;

    // USDM orders epochs by the default of each decision: that is the next epoch, and what leads elsewhere is a condition.
    private void Decision(StudyEpoch epoch, string? next)
    {
        var ways = _protocol.Transitions.Where(transition => transition.From.Contains(epoch.Id)).ToList();
        string? To(StudyTransition way) => way.ToEpoch ?? _protocol.Allocations.FirstOrDefault(allocation => allocation.Id == way.Allocation)?.Epoch;
        var assigned = ways.Where(way => way.When is not null || To(way) != next).ToList();
        if (assigned.Count == 0)
        {
            return;
        }

        var id = _ids.Of($"{epoch.Id}.decision");
        var assignments = assigned.Select((way, i) => New(
            "ConditionAssignment", _ids.Of($"{epoch.Id}.decision.{i + 1}"), null, ("condition", ProtocolWords.Of(way, _protocol)),
            ("conditionTargetId", _ids.Of(To(way) is { } to ? $"{to}.start" : "end-of-study"))));
        _instances.Add(New(
            "ScheduledDecisionInstance", id, null, ("name", _ids.Name("ScheduledDecisionInstance", $"After {epoch.Name}", id)), ("label", $"After {epoch.Name}"),
            ("epochId", _ids.OfPart(epoch.Id)), ("conditionAssignments", new JsonArray([.. assignments]))));
    }

    private Period? LengthOf(StudyEpoch epoch)
    {
        var lengths = _protocol.Cells.Where(cell => cell.Epoch == epoch.Id).Select(cell => LengthOf(cell.Elements)).Distinct().ToList();
        return lengths is [{ } only] ? only : null;
    }

    private Period? LengthOf(IReadOnlyList<string> elements)
    {
        var lengths = elements.Select(id => _protocol.Elements.FirstOrDefault(element => element.Id == id)?.PlannedLength).ToList();
        return lengths.Contains(null) ? null : lengths.Aggregate(default(Period), (sum, length) => sum + (length ?? default));
    }

    private JsonObject WholeDuration()
    {
        var lengths = _protocol.Epochs.Select(LengthOf).ToList();
        var whole = lengths.Aggregate(default(Period), (sum, length) => sum + (length ?? default));
        var id = _ids.Of("timeline.duration");
        return whole.IsZero || lengths.Contains(null)
            ? New(
                "Duration", id, null, ("text", "Depends on the participant"), ("durationWillVary", true),
                ("reasonDurationWillVary", "The length of some epochs depends on the participant or is not stated."))
            : New(
                "Duration", id, null, ("text", ProtocolWords.Of(whole)), ("quantity", Quantity("timeline.duration.value", whole.WholeDays, "d")),
                ("durationWillVary", false));
    }
}
