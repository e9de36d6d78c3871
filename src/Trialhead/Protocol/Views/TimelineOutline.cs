namespace Trialhead.Protocol.Views;

/// <summary>Says in a list what a timeline shows.</summary>
internal static class TimelineOutline
{
    /// <summary>Each lane with its stretches, each stretch with its visits.</summary>
    public static IReadOnlyList<OutlineItem> Of(ProtocolMap map, IReadOnlyList<TimelineLane> lanes) =>
    [
        .. lanes.Where(lane => lane.Bars.Count > 0).Select(lane => new OutlineItem(
            lane.Title, lane.Arm ?? lane.Bars[0].Stay.Point.Epoch, [.. lane.Bars.Select(bar => Stretch(map, bar))])),
    ];

    private static OutlineItem Stretch(ProtocolMap map, TimelineBar bar) => new(
        Days(bar) + TimelineKey.Words(map, bar, withArm: false), bar.Stay.Point.Epoch,
        [.. bar.Stay.Visits.Select(visit => visit.Visit).Distinct().Select(Visit)]);

    private static ViewText Days(TimelineBar bar) => (bar.Start, bar.End) switch
    {
        ({ } start, { } end) when end > start => new($"Day {start + 1} to day {end}: ", $"Del día {start + 1} al día {end}: "),
        ({ } start, null) => new($"From day {start + 1}: ", $"Desde el día {start + 1}: "),
        _ => default,
    };

    private static OutlineItem Visit(StudyVisit visit)
    {
        var window = VisitWords.Window(visit) is { } days ? ViewText.Same(" (") + days + ViewText.Same(")") : default;
        return new OutlineItem((VisitWords.When(visit) + window + ViewText.Same(": ") + PlainTerms.Of(visit.Name)).Stopped(), visit.Id, []);
    }
}
