using Trialhead.Protocol.Conduct;

namespace Trialhead.Protocol.Planning;

/// <summary>Puts visits, stretches of treatment and decisions of a way through the protocol on days.</summary>
internal sealed class Agenda(ParticipantHistory history, VersionsInForce versions)
{
    private string? _waiting;

    /// <summary>Everything planned, by day.</summary>
    public IReadOnlyList<PlannedItem> Of(Walk walk)
    {
        var items = new List<(int Stay, PlannedItem Item)>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var names = Names(walk.Stays);
        foreach (var (stay, i) in walk.Stays.Select((stay, i) => (stay, i)))
        {
            var planner = new StayAgenda(history, stay, names[i]);
            foreach (var (from, before, flow) in versions.Between(stay.Start, stay.End ?? DateOnly.MaxValue, stay.Point))
            {
                // What was planned before a new version stays as it was; an item that both know is not planned twice.
                items.AddRange(planner.Of(flow).Where(item => (item.Start >= from || from == stay.Start) && item.Start < before && keys.Add(item.Key))
                    .Select(item => (i, item)));
            }
        }

        items.AddRange(walk.Stays.Skip(1).SelectMany((stay, i) => Behind(walk.Stays[i], stay, names[i]).Select(item => (i, item))));
        items.AddRange(Ahead(walk, names).Select(item => (names.Count - 1, item)));
        return
        [
            .. items.OrderBy(of => of.Item.Start).ThenBy(of => of.Stay).ThenBy(of => of.Item.Kind).ThenBy(of => of.Item.Key, StringComparer.Ordinal)
                .Select(of => WithStatus(of.Item)),
        ];
    }

    // A name for each stay that stays the same as others come: the epoch, with a number where it is entered again.
    private static List<string> Names(IReadOnlyList<Stay> stays) =>
        [.. stays.Select((stay, i) => stays.Take(i).Count(other => other.Point.Epoch == stay.Point.Epoch) is > 0 and var again
            ? $"{stay.Point.Epoch}-{again + 1}"
            : stay.Point.Epoch)];

    // The fork that was taken between two stays.
    private IEnumerable<PlannedItem> Behind(Stay left, Stay entered, string name)
    {
        var flow = versions.On(entered.Start, left.Point);
        if (entered.Via is { Allocation: { } id })
        {
            yield return Fork(flow, left.Point, $"{name}/allocation", flow.Allocation(id), entered.Start) with { Details = [entered.Reason], TellsArm = true };
        }
        else if (entered.Via is { IsAnytime: false } && flow.AtEnd(left.Point).Any(way => way.When is not null))
        {
            yield return Fork(flow, left.Point, $"{name}/decision", null, entered.Start) with { Details = [entered.Reason] };
        }
    }

    // The fork at which the participant waits.
    private IEnumerable<PlannedItem> Ahead(Walk walk, List<string> names)
    {
        if (walk.Open is { Due: { } due } open)
        {
            var flow = versions.On(due, open.Point);
            _waiting = $"{names[^1]}/{(open.Allocation is null ? "decision" : "allocation")}";
            yield return Fork(flow, open.Point, _waiting, open.Allocation, due) with
            {
                Details = open.Allocation is null ? [.. Ways(flow, open)] : ["Chance or a rule decides the group."],
            };
        }
    }

    private static PlannedItem Fork(ProtocolFlow flow, FlowPoint point, string key, StudyAllocation? allocation, DateOnly day) => new()
    {
        Key = key,
        Kind = allocation is null ? PlannedKind.Decision : PlannedKind.Allocation,
        Title = allocation?.Name ?? $"Decision after {flow.Epoch(point.Epoch).Name}",
        Start = day,
        End = day,
        Earliest = day,
        Latest = day,
        Part = allocation?.Id ?? point.Epoch,
        Epoch = point.Epoch,
        TellsArm = point.Arm is not null, // what an arm does next gives it away
    };

    private static IEnumerable<string> Ways(ProtocolFlow flow, OpenDecision open)
    {
        foreach (var way in flow.AtEnd(open.Point))
        {
            var to = flow.Destinations(way, open.Point);
            var where = to.Count > 0 ? DecisionWords.Name(flow, to[0]) : "the end of the study";
            yield return way.When is null ? $"Otherwise: {where}." : $"If {Lower(way.When.Text)}: {where}.";
        }
    }

    private PlannedItem WithStatus(PlannedItem item) => item with
    {
        Status = item.Kind switch
        {
            PlannedKind.Decision or PlannedKind.Allocation when item.Key != _waiting => PlannedStatus.Done,
            PlannedKind.Treatment => item.End < history.AsOf ? PlannedStatus.Done : item.Start <= history.AsOf ? PlannedStatus.Due : PlannedStatus.Planned,
            _ when history.Of<VisitDone>().Any(done => done.Visit == item.Key) => PlannedStatus.Done,
            _ => item.Latest < history.AsOf ? PlannedStatus.Overdue : item.Earliest <= history.AsOf ? PlannedStatus.Due : PlannedStatus.Planned,
        },
    };

    // "Age" becomes "age", but "BCR-ABL1" stays.
    private static string Lower(string text) => text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
