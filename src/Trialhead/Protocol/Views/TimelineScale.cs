namespace Trialhead.Protocol.Views;

/// <summary>Puts days on a line: evenly, or later time closer together where short stretches would vanish.</summary>
internal sealed class TimelineScale
{
    private const double Least = 22;
    private const double Edge = 6;

    private static readonly int[] Steps = [1, 2, 4, 6, 8, 12, 26];
    private static readonly int[] Years = [1, 2, 5, 10, 3, 4, 20];

    private readonly double _from;
    private readonly double _width;
    private readonly int _last;

    /// <summary>A scale for lanes.</summary>
    /// <param name="lanes">The lanes.</param>
    /// <param name="width">The width of the drawing.</param>
    public TimelineScale(IReadOnlyList<TimelineLane> lanes, double width)
    {
        var bars = lanes.SelectMany(lane => lane.Bars).ToList();
        _last = bars.Max(bar => bar.End) ?? 0;
        var before = lanes[0].Bars.TakeWhile(bar => bar.Start is null).Count();
        var after = lanes.Max(lane => lane.Bars.SkipWhile(bar => bar.Start is null && lane == lanes[0]).Count(bar => bar.End is null));
        Open = _last == 0 ? (width - (2 * Edge)) / Math.Max(1, before + after) : Math.Min(width / 9, (width - (2 * Edge)) * 0.45 / Math.Max(1, before + after));
        _from = Edge + (before * Open);
        _width = width - Edge - _from - (after * Open);
        var shortest = bars.Where(bar => bar.End is not null).Select(bar => bar.Stay.Length ?? 0).Where(length => length > 0).DefaultIfEmpty(1).Min();
        IsEven = _last == 0 || shortest * _width / _last >= Least;
    }

    /// <summary>The width of a stretch whose length is not known.</summary>
    public double Open { get; }

    /// <summary>Whether equal times are equally wide.</summary>
    public bool IsEven { get; }

    /// <summary>Where time begins to be known.</summary>
    public double Beginning => _from;

    /// <summary>Where a day lies; the start of a day is its left edge.</summary>
    public double At(double day) => _from + (_width * (IsEven ? Share(day) : Math.Sqrt(Share(day))));

    /// <summary>Times to mark on the axis, as many as have room for their words.</summary>
    public IReadOnlyList<(int Day, double TextAt, ViewText Words)> Marks(double size)
    {
        var marks = new List<(int Day, double TextAt, ViewText Words)>();
        if (_last == 0)
        {
            return marks;
        }

        foreach (var (day, words) in Candidates().Where(candidate => candidate.Day <= _last))
        {
            var half = (Math.Max(TextWidth.Of(words.English, size), TextWidth.Of(words.Spanish, size)) / 2) + 5;
            var at = Math.Max(At(day), half - 4);
            if (at + half <= _from + _width + 10 && marks.TrueForAll(mark => Math.Abs(mark.TextAt - at) > half * 2))
            {
                marks.Add((day, at, words));
            }
        }

        return [.. marks.OrderBy(mark => mark.Day)];
    }

    private double Share(double day) => _last == 0 ? 0 : Math.Clamp(day / _last, 0, 1);

    // Those that matter most first; even scales have even marks.
    private IEnumerable<(int Day, ViewText Words)> Candidates()
    {
        if (_last <= 400 && IsEven)
        {
            yield return (0, new("week 0", "semana 0"));
            var step = Steps.First(weeks => weeks == Steps[^1] || At(weeks * 7) - At(0) > 45);
            for (var week = step; week * 7 <= _last; week += step)
            {
                yield return (week * 7, ViewText.Same($"{week}"));
            }

            yield break;
        }

        yield return (0, new("start", "inicio"));
        foreach (var year in Years)
        {
            yield return ((int)Math.Round(year * 365.25), TimeWords.Counted(year, "year", "año"));
        }

        yield return (183, new("6 months", "6 meses"));
        yield return (91, new("3 months", "3 meses"));
        yield return (28, new("4 weeks", "4 semanas"));
    }
}
