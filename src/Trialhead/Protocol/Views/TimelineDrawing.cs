using Trialhead.Protocol.Planning;

namespace Trialhead.Protocol.Views;

/// <summary>Draws the epochs of a trial on an axis of time, a lane for each arm.</summary>
/// <remarks>
/// The common stretch comes first and forks at the allocation; what only some go through is dashed, the same treatment has the same tone, and a
/// stretch whose length is not known is open at its end. Pure: the same protocol and width give the same drawing.
/// </remarks>
public static class TimelineDrawing
{
    private const double Small = 11;
    private const double Line = 15;

    /// <summary>Draws the timeline.</summary>
    /// <param name="protocol">A protocol that keeps the <see cref="ProtocolRules"/>.</param>
    /// <param name="language">The language of the words.</param>
    /// <param name="width">The width, such as <see cref="Drawing.Wide"/> or <see cref="Drawing.Narrow"/>; 300 or more.</param>
    public static Drawing Of(StudyProtocol protocol, ViewLanguage language, double width = Drawing.Wide)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 300);
        var map = new ProtocolMap(new ProtocolFlow(protocol));
        var lanes = TimelineLane.Of(map);
        var pen = new TimelinePen(map, new TimelineScale(lanes, width), language, width);
        var shapes = new List<DrawnShape>();
        var y = pen.Lanes(lanes, shapes, 26);
        shapes.InsertRange(0, pen.Axis());
        y = Key(new TimelineKey(map, lanes).Entries(pen), shapes, language, width, y + 4);
        return new Drawing(
            width < Drawing.Wide ? "timeline-narrow" : "timeline-wide",
            new ViewText("The trial over time", "El ensayo en el tiempo").In(language),
            new ViewText(
                "Stretches of the trial on an axis of time, a lane for each group. The list after it says the same in words.",
                "Los tramos del ensayo en un eje de tiempo, con una franja por grupo. La lista que sigue dice lo mismo en palabras.").In(language),
            width, y, shapes, TimelineOutline.Of(map, lanes));
    }

    private static double Key(IEnumerable<TimelineKeyEntry> entries, List<DrawnShape> shapes, ViewLanguage language, double width, double y)
    {
        foreach (var entry in entries)
        {
            shapes.AddRange(entry.Sign(new DrawnPoint(6, y)));
            var lines = TextWidth.Wrap(entry.Words.In(language), Small + 1, width - 48);
            shapes.AddRange(lines.Select((line, i) => new DrawnText(new(42, y + 12 + (i * Line)), line, Small + 1, false, false, "words")));
            y += (lines.Count * Line) + 7;
        }

        return y + 2;
    }
}
