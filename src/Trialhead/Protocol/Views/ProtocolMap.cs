using Trialhead.Protocol.Planning;

namespace Trialhead.Protocol.Views;

/// <summary>What views ask of the ways through a protocol: where everyone comes, where only some do, and who crosses over.</summary>
internal sealed class ProtocolMap
{
    private readonly IReadOnlyList<IReadOnlyList<FlowPoint>> _ways;

    public ProtocolMap(ProtocolFlow flow)
    {
        Flow = flow;
        _ways = [.. WaysFrom(flow.Start)];
        Points = [.. _ways.SelectMany(way => way).Distinct().OrderBy(point => IndexOf(point.Epoch)).ThenBy(point => ArmIndex(point.Arm))];
    }

    /// <summary>The flow.</summary>
    public ProtocolFlow Flow { get; }

    /// <summary>The protocol.</summary>
    public StudyProtocol Protocol => Flow.Protocol;

    /// <summary>Every way from the beginning to the end that nothing cuts short.</summary>
    public IReadOnlyList<IReadOnlyList<FlowPoint>> Ways => _ways;

    /// <summary>Where participants can be, in the order of epochs and arms.</summary>
    public IReadOnlyList<FlowPoint> Points { get; }

    /// <summary>Whether the arm makes a difference at a point.</summary>
    public bool IsOfArm(FlowPoint point) => point.Arm is not null && Protocol.Cells.Any(cell => cell.Epoch == point.Epoch && cell.Arm == point.Arm);

    /// <summary>Whether a point is where an allocation leads.</summary>
    public bool IsAllocated(FlowPoint point) =>
        point.Arm is not null && Protocol.Allocations.Any(allocation => allocation.Epoch == point.Epoch && allocation.Arms.Any(share => share.Arm == point.Arm));

    /// <summary>The arm that a way is first allocated to; null where it never is.</summary>
    public static string? ArmOf(IReadOnlyList<FlowPoint> way) => way.Select(point => point.Arm).FirstOrDefault(arm => arm is not null);

    /// <summary>Whether not everyone of the arms that come there does.</summary>
    public bool IsForSome(FlowPoint point)
    {
        var arms = _ways.Where(way => way.Contains(point)).Select(ArmOf).ToHashSet();
        return _ways.Any(way => arms.Contains(ArmOf(way)) && !way.Contains(point));
    }

    /// <summary>The point of another arm that did the same in an earlier epoch; null for none, and where the arm did it as well.</summary>
    public FlowPoint? CrossedFrom(FlowPoint point)
    {
        var own = Flow.Elements(point);
        if (point.Arm is null || !own.Any(element => element.Treatments.Count > 0) || !IsOfArm(point))
        {
            return null;
        }

        var before = Points.Where(other => IndexOf(other.Epoch) < IndexOf(point.Epoch) && Flow.Elements(other).SequenceEqual(own)).ToList();
        return before.Exists(other => other.Arm == point.Arm) ? null : before.Where(other => other.Arm is not null).Select(other => (FlowPoint?)other).FirstOrDefault();
    }

    /// <summary>The way of an arm that passes the most points; null for the arm of a trial without arms.</summary>
    public IReadOnlyList<FlowPoint> LongestWay(string? arm) => _ways.Where(way => ArmOf(way) == arm).MaxBy(way => way.Count) ?? _ways[0];

    /// <summary>The arms that ways are first allocated to, in order; one null where there are no arms.</summary>
    public IReadOnlyList<string?> Arms => [.. _ways.Select(ArmOf).Distinct().OrderBy(ArmIndex)];

    /// <summary>The place of an epoch in the protocol.</summary>
    public int IndexOf(string epoch) => Protocol.Epochs.Select((e, i) => (e.Id, i)).First(e => e.Id == epoch).i;

    private int ArmIndex(string? arm) => Protocol.Arms.Select((a, i) => (a.Id, i)).Where(a => a.Id == arm).Select(a => a.i + 1).FirstOrDefault();

    private IEnumerable<IReadOnlyList<FlowPoint>> WaysFrom(FlowPoint point)
    {
        foreach (var way in Flow.AtEnd(point))
        {
            if (way.Leaves)
            {
                yield return [point];
            }

            foreach (var rest in Flow.Destinations(way, point).SelectMany(WaysFrom))
            {
                yield return [point, .. rest];
            }
        }
    }
}
