using Trialhead.Eligibility;
using Trialhead.Protocol.Conduct;

namespace Trialhead.Protocol.Planning;

/// <summary>Follows a participant from epoch to epoch, through what happened and on to where something has to be decided.</summary>
internal sealed class Walk(ParticipantHistory history, VersionsInForce versions)
{
    private const int LongestWay = 400;

    private readonly List<Stay> _stays = [];
    private readonly List<string> _remarks = [];

    public IReadOnlyList<Stay> Stays => _stays;

    public IReadOnlyList<string> Remarks => _remarks;

    public OpenDecision? Open { get; private set; }

    public string? LeftBecause { get; private set; }

    public DateOnly? LeftOn { get; private set; }

    public void Go(DateOnly begun)
    {
        var flow = versions.On(begun);
        Exit? entry = new(begun, flow.Start, null, $"{flow.Epoch(flow.Start.Epoch).Name} began on {begun:yyyy-MM-dd}.", false);
        while (entry is { To: { } point } && _stays.Count < LongestWay)
        {
            entry = Pass(point, entry);
        }

        if (entry is { To: null } last)
        {
            (LeftOn, LeftBecause) = (last.Date, last.Reason);
        }
    }

    // Passes through one epoch; null where the participant is still in it, or waits at its end.
    private Exit? Pass(FlowPoint point, Exit entry)
    {
        var runs = new ElementClock(history, versions).Run(point, entry.Date);
        var elements = versions.On(entry.Date, point).Elements(point).Count;
        var planned = runs.Count == 0 || runs.Count < elements ? null : runs[^1].End;
        var exit = First(point, entry, planned);
        Remark(point, entry.Date, exit?.Date ?? DateOnly.MaxValue);
        _stays.Add(new Stay
        {
            Point = point,
            Version = versions.On(entry.Date, point).Protocol.Version,
            Start = entry.Date,
            End = exit?.Date ?? planned,
            IsCutShort = exit is { IsEarly: true },
            Via = entry.Via,
            Reason = entry.Reason,
            Runs = exit is { IsEarly: true } ? ElementClock.Cut(runs, exit.Date) : runs,
        });
        return exit;
    }

    private Exit? First(FlowPoint point, Exit entry, DateOnly? planned)
    {
        var start = entry.Date;
        Exit? first = null;
        foreach (var exit in (Exit?[])[Left(start), Moving(point, start), AtAnyTime(point, entry.FactsFrom)])
        {
            first = exit is not null && (first is null || exit.Date < first.Date) ? exit : first;
        }

        if (EndOf(point, start, planned) is not { } end || first?.Date < end)
        {
            first = first is not null && planned is { } last && first.Date >= last ? first with { IsEarly = false } : first;
            Open = first is null ? new OpenDecision(point, null, null, []) : null;
            return first;
        }

        var ending = new Ending(history, versions, point, entry.FactsFrom);
        var atEnd = ending.From(end);
        Open = atEnd is null && first is null ? ending.Open : null;
        return atEnd is not null && !(first?.Date < atEnd.Date) ? atEnd : first is null ? null : first with { IsEarly = false };
    }

    // Screening ends when someone enrols the person; other epochs when their time is over.
    private DateOnly? EndOf(FlowPoint point, DateOnly start, DateOnly? planned) =>
        versions.On(start, point).Epoch(point.Epoch).Kind == EpochKind.Screening
            ? history.Of<Enrolled>().FirstOrDefault(enrolled => enrolled.Date >= start)?.Date
            : planned;

    private Exit? Left(DateOnly start) => history.Of<StudyEvent>().FirstOrDefault(e => e.Date >= start && e is Withdrawn or Died) switch
    {
        Withdrawn { Reason: { } reason } withdrawn => new Exit(withdrawn.Date, null, null, $"Left the study on {withdrawn.Date:yyyy-MM-dd}: {reason}.", true),
        Withdrawn withdrawn => new Exit(withdrawn.Date, null, null, $"Left the study on {withdrawn.Date:yyyy-MM-dd}.", true),
        Died died => new Exit(died.Date, null, null, $"Died on {died.Date:yyyy-MM-dd}.", true),
        _ => null,
    };

    private Exit? Moving(FlowPoint point, DateOnly start)
    {
        var taken = _stays.Count(stay => stay.Via is not null && history.Of<Moved>().Any(moved => moved.Date == stay.Start && moved.Epoch == stay.Point.Epoch));
        foreach (var moved in history.Of<Moved>().Skip(taken).Where(moved => moved.Date >= start && moved.Epoch != point.Epoch))
        {
            var flow = versions.On(moved.Date, point);
            var ways = from way in flow.Out(point)
                       from to in flow.Destinations(way, point)
                       where to.Epoch == moved.Epoch && (way.Allocation is null || Ending.ArmOf(history, way.Allocation) == to.Arm)
                       select new Exit(moved.Date, to, way, $"Moved to {flow.Epoch(to.Epoch).Name} on {moved.Date:yyyy-MM-dd} by the study team.", true);
            if (ways.FirstOrDefault() is { } exit)
            {
                return exit;
            }
        }

        return null;
    }

    private void Remark(FlowPoint point, DateOnly start, DateOnly end) => _remarks.AddRange(
        from moved in history.Of<Moved>()
        where moved.Date >= start && moved.Date < end && moved.Epoch != point.Epoch
        select $"The move to \"{moved.Epoch}\" on {moved.Date:yyyy-MM-dd} was not followed, since nothing leads there from "
            + $"{versions.On(moved.Date, point).Epoch(point.Epoch).Name}.");

    private Exit? AtAnyTime(FlowPoint point, DateOnly since)
    {
        foreach (var day in history.DaysOfFacts(since))
        {
            var flow = versions.On(day, point);
            foreach (var way in flow.AtAnyTime(point))
            {
                if (way.When?.Judge(history.Chart(day, way.CountsEarlierFacts ? null : since)) is { Verdict: Verdict.Met } because)
                {
                    var to = flow.Destinations(way, point);
                    return new Exit(day, to.Count > 0 ? to[0] : null, way, DecisionWords.Because(flow, way, to.Count > 0 ? to[0] : null, way.When, because), true)
                    {
                        IsByFacts = true,
                    };
                }
            }
        }

        return null;
    }
}

/// <summary>How a participant leaves an epoch.</summary>
/// <param name="Date">The first day after it.</param>
/// <param name="To">Where they go; null for out of the study.</param>
/// <param name="Via">The way; null where none of the protocol's.</param>
/// <param name="Reason">Why, as a sentence.</param>
/// <param name="IsEarly">Whether it came before the planned end.</param>
internal sealed record Exit(DateOnly Date, FlowPoint? To, StudyTransition? Via, string Reason, bool IsEarly)
{
    /// <summary>Whether facts decided it, which then say nothing more about the epoch that follows.</summary>
    public bool IsByFacts { get; init; }

    /// <summary>The first day whose facts count in the epoch that follows.</summary>
    public DateOnly FactsFrom => IsByFacts ? Date.AddDays(1) : Date;
}
