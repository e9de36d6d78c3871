using Trialhead.Protocol.Planning;

namespace Trialhead.Protocol.Views;

/// <summary>A line of a timeline's key.</summary>
/// <param name="Sign">Draws the sign at a place, 30 wide and 16 high.</param>
/// <param name="Words">What it means.</param>
internal sealed record TimelineKeyEntry(Func<DrawnPoint, IEnumerable<DrawnShape>> Sign, ViewText Words);

/// <summary>Explains what a timeline shows: each number, then each sign.</summary>
internal sealed class TimelineKey(ProtocolMap map, IReadOnlyList<TimelineLane> lanes)
{
    /// <summary>The lines of the key.</summary>
    public IEnumerable<TimelineKeyEntry> Entries(TimelinePen pen) =>
    [
        .. lanes.SelectMany(lane => lane.Bars).DistinctBy(bar => bar.Number).OrderBy(bar => bar.Number).Select(bar => Numbered(pen, bar)),
        .. Signs(pen).Where(sign => pen.Used.Contains(sign.Sign)).Select(sign => sign.Entry),
        .. pen.Scale.IsEven ? [] : new[]
        {
            new TimelineKeyEntry(
                at => [new DrawnText(new(at.X + 15, at.Y + 12), "↔", 13, true, false, "time")],
                new("Later times are drawn closer together.", "Los tiempos posteriores se dibujan más juntos.")),
        },
    ];

    /// <summary>What a stretch is, in words: its epoch, arm, treatment and length, and whom it is for.</summary>
    public static ViewText Words(ProtocolMap map, TimelineBar bar, bool withArm)
    {
        var point = bar.Stay.Point;
        var name = PlainTerms.Heading(map.Flow.Epoch(point.Epoch).Name);
        var arm = withArm && map.IsOfArm(point) ? ViewText.Same(", ") + WaySaying.Arm(point.Arm!, map.Protocol) : default; // an arm's cell has an arm
        var elements = map.Flow.Elements(point);
        var given = elements.Where(element => element.Treatments.Count > 0).Select(element => PlainTerms.Of(element.Name)).ToList();
        var what = given.Count > 0 ? ViewText.Same(": ") + ViewText.And(given) : default;
        var length = elements.Count == 1 && ElementSaying.LengthOf(elements[0]) is { } one ? one
            : bar.Stay.Length is { } days ? new ViewText("This takes ", "Esto dura ") + TimeWords.OfDays(days).Stopped()
            : new UnknownSaying(map.Protocol).Length;
        return (name + arm + what).Stopped() + ViewText.Same(" ") + length + Whom(map, bar) + Crossing(map, point);
    }

    private TimelineKeyEntry Numbered(TimelinePen pen, TimelineBar bar) => new(
        at =>
        [
            bar.Stay.Length is null
                ? TimelineSigns.OpenEnded(new DrawnBox(at.X, at.Y, 30, 16, 3, pen.ToneOf(bar)))
                : new DrawnBox(at.X, at.Y, 28, 16, 3, pen.ToneOf(bar)),
            new DrawnText(new(at.X + 13, at.Y + 12), $"{bar.Number}", 11, true, true, "number"),
        ],
        Words(map, bar, withArm: true));

    private static ViewText Whom(ProtocolMap map, TimelineBar bar)
    {
        if (!bar.IsForSome)
        {
            return default;
        }

        var point = bar.Stay.Point;
        var ways = map.Points.SelectMany(from => map.Flow.AtEnd(from).Where(way => way.When is not null && map.Flow.Destinations(way, from).Contains(point)));
        var conditions = ways.Select(way => ConditionWords.Of(way.When!)).Distinct().ToList(); // those with a condition
        return conditions.Count == 0
            ? new(" Only some people come here.", " Solo algunas personas llegan aquí.")
            : new ViewText(" Only if ", " Solo si ") + ViewText.Or(conditions).Stopped();
    }

    private static ViewText Crossing(ProtocolMap map, FlowPoint point) => map.CrossedFrom(point) is null
        ? default
        : new(" The group changes to what the other group had first.", " El grupo cambia a lo que el otro grupo tuvo primero.");

    private static IEnumerable<(TimelineSign Sign, TimelineKeyEntry Entry)> Signs(TimelinePen pen)
    {
        yield return (TimelineSign.Fork, new(at => [new DrawnCircle(new(at.X + 15, at.Y + 8), 6, "fork mark")], new("The group is decided.", "Se decide el grupo.")));
        yield return (TimelineSign.Crossing, new(at => TimelineSigns.Crossing(new(at.X + 15, at.Y + 8)), new("Change to the other group’s treatment.", "Cambio al tratamiento del otro grupo.")));
        yield return (TimelineSign.Cycle, new(
            at => [new DrawnBox(at.X, at.Y, 28, 16, 3, "bar calm"), new DrawnLine([new(at.X + 14, at.Y), new(at.X + 14, at.Y + 7)], false, "cycle")],
            new("A new cycle begins.", "Empieza otro ciclo.")));
        yield return (TimelineSign.Visit, new(at => [TimelineSigns.Triangle(new(at.X + 15, at.Y + 4))], new("Visit or call.", "Visita o llamada.")));
        yield return (TimelineSign.Window, new(
            at => [new DrawnLine([new(at.X + 3, at.Y + 9), new(at.X + 27, at.Y + 9)], false, "window")], new("Days on which the visit may be.", "Días en que puede ser la visita.")));
        yield return (TimelineSign.Some, new(at => [new DrawnBox(at.X, at.Y, 28, 16, 3, "bar calm some")], new("Dashed: only for some people.", "Con guiones: solo para algunas personas.")));
        yield return (TimelineSign.Open, new(
            at => [TimelineSigns.OpenEnded(new DrawnBox(at.X, at.Y, 30, 16, 3, "bar calm"))], new("Open at the end: how long is not known.", "Abierto al final: no se sabe cuánto dura.")));
    }
}
