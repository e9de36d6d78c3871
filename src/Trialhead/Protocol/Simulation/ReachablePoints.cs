using Trialhead.Protocol.Planning;

namespace Trialhead.Protocol.Simulation;

/// <summary>Where participants of a protocol can come to.</summary>
internal static class ReachablePoints
{
    /// <summary>The points, the first one first, each once.</summary>
    public static IReadOnlyList<FlowPoint> Of(ProtocolFlow flow)
    {
        List<FlowPoint> points = [flow.Start];
        HashSet<FlowPoint> seen = [flow.Start];
        for (var i = 0; i < points.Count; i++)
        {
            var point = points[i];
            points.AddRange(flow.Out(point).SelectMany(way => flow.Destinations(way, point)).Where(seen.Add));
        }

        return points;
    }

    /// <summary>Whether nothing of the protocol follows a point, so that its length decides nothing.</summary>
    public static bool IsLast(ProtocolFlow flow, FlowPoint point) => flow.AtEnd(point).All(way => way.Leaves);
}
