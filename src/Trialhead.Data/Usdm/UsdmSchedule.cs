using System.Text.Json.Nodes;
using Trialhead.Protocol;

namespace Trialhead.Data.Usdm;

/// <summary>Works out when the points of a timeline are, each from the point that its timing is relative to.</summary>
/// <remarks>Times that hang on different fixed points cannot be compared. Months count as 30.4375 days.</remarks>
internal sealed class UsdmSchedule
{
    private readonly IReadOnlyList<string> _epochs;
    private readonly Dictionary<string, JsonObject> _timings;
    private readonly Dictionary<string, (string Fixed, long Minutes)?> _times = [];

    /// <summary>The schedule of one timeline.</summary>
    public UsdmSchedule(JsonObject timeline, IReadOnlyList<string> epochs)
    {
        _epochs = epochs;
        Instances = [.. timeline.Objects("instances")];
        _timings = timeline.Objects("timings").DistinctBy(From).ToDictionary(From);
    }

    /// <summary>The points, in the order of the document.</summary>
    public IReadOnlyList<JsonObject> Instances { get; }

    /// <summary>The first point at which an encounter takes place; null where there is none.</summary>
    public JsonObject? Of(JsonObject encounter) => Instances.FirstOrDefault(instance => instance.Text("encounterId") == encounter.Id());

    /// <summary>The timing of a point; null where it has none.</summary>
    public JsonObject? TimingOf(JsonObject instance) => _timings.GetValueOrDefault(instance.Id());

    /// <summary>How long after the first point of its epoch a point is; null where that cannot be said.</summary>
    public Period? InEpoch(JsonObject instance) =>
        TimeOf(instance.Id()) is { } time && FirstOf(instance.Text("epochId"), time.Fixed) is { } first ? Length(time.Minutes - first) : null;

    /// <summary>From the first point of an epoch to the first of the next; null where that cannot be said.</summary>
    public Period? LengthOf(string? epoch)
    {
        var at = _epochs.ToList().IndexOf(epoch ?? "");
        var points = Instances.Select(instance => TimeOf(instance.Id())?.Fixed).OfType<string>().Distinct();
        return at < 0 || at + 1 >= _epochs.Count ? null : points.Select(point => Between(at, point)).FirstOrDefault(length => length is not null);
    }

    private static string From(JsonObject timing) => timing.Text("relativeFromScheduledInstanceId") ?? "";

    private Period? Between(int epoch, string point) =>
        FirstOf(_epochs[epoch], point) is { } first && FirstOf(_epochs[epoch + 1], point) is { } next ? Length(next - first) : null;

    private long? FirstOf(string? epoch, string point)
    {
        var times = Instances.Where(instance => instance.Text("epochId") == epoch).Select(instance => TimeOf(instance.Id()))
            .OfType<(string Fixed, long Minutes)>().Where(time => time.Fixed == point).Select(time => time.Minutes).ToList();
        return times.Count == 0 ? null : times.Min();
    }

    private static Period? Length(long minutes) =>
        minutes is < 0 or > 1440L * 31 * 12 * 150 ? null : new Period(0, (int)(minutes / 1440), (int)(minutes % 1440));

    // From point to point until one is fixed or known, and back; a circle of timings says nothing.
    private (string Fixed, long Minutes)? TimeOf(string instance)
    {
        var way = new Stack<(string Instance, long Step)>();
        (string Fixed, long Minutes)? time;
        for (var at = instance; !_times.TryGetValue(at, out time);)
        {
            _times[at] = null;
            var (type, next) = _timings.GetValueOrDefault(at) is { } timing ? (timing.Code("type")?.Text("code"), Step(timing)) : default;
            if (type == UsdmTimings.Fixed.Code)
            {
                _times[at] = (at, 0);
            }
            else if (next is var (to, step))
            {
                way.Push((at, step));
                at = to;
            }
        }

        foreach (var (at, step) in way)
        {
            _times[at] = time = time is { } known ? (known.Fixed, known.Minutes + step) : null;
        }

        return _times[instance];
    }

    private static (string To, long Minutes)? Step(JsonObject timing) =>
        timing.Text("relativeToScheduledInstanceId") is { } to && Period.Parse(timing.Text("value")) is { } value
            ? (to, timing.Code("type")?.Text("code") == UsdmTimings.Before.Code ? -Minutes(value) : Minutes(value))
            : null;

    private static long Minutes(Period period) => (long)Math.Round(period.Months * 30.4375) * 1440 + (period.Days * 1440L) + period.Minutes;
}
