using Trialhead.Protocol.Planning;

namespace Trialhead.Protocol.Views;

/// <summary>A stretch of a lane: an epoch as planned.</summary>
/// <param name="Number">The number that stands in it and beside its words.</param>
/// <param name="Stay">The epoch with its days.</param>
/// <param name="Start">Days from the beginning of known time; null where that is not known, and before it.</param>
/// <param name="IsForSome">Whether not everyone comes there.</param>
internal sealed record TimelineBar(int Number, PlannedStay Stay, int? Start, bool IsForSome)
{
    /// <summary>The first day after it; null where that is not known.</summary>
    public int? End => Start + Stay.Length;
}

/// <summary>A lane of a timeline: what everyone goes through, or an arm.</summary>
/// <param name="Title">Whose lane it is.</param>
/// <param name="Arm">The id of the arm; null for everyone.</param>
/// <param name="Bars">Its stretches, one after another.</param>
internal sealed record TimelineLane(ViewText Title, string? Arm, IReadOnlyList<TimelineBar> Bars)
{
    /// <summary>The lanes of a protocol: first the stretch that everyone goes through, then each arm by its longest way.</summary>
    public static IReadOnlyList<TimelineLane> Of(ProtocolMap map)
    {
        var numbers = map.Points.Select(point => KeyOf(map, point)).Distinct().Select((key, i) => (key, i)).ToDictionary(key => key.key, key => key.i + 1);
        var longest = map.Arms.Select(map.LongestWay).ToList();
        var common = longest[0].TakeWhile(point => point.Arm is null).ToList();
        var first = Along(map, common, null, numbers);
        var lanes = new List<TimelineLane> { new(new("Everyone", "Todos"), null, first) };
        var start = first.Count == 0 ? 0 : EndOf(first);
        lanes.AddRange(map.Arms.Where(arm => arm is not null).Select(arm => new TimelineLane(
            WaySaying.Arm(arm!, map.Protocol), arm, Along(map, map.LongestWay(arm).Skip(common.Count), start, numbers)))); // those with an arm
        return lanes;
    }

    // Time counts from the first stretch whose length is known.
    private static int? EndOf(List<TimelineBar> bars) => bars.TrueForAll(bar => bar.Stay.Length is null) ? 0 : bars[^1].End;

    private static List<TimelineBar> Along(ProtocolMap map, IEnumerable<FlowPoint> points, int? start, Dictionary<string, int> numbers)
    {
        var bars = new List<TimelineBar>();
        var (day, hasBegun) = (start, start is not null);
        foreach (var point in points)
        {
            var stay = new PlannedStay(map.Flow, point);
            if (!hasBegun && stay.Length is not null)
            {
                (day, hasBegun) = (0, true);
            }

            bars.Add(new TimelineBar(numbers[KeyOf(map, point)], stay, day, map.IsForSome(point)));
            day += stay.Length;
        }

        return bars;
    }

    private static string KeyOf(ProtocolMap map, FlowPoint point) => map.IsOfArm(point) ? $"{point.Epoch}/{point.Arm}" : point.Epoch;
}
