using Trialhead.Protocol.Planning;
using Trialhead.Text;

namespace Trialhead.Protocol;

// That a participant can always go on, never goes in a circle, and that every epoch can be reached.
public static partial class ProtocolRules
{
    private const int LongestWay = 200;

    private static IEnumerable<Problem> Flow(ProtocolFlow flow)
    {
        var reached = new HashSet<FlowPoint>();
        if (CircleFrom(flow, flow.Start, [], reached) is { } circle)
        {
            return [circle];
        }

        return
        [
            .. reached.SelectMany(point => Point(flow, point)),
            .. flow.Protocol.Epochs.Select((epoch, i) => (epoch, i)).Where(e => reached.All(point => point.Epoch != e.epoch.Id))
                .Select(e => new Problem($"/epochs/{e.i}", $"{Quote(e.epoch.Id)}, to which no transition leads", "an epoch that can be reached")),
        ];
    }

    private static IEnumerable<Problem> Point(ProtocolFlow flow, FlowPoint point)
    {
        var whom = point.Arm is null ? "" : $" in arm {Quote(point.Arm)}";
        if (flow.Cell(point) is null)
        {
            yield return new Problem("/cells", $"no cell for epoch {Quote(point.Epoch)}{whom}", "one, since participants get there");
        }

        var ways = flow.AtEnd(point).ToList();
        if (ways.Count == 0 || ways[^1].When is not null)
        {
            yield return new Problem(
                "/transitions", $"no way out of epoch {Quote(point.Epoch)}{whom} when no condition holds", "a last transition without a condition");
        }

        if (ways.FindIndex(way => way.When is null) is var otherwise && otherwise >= 0 && otherwise + 1 < ways.Count)
        {
            var at = flow.Protocol.Transitions.ToList().IndexOf(ways[otherwise + 1]);
            yield return new Problem($"/transitions/{at}", "a transition after one without a condition", "the transition without a condition last");
        }
    }

    private static Problem? CircleFrom(ProtocolFlow flow, FlowPoint point, Stack<FlowPoint> way, HashSet<FlowPoint> reached)
    {
        if (way.Contains(point) || way.Count > LongestWay)
        {
            return new Problem("/transitions", $"a way that leads back to epoch {Quote(point.Epoch)}", "a way that ends; what repeats is a cycle of an element");
        }

        if (!reached.Add(point))
        {
            return null;
        }

        way.Push(point);
        foreach (var next in flow.Out(point).SelectMany(transition => flow.Destinations(transition, point)))
        {
            if (CircleFrom(flow, next, way, reached) is { } circle)
            {
                return circle;
            }
        }

        way.Pop();
        return null;
    }
}
