namespace Trialhead.Protocol.Views;

/// <summary>Draws the lanes of a timeline.</summary>
internal sealed class TimelinePen(ProtocolMap map, TimelineScale scale, ViewLanguage language, double width)
{
    /// <summary>The height of a bar.</summary>
    public const double BarHeight = 26;

    private const double Size = 12;
    private const double Small = 11;
    private const double Line = 15;

    private readonly Tones _tones = new(map);
    private readonly List<double> _tops = [];

    /// <summary>The scale.</summary>
    public TimelineScale Scale => scale;

    /// <summary>Which signs were drawn, so that the key explains these.</summary>
    public HashSet<TimelineSign> Used { get; } = [];

    /// <summary>The tone of a bar.</summary>
    public string ToneOf(TimelineBar bar) => $"bar {_tones.Of(bar.Stay.Point)}{(bar.IsForSome ? " some" : "")}";

    /// <summary>Draws the lanes from a height on; the answer is the height below them.</summary>
    public double Lanes(IReadOnlyList<TimelineLane> lanes, List<DrawnShape> shapes, double y)
    {
        var bottom = Lane(lanes[0], shapes, y, new DrawnPoint(6, width - 12), null, out var fork);
        if (lanes.Count > 1)
        {
            Used.Add(TimelineSign.Fork);
            var isRoomy = width - fork.X > 170;
            var title = isRoomy ? new DrawnPoint(fork.X + 9, width - fork.X - 12) : new DrawnPoint(6, fork.X - 16);
            var last = fork;
            foreach (var lane in lanes.Skip(1))
            {
                bottom = Lane(lane, shapes, bottom, title, fork.X, out last);
            }

            shapes.Insert(0, new DrawnLine([fork, new(fork.X, last.Y)], false, "way"));
            shapes.Add(new DrawnCircle(fork, 6, "fork mark"));
        }

        return bottom;
    }

    /// <summary>The axis: its words at the top, its lines behind the bars, where they cross no words.</summary>
    public IEnumerable<DrawnShape> Axis()
    {
        foreach (var (day, at, words) in scale.Marks(Small))
        {
            yield return new DrawnText(new(at, 12), words.In(language), Small, true, false, "time");
            yield return new DrawnLine([new(scale.At(day), 17), new(scale.At(day), 23)], false, "axis");
            foreach (var top in _tops)
            {
                yield return new DrawnLine([new(scale.At(day), top - 2), new(scale.At(day), top + BarHeight + 2)], false, "axis faint");
            }
        }
    }

    // Where the lane forks is the end of its last bar; for an arm it is the height at which it begins.
    private double Lane(TimelineLane lane, List<DrawnShape> shapes, double y, DrawnPoint title, double? from, out DrawnPoint fork)
    {
        var lines = TextWidth.Wrap(lane.Title.In(language), Size, title.Y, isBold: true);
        shapes.AddRange(lines.Select((line, i) => new DrawnText(new(title.X, y + 12 + (i * Line)), line, Size, false, true, "title")));
        var top = y + (lines.Count * Line) + 4;
        _tops.Add(top);
        var x = from ?? 6;
        foreach (var bar in lane.Bars)
        {
            var left = bar.Start is { } start ? scale.At(start) : x;
            left = Math.Max(left, from is null ? 6 : x);
            x = bar.End is { } end ? Math.Max(scale.At(end), left + 2) : left + scale.Open;
            Bar(bar, shapes, new DrawnBox(left, top, x - left, BarHeight, 3, ToneOf(bar)));
        }

        fork = new DrawnPoint(from ?? x, top + (BarHeight / 2));
        return top + BarHeight + 20;
    }

    private void Bar(TimelineBar bar, List<DrawnShape> shapes, DrawnBox box)
    {
        Used.UnionWith(bar.IsForSome ? [TimelineSign.Some] : []);
        if (bar.Stay.Length is null)
        {
            Used.Add(TimelineSign.Open);
            shapes.Add(TimelineSigns.OpenEnded(box));
        }
        else
        {
            shapes.Add(box with { Width = Math.Max(box.Width - 1, 1) });
        }

        Cycles(bar, shapes, box);
        var number = $"{bar.Number}";
        if (box.Width > TextWidth.Of(number, Size, true) + 3)
        {
            shapes.Add(new DrawnText(new(box.X + (box.Width / 2) - (bar.Stay.Length is null ? 3 : 0), box.Y + 17), number, Size, true, true, "number"));
        }

        if (map.CrossedFrom(bar.Stay.Point) is not null)
        {
            Used.Add(TimelineSign.Crossing);
            shapes.AddRange(TimelineSigns.Crossing(new DrawnPoint(box.X, box.Y + (BarHeight / 2))));
        }

        Visits(bar, shapes, box);
    }

    private void Cycles(TimelineBar bar, List<DrawnShape> shapes, DrawnBox box)
    {
        if (bar.Start is not { } start || bar.End is null)
        {
            return;
        }

        var days = bar.Stay.Elements.SelectMany(element => element.CycleStarts.Skip(1).Select(cycle => start + (element.Start ?? 0) + cycle)).ToList();
        var previous = box.X;
        foreach (var at in days.Select(day => scale.At(day)).Where(at => at < box.X + box.Width - 2))
        {
            if (at - previous >= 3)
            {
                Used.Add(TimelineSign.Cycle);
                shapes.Add(new DrawnLine([new(at, box.Y), new(at, box.Y + 7)], false, "cycle"));
                previous = at;
            }
        }
    }

    private void Visits(TimelineBar bar, List<DrawnShape> shapes, DrawnBox box)
    {
        foreach (var visit in bar.Stay.Visits)
        {
            if (PlaceOf(visit, bar, box) is not { } at)
            {
                continue;
            }

            Used.Add(TimelineSign.Visit);
            shapes.Add(TimelineSigns.Triangle(new DrawnPoint(Math.Clamp(at, 4, width - 4), box.Y + BarHeight + 2)));
            if (bar.Start + visit.Day is { } day && bar.Stay.Length is not null)
            {
                var (early, late) = (scale.At(day - visit.Visit.Earlier.WholeDays), scale.At(day + visit.Visit.Later.WholeDays));
                if (late - early > 4)
                {
                    Used.Add(TimelineSign.Window);
                    shapes.Add(new DrawnLine([new(early, box.Y + BarHeight + 12), new(late, box.Y + BarHeight + 12)], false, "window"));
                }
            }
        }
    }

    // In a stretch without a known length, only what is at its start has a place.
    private double? PlaceOf(PlannedVisit visit, TimelineBar bar, DrawnBox box) => bar.Stay.Length is null
        ? visit.Day == 0 ? box.X + 5 : null
        : bar.Start + visit.Day is { } day ? scale.At(day) : null;
}
