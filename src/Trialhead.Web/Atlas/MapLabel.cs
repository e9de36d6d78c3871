namespace Trialhead.Web.Atlas;

/// <summary>The name of a town beside its mark.</summary>
/// <param name="At">The beginning of the text, or its end where it stands to the left of the mark.</param>
/// <param name="Text">The name.</param>
/// <param name="IsLeft">Whether it stands to the left.</param>
public sealed record MapLabel(MapPoint At, string Text, bool IsLeft)
{
    private const double LetterWidth = 17; // of letters as large as a phone needs them
    private const double LineHeight = 30;
    private const int LongestName = 22;
    private const int Most = 7;
    private const double Gap = 7;

    /// <summary>The names of the most important marks, where there is room for them.</summary>
    /// <param name="marks">All marks, in drawing order.</param>
    /// <param name="home">The person's place; null for none.</param>
    /// <param name="height">The height of the map.</param>
    public static IReadOnlyList<MapLabel> Place(IReadOnlyList<MapMark> marks, MapPoint? home, int height)
    {
        ArgumentNullException.ThrowIfNull(marks);
        var taken = marks.Select(mark => new Box(mark.At.X - mark.Radius, mark.At.Y - mark.Radius, mark.At.X + mark.Radius, mark.At.Y + mark.Radius)).ToList();
        if (home is { } place)
        {
            taken.Add(new Box(place.X - 24, place.Y - 56, place.X + 24, place.Y + 6));
        }

        var labels = new List<MapLabel>();
        foreach (var mark in marks.Reverse().Where(mark => mark.Name.Length <= LongestName))
        {
            if (labels.Count < Most && Fit(mark, taken, height) is { } fitting)
            {
                taken.Add(fitting.Area);
                labels.Add(fitting);
            }
        }

        return labels;
    }

    private Box Area => new(IsLeft ? At.X - Length : At.X, At.Y - (LineHeight / 2), IsLeft ? At.X : At.X + Length, At.Y + (LineHeight / 2));

    private double Length => Text.Length * LetterWidth;

    private static MapLabel? Fit(MapMark mark, List<Box> taken, int height)
    {
        MapLabel[] ways =
        [
            new(mark.At with { X = mark.At.X + mark.Radius + Gap }, mark.Name, IsLeft: false),
            new(mark.At with { X = mark.At.X - mark.Radius - Gap }, mark.Name, IsLeft: true),
        ];
        return Array.Find(ways, way => way.Area is { Left: > 0, Right: < MapProjection.Width, Top: > 0 } area
            && area.Bottom < height && !taken.Exists(area.Touches));
    }

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Touches(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
