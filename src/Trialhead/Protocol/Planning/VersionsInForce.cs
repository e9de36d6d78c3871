using Trialhead.Protocol.Conduct;

namespace Trialhead.Protocol.Planning;

/// <summary>Which version of the protocol a participant follows on which day.</summary>
internal sealed class VersionsInForce
{
    private readonly List<(DateOnly From, ProtocolFlow Flow)> _steps = [];

    public VersionsInForce(IReadOnlyDictionary<string, ProtocolFlow> versions, ProtocolFlow first, ParticipantHistory history)
    {
        var enrolled = history.Of<Enrolled>().FirstOrDefault()?.Version;
        _steps.Add((DateOnly.MinValue, enrolled is not null && versions.TryGetValue(enrolled, out var own) ? own : first));
        foreach (var change in history.Of<VersionChanged>())
        {
            if (versions.TryGetValue(change.Version, out var flow))
            {
                _steps.Add((change.Date, flow));
            }
        }
    }

    /// <summary>The version on a day.</summary>
    public ProtocolFlow On(DateOnly day) => _steps.Last(step => step.From <= day).Flow;

    /// <summary>The last version up to a day that has a point, so that nobody falls out of the protocol.</summary>
    public ProtocolFlow On(DateOnly day, FlowPoint point) =>
        _steps.LastOrDefault(step => step.From <= day && step.Flow.Has(point)) is { Flow: { } flow } ? flow : On(day);

    /// <summary>The versions of a stretch of days that have a point, each with the first day on which it holds.</summary>
    public IEnumerable<(DateOnly From, DateOnly Before, ProtocolFlow Flow)> Between(DateOnly start, DateOnly end, FlowPoint point)
    {
        var flow = On(start, point);
        var from = start;
        foreach (var step in _steps.Where(step => step.From > start && step.From < end && step.Flow.Has(point)))
        {
            yield return (from, step.From, flow);
            (from, flow) = step;
        }

        yield return (from, DateOnly.MaxValue, flow);
    }

    /// <summary>A day planned from an earlier one by the version in force; a change between them plans anew, but never into the past.</summary>
    public DateOnly? Planned(DateOnly earlier, FlowPoint point, Func<ProtocolFlow, DateOnly?> plan)
    {
        var planned = plan(On(earlier, point));
        foreach (var (change, flow) in _steps.Where(step => step.From > earlier && step.Flow.Has(point)))
        {
            if (planned is { } day && day < change)
            {
                return planned;
            }

            planned = plan(flow) is { } anew ? (anew < change ? change : anew) : null;
        }

        return planned;
    }
}
