using Trialhead.Protocol.Conduct;

namespace Trialhead.Protocol.Planning;

/// <summary>Puts visits, stretches of treatment and decisions of a way through the protocol on days.</summary>
internal sealed class Agenda(ParticipantHistory history, VersionsInForce versions)
{
    /// <summary>Everything planned, by day.</summary>
    public IReadOnlyList<PlannedItem> Of(Walk walk)
    {
        var items = new List<PlannedItem>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (stay, i) in walk.Stays.Select((stay, i) => (stay, i)))
        {
            var again = walk.Stays.Take(i).Count(other => other.Point.Epoch == stay.Point.Epoch);
            var planner = new StayAgenda(history, stay, again == 0 ? stay.Point.Epoch : $"{stay.Point.Epoch}-{again + 1}");
            foreach (var (from, before, flow) in versions.Between(stay.Start, stay.End ?? DateOnly.MaxValue, stay.Point))
            {
                // What was planned before a new version stays as it was; an item that both know is not planned twice.
                items.AddRange(planner.Of(flow).Where(item => (item.Start >= from || from == stay.Start) && item.Start < before && keys.Add(item.Key)));
            }
        }

        items.AddRange(Forks(walk));
        return [.. items.Select(WithStatus).OrderBy(item => item.Start).ThenBy(item => item.Kind).ThenBy(item => item.Key, StringComparer.Ordinal)];
    }

    // The fork at which the participant waits; those that are behind stand in the stays.
    private IEnumerable<PlannedItem> Forks(Walk walk)
    {
        if (walk.Open is not { Due: { } due } open)
        {
            yield break;
        }

        var flow = versions.On(due, open.Point);
        var epoch = flow.Epoch(open.Point.Epoch).Name;
        var kind = open.Allocation is null ? PlannedKind.Decision : PlannedKind.Allocation;
        yield return new PlannedItem
        {
            Key = $"{open.Point.Epoch}/{(open.Allocation is null ? "decision" : "allocation")}",
            Kind = kind,
            Title = open.Allocation?.Name ?? $"Decision after {epoch}",
            Start = due,
            End = due,
            Earliest = due,
            Latest = due,
            Details = open.Allocation is null ? [.. Ways(flow, open)] : ["Chance or a rule decides the group."],
            Part = open.Allocation?.Id ?? open.Point.Epoch,
            Epoch = open.Point.Epoch,
        };
    }

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
            PlannedKind.Treatment => item.End < history.AsOf ? PlannedStatus.Done : item.Start <= history.AsOf ? PlannedStatus.Due : PlannedStatus.Planned,
            _ when history.Of<VisitDone>().Any(done => done.Visit == item.Key) => PlannedStatus.Done,
            _ => item.Latest < history.AsOf ? PlannedStatus.Overdue : item.Earliest <= history.AsOf ? PlannedStatus.Due : PlannedStatus.Planned,
        },
    };

    // "Age" becomes "age", but "BCR-ABL1" stays.
    private static string Lower(string text) => text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
