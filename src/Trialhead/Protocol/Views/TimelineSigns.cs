namespace Trialhead.Protocol.Views;

/// <summary>The signs of a timeline, as they stand in it and in its key.</summary>
internal static class TimelineSigns
{
    /// <summary>A bar that has no known end.</summary>
    public static DrawnPolygon OpenEnded(DrawnBox box)
    {
        var (right, step) = (box.X + box.Width - 2, box.Height / 4);
        return new DrawnPolygon(
            [
                new(box.X, box.Y), new(right - 5, box.Y), new(right, box.Y + step), new(right - 5, box.Y + (2 * step)),
                new(right, box.Y + (3 * step)), new(right - 5, box.Y + box.Height), new(box.X, box.Y + box.Height),
            ],
            box.Class);
    }

    /// <summary>A mark for a visit, its tip up.</summary>
    public static DrawnPolygon Triangle(DrawnPoint tip) => new([tip, new(tip.X + 4, tip.Y + 7), new(tip.X - 4, tip.Y + 7)], "visit mark");

    /// <summary>A sign for changing over: two lines that cross.</summary>
    public static IEnumerable<DrawnShape> Crossing(DrawnPoint at) =>
    [
        new DrawnCircle(at, 9, "cross-ground"),
        new DrawnLine([new(at.X - 5, at.Y - 4), new(at.X + 5, at.Y + 4)], false, "cross"),
        new DrawnLine([new(at.X - 5, at.Y + 4), new(at.X + 5, at.Y - 4)], false, "cross"),
    ];
}
