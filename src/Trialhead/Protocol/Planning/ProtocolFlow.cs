namespace Trialhead.Protocol.Planning;

/// <summary>The ways through a protocol: which epoch follows which, and what an arm does in each.</summary>
/// <remarks>The one place that knows it: the interpreter, the simulator and the views ask here. Safe to share between threads.</remarks>
public sealed class ProtocolFlow
{
    private readonly Dictionary<string, StudyEpoch> _epochs;
    private readonly Dictionary<string, StudyElement> _elements;
    private readonly Dictionary<string, StudyAllocation> _allocations;
    private readonly Dictionary<(string Epoch, string? Arm), StudyCell> _cells;

    /// <summary>The flow of a protocol that keeps the <see cref="ProtocolRules"/>.</summary>
    /// <exception cref="ArgumentException">Ids are repeated, or there is no epoch.</exception>
    public ProtocolFlow(StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        if (protocol.Epochs.Count == 0)
        {
            throw new ArgumentException("A protocol without epochs has no flow.", nameof(protocol));
        }

        Protocol = protocol;
        _epochs = protocol.Epochs.ToDictionary(epoch => epoch.Id);
        _elements = protocol.Elements.ToDictionary(element => element.Id);
        _allocations = protocol.Allocations.ToDictionary(allocation => allocation.Id);
        _cells = protocol.Cells.ToDictionary(cell => (cell.Epoch, cell.Arm));
    }

    /// <summary>The protocol itself.</summary>
    public StudyProtocol Protocol { get; }

    /// <summary>Where every participant begins: the first epoch, without an arm.</summary>
    public FlowPoint Start => new(Protocol.Epochs[0].Id, null);

    /// <summary>Whether the protocol has a point: its epoch, and for its arm something to do there.</summary>
    public bool Has(FlowPoint point) => _epochs.ContainsKey(point.Epoch) && Cell(point) is not null;

    /// <summary>The element of an id; null where there is none.</summary>
    public StudyElement? Element(string id) => _elements.GetValueOrDefault(id);

    /// <summary>The epoch of an id.</summary>
    public StudyEpoch Epoch(string id) => _epochs[id];

    /// <summary>The allocation of an id.</summary>
    public StudyAllocation Allocation(string id) => _allocations[id];

    /// <summary>The name of an arm; null for none.</summary>
    public string? ArmName(string? id) => Protocol.Arms.FirstOrDefault(arm => arm.Id == id)?.Name;

    /// <summary>The cell of a point: that of its arm, or else that of everyone; null where the arm does nothing there.</summary>
    public StudyCell? Cell(FlowPoint point) =>
        _cells.TryGetValue((point.Epoch, point.Arm), out var own) ? own : _cells.GetValueOrDefault((point.Epoch, null));

    /// <summary>The elements of a point, one after another.</summary>
    public IReadOnlyList<StudyElement> Elements(FlowPoint point) =>
        Cell(point) is { } cell ? [.. cell.Elements.Select(id => _elements[id])] : [];

    /// <summary>The ways out at the end of a point, in the order in which they are tried.</summary>
    public IEnumerable<StudyTransition> AtEnd(FlowPoint point) => Out(point).Where(transition => !transition.IsAnytime);

    /// <summary>The ways out at any time, in the order in which they are tried.</summary>
    public IEnumerable<StudyTransition> AtAnyTime(FlowPoint point) => Out(point).Where(transition => transition.IsAnytime);

    /// <summary>Every way out of a point.</summary>
    public IEnumerable<StudyTransition> Out(FlowPoint point) =>
        Protocol.Transitions.Where(transition => transition.Concerns(point.Epoch, point.Arm));

    /// <summary>Where a way out can lead: several points for an allocation, none for leaving.</summary>
    public IReadOnlyList<FlowPoint> Destinations(StudyTransition transition, FlowPoint from)
    {
        if (transition.Allocation is { } id)
        {
            return [.. Allocation(id).Arms.Select(share => new FlowPoint(Allocation(id).Epoch, share.Arm))];
        }

        return transition.ToEpoch is { } epoch ? [new FlowPoint(epoch, transition.SwitchTo ?? from.Arm)] : [];
    }

    /// <summary>Every way through the trial: points from the first to the one from which the participant leaves.</summary>
    /// <remarks>A protocol that keeps the rules leads nowhere twice, so each way ends. Ways of unequal reasons are told apart.</remarks>
    public IEnumerable<FlowPath> Paths() => Paths(new FlowPath([Start], []));

    /// <summary>How many ways through there are, without walking them; at most the largest number.</summary>
    public long CountPaths() => CountPaths(Start, []);

    /// <summary>How long a point lasts if nothing ends it early; null where that is not known.</summary>
    public Period? PlannedLength(FlowPoint point)
    {
        Period? sum = Period.OfDays(0);
        foreach (var element in Elements(point))
        {
            sum = sum is { } before && element.PlannedLength is { } length ? before + length : null;
        }

        return Elements(point).Count == 0 ? null : sum;
    }

    private long CountPaths(FlowPoint point, Dictionary<FlowPoint, long> known)
    {
        if (!known.TryGetValue(point, out var count))
        {
            foreach (var transition in Out(point))
            {
                var ways = Destinations(transition, point).Select(next => CountPaths(next, known)).Append(transition.Leaves ? 1 : 0);
                count = ways.Aggregate(count, (sum, way) => sum > long.MaxValue - way ? long.MaxValue : sum + way);
            }

            known[point] = count;
        }

        return count;
    }

    private IEnumerable<FlowPath> Paths(FlowPath path)
    {
        var last = path.Points[^1];
        foreach (var transition in Out(last))
        {
            FlowPath Taking(params ReadOnlySpan<FlowPoint> next) => new([.. path.Points, .. next], [.. path.Transitions, transition]);
            if (transition.Leaves)
            {
                yield return Taking();
            }

            foreach (var inner in Destinations(transition, last).SelectMany(next => Paths(Taking(next))))
            {
                yield return inner;
            }
        }
    }
}
