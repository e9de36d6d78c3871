using Trialhead.Protocol.Conduct;

namespace Trialhead.Protocol.Planning;

/// <summary>Puts the elements and cycles of an epoch on days: the planned ones, moved by what really happened.</summary>
internal sealed class ElementClock(ParticipantHistory history, VersionsInForce versions)
{
    private const int MostCycles = 1000;

    /// <summary>The elements from a day on, as far as their days are known.</summary>
    public IReadOnlyList<ElementRun> Run(FlowPoint point, DateOnly start)
    {
        var runs = new List<ElementRun>();
        DateOnly? next = start;
        foreach (var element in versions.On(start, point).Elements(point))
        {
            if (next is not { } begin)
            {
                break;
            }

            var run = Run(point, element, begin);
            runs.Add(run);
            next = run.End;
        }

        return runs;
    }

    /// <summary>What remains when something ends an epoch early: cycles that had begun.</summary>
    public static IReadOnlyList<ElementRun> Cut(IReadOnlyList<ElementRun> runs, DateOnly end) =>
        [.. from run in runs
            where run.Start < end || run.Start == runs[0].Start
            select run with { End = run.End < end ? run.End : end, Cycles = [.. run.Cycles.Where(cycle => cycle.Start < end)] }];

    private ElementRun Run(FlowPoint point, StudyElement element, DateOnly start)
    {
        DateOnly? After(DateOnly earlier, Func<StudyElement, Period?> length) =>
            versions.Planned(earlier, point, flow => length(flow.Element(element.Id) ?? element)?.After(earlier));
        if (element.Cycles is null)
        {
            return new ElementRun(element, start, After(start, now => now.Length), []);
        }

        var limit = history.Horizon(start);
        List<CycleRun> run = [new(1, Begun(element, 1, start) ?? start)];
        while (run.Count < Count(point, element, run[^1].Start))
        {
            var begun = Begun(element, run.Count + 1, run[^1].Start.AddDays(1));
            if ((begun ?? After(run[^1].Start, now => now.Cycles?.Step)) is not { } day || (begun is null && day > limit && element.Cycles.Count is null))
            {
                break;
            }

            run.Add(new CycleRun(run.Count + 1, day));
        }

        var isWhole = run.Count >= Count(point, element, run[^1].Start);
        return new ElementRun(element, start, isWhole ? After(run[^1].Start, now => now.Cycles?.Length) : null, run);
    }

    private int Count(FlowPoint point, StudyElement element, DateOnly day)
    {
        var now = versions.On(history.AsOf > day ? history.AsOf : day, point).Element(element.Id) ?? element;
        return now.Cycles is { } cycles ? cycles.Count ?? MostCycles : 1;
    }

    // A cycle cannot begin before the one before it; an event that says so is passed over.
    private DateOnly? Begun(StudyElement element, int cycle, DateOnly start) =>
        history.Of<CycleStarted>().LastOrDefault(e => e.Element == element.Id && e.Cycle == cycle && e.Date >= start)?.Date;
}
