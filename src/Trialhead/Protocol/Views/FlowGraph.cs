using Trialhead.Protocol.Allocation;
using Trialhead.Protocol.Planning;

namespace Trialhead.Protocol.Views;

/// <summary>The boxes and arrows of a flow diagram, before they have places.</summary>
internal sealed class FlowGraph
{
    private const string End = "end";

    private readonly ProtocolMap _map;
    private readonly Tones _tones;

    public FlowGraph(ProtocolMap map)
    {
        (_map, _tones) = (map, new Tones(map));
        Rows = [.. Layers()];
    }

    /// <summary>The boxes in rows, each box below all that lead to it.</summary>
    public IReadOnlyList<IReadOnlyList<FlowNode>> Rows { get; }

    private List<List<FlowNode>> Layers()
    {
        var nodes = Nodes().ToDictionary(node => node.Key);
        var depth = new Dictionary<string, int>();
        Deepen(nodes, KeyOf(_map.Flow.Start), 0, depth);
        var rows = nodes.Values.Where(node => depth.ContainsKey(node.Key)).GroupBy(node => depth[node.Key]).OrderBy(row => row.Key).Select(row => row.ToList()).ToList();
        foreach (var sudden in Sudden().Where(node => node.Exits[0].Targets.All(depth.ContainsKey)))
        {
            rows[Math.Max(sudden.Exits[0].Targets.Min(target => depth[target]) - 1, 0)].Add(sudden);
        }

        return rows;
    }

    // The longest way from the start; the rules see to it that nothing leads in a circle.
    private static void Deepen(Dictionary<string, FlowNode> nodes, string key, int at, Dictionary<string, int> depth)
    {
        if (depth.TryGetValue(key, out var known) && known >= at)
        {
            return;
        }

        depth[key] = at;
        foreach (var target in nodes[key].Exits.SelectMany(exit => exit.Targets).Distinct())
        {
            Deepen(nodes, target, at + 1, depth);
        }
    }

    private IEnumerable<FlowNode> Nodes()
    {
        foreach (var alike in _map.Points.GroupBy(KeyOf))
        {
            yield return Stage(alike.Key, [.. alike]);
        }

        foreach (var allocation in _map.Protocol.Allocations)
        {
            yield return Fork(allocation);
        }

        yield return new FlowNode(End, FlowNodeKind.End, new("Your part in the trial ends", "Termina su parte en el ensayo"), null, [], [], End, "calm");
    }

    private FlowNode Stage(string key, List<FlowPoint> points)
    {
        var point = points[0];
        var epoch = _map.Flow.Epoch(point.Epoch);
        var elements = _map.Flow.Elements(point);
        var hasArm = key != point.Epoch;
        ViewText[] lines =
        [
            .. hasArm ? [WaySaying.Arm(point.Arm!, _map.Protocol)] : Array.Empty<ViewText>(), // the key has the arm
            .. elements.Where(element => element.Treatments.Count > 0).Select(element => PlainTerms.Heading(element.Name)),
            Length(elements),
        ];
        return new FlowNode(key, FlowNodeKind.Stage, PlainTerms.Heading(epoch.Name), Entry(point), lines, [.. Exits(points)], epoch.Id, _tones.Of(point));
    }

    private ViewText Length(IReadOnlyList<StudyElement> elements) => elements.Count == 1 && ElementSaying.LengthOf(elements[0]) is { } one ? one
        : elements.Count > 0 && elements.All(element => element.PlannedLength is not null)
            ? new ViewText("This takes ", "Esto dura ") + TimeWords.OfDays(elements.Sum(element => element.PlannedLength?.WholeDays ?? 0)).Stopped()
            : new UnknownSaying(_map.Protocol).Length;

    // What brings people into an arm.
    private ViewText? Entry(FlowPoint point)
    {
        if (!_map.IsAllocated(point))
        {
            return null;
        }

        var allocation = _map.Protocol.Allocations.First(allocation => allocation.Epoch == point.Epoch);
        var share = allocation.Arms.First(share => share.Arm == point.Arm);
        var sum = allocation.Arms.Sum(other => other.Ratio);
        return share.When is { } when ? ConditionWords.AsLabel(when).Capital()
            : allocation.Method is AssignedByCondition ? new("Everyone else", "Todos los demás")
            : new($"{share.Ratio} of {sum} by chance", $"{share.Ratio} de {sum} por azar");
    }

    private IEnumerable<FlowExit> Exits(List<FlowPoint> points) => points
        .SelectMany(point => _map.Flow.AtEnd(point).Select((way, i) => (Way: way, IsFirst: i == 0, Targets: TargetsOf(way, point))))
        .GroupBy(exit => exit.Way.Id)
        .Select(exit => new FlowExit(
            exit.First().Way.When is { } when ? ConditionWords.AsLabel(when).Capital() : exit.First().IsFirst ? null : new ViewText("Otherwise", "Si no"),
            [.. exit.SelectMany(other => other.Targets).Distinct()], exit.Key));

    private FlowNode Fork(StudyAllocation allocation)
    {
        var isChance = allocation.Method is not AssignedByCondition;
        return new FlowNode(
            ForkKey(allocation.Id), FlowNodeKind.Fork, isChance ? new("Chance decides the group", "El azar decide el grupo") : PlainTerms.Heading(allocation.Name), null, [],
            [new FlowExit(null, [.. allocation.Arms.Select(share => KeyOf(new FlowPoint(allocation.Epoch, share.Arm)))], allocation.Id)], allocation.Id, "calm");
    }

    private IEnumerable<FlowNode> Sudden() => new WaySaying(_map).AtAnyTime().Select(sentence =>
    {
        var way = _map.Protocol.Transitions.First(way => way.Id == sentence.Part);
        var targets = _map.Points.Where(point => way.Concerns(point.Epoch, point.Arm)).SelectMany(point => TargetsOf(way, point)).Distinct();
        return new FlowNode(
            $"any:{way.Id}", FlowNodeKind.Sudden, new("At any time", "En cualquier momento"), null, [sentence.Text], [new FlowExit(null, [.. targets], way.Id)], way.Id, "some");
    });

    private IReadOnlyList<string> TargetsOf(StudyTransition way, FlowPoint point) => way.Leaves ? [End]
        : way.Allocation is { } allocation ? [ForkKey(allocation)]
        : [.. _map.Flow.Destinations(way, point).Select(KeyOf)];

    private static string ForkKey(string allocation) => $"fork:{allocation}";

    private string KeyOf(FlowPoint point) => _map.IsOfArm(point) || _map.IsAllocated(point) ? $"{point.Epoch}/{point.Arm}" : point.Epoch;
}
