namespace Trialhead.Protocol.Planning;

/// <summary>The visits and stretches of treatment of one stay.</summary>
/// <param name="history">What happened.</param>
/// <param name="stay">The stay.</param>
/// <param name="name">The name of the stay, unique among the stays.</param>
internal sealed class StayAgenda(ParticipantHistory history, Stay stay, string name)
{
    private const int MostRepeats = 10_000;

    private DateOnly Horizon => stay.End ?? history.Horizon(stay.Start);

    /// <summary>What a version plans for the stay.</summary>
    public IEnumerable<PlannedItem> Of(ProtocolFlow flow) => [.. Visits(flow), .. Treatments(flow)];

    private IEnumerable<PlannedItem> Visits(ProtocolFlow flow) =>
        from visit in flow.Protocol.Visits
        from anchor in Anchors(visit)
        from item in Repeated(flow, visit, anchor)
        select item;

    // Where the time of a visit is counted from, and until which day it repeats.
    private IEnumerable<(DateOnly From, DateOnly Until, int? Cycle)> Anchors(StudyVisit visit)
    {
        var runs = stay.Runs.Where(run => run.Element.Id == visit.Of).ToList();
        if (visit.Of != stay.Point.Epoch && runs.Count == 0)
        {
            return [];
        }

        var (start, end) = visit.Of == stay.Point.Epoch ? (stay.Start, stay.End) : (runs[0].Start, runs[0].End);
        var until = end ?? Horizon;
        return visit.Anchor switch
        {
            VisitAnchor.CycleStart => runs.SelectMany(run => run.Cycles)
                .Where(cycle => visit.InCycles.Count == 0 || visit.InCycles.Contains(cycle.Number))
                .Select(cycle => (cycle.Start, until, (int?)cycle.Number)),
            VisitAnchor.End => end is { } last ? [(stay.IsCutShort || last == start ? last : last.AddDays(-1), DateOnly.MaxValue, null)] : [],
            VisitAnchor.Allocation => history.Of<Conduct.Randomised>().LastOrDefault() is { } randomised ? [(randomised.Date, until, null)] : [],
            _ => [(start, until, null)],
        };
    }

    private IEnumerable<PlannedItem> Repeated(ProtocolFlow flow, StudyVisit visit, (DateOnly From, DateOnly Until, int? Cycle) anchor)
    {
        var first = visit.IsBefore ? visit.Offset.Before(anchor.From) : visit.Offset.After(anchor.From);
        for (var i = 0; i < (visit.Every is null ? 1 : visit.Times ?? MostRepeats); i++)
        {
            var day = visit.Every is { } every ? every.Times(i).After(first) : first;
            if (day >= anchor.Until && !(i == 0 && day == anchor.From))
            {
                yield break;
            }

            yield return Item(flow, visit, day, (anchor.Cycle, visit.Every is null ? null : i + 1));
        }
    }

    private PlannedItem Item(ProtocolFlow flow, StudyVisit visit, DateOnly day, (int? Cycle, int? Repeat) nth)
    {
        var activities = flow.Protocol.Activities.Where(activity => visit.Activities.Contains(activity.Id)).Select(activity => activity.Name).ToList();
        var (earliest, latest) = (visit.Earlier.Before(day), visit.Later.After(day));
        return new PlannedItem
        {
            Key = $"{name}/{visit.Id}{Suffix(nth.Cycle)}{Suffix(nth.Repeat)}",
            Kind = PlannedKind.Visit,
            Title = nth.Cycle is { } cycle ? $"{visit.Name} (cycle {cycle})" : nth.Repeat is { } repeat ? $"{visit.Name} {repeat}" : visit.Name,
            Start = day,
            End = day,
            Earliest = earliest,
            Latest = latest,
            Details =
            [
                .. activities.Count > 0 ? [$"To be done: {string.Join("; ", activities)}."] : (string[])[],
                .. visit.Place is { } place ? [PlaceWords(place)] : (string[])[],
                .. earliest != latest ? [$"It may be between {earliest:yyyy-MM-dd} and {latest:yyyy-MM-dd}."] : (string[])[],
            ],
            Part = visit.Id,
            Epoch = stay.Point.Epoch,
            Cycle = nth.Cycle,
            TellsArm = flow.Element(visit.Of) is not null && flow.Protocol.Cells.Any(cell => cell.Arm is not null && cell.Elements.Contains(visit.Of)),
        };
    }

    private IEnumerable<PlannedItem> Treatments(ProtocolFlow flow)
    {
        foreach (var run in stay.Runs)
        {
            var element = flow.Element(run.Element.Id) ?? run.Element;
            var tells = flow.Protocol.Cells.Any(cell => cell.Arm is not null && cell.Elements.Contains(element.Id));
            foreach (var given in GivenTreatments.Of(element, history, stay.Start))
            {
                if (given.Treatment.Days is null)
                {
                    yield return Undated(given, run, tells);
                    continue;
                }

                foreach (var (start, cycle) in run.Cycles.Count > 0 ? run.Cycles.Select(cycle => (cycle.Start, (int?)cycle.Number)) : [(run.Start, null)])
                {
                    foreach (var item in Stretches(given, start, cycle, tells))
                    {
                        yield return item;
                    }
                }
            }
        }
    }

    // A treatment whose days nobody knows stands over the whole element, so that it is not missed.
    private PlannedItem Undated(GivenTreatment given, ElementRun run, bool tells)
    {
        var end = run.End is { } open && open > run.Start ? open.AddDays(-1) : run.Start;
        return new PlannedItem
        {
            Key = $"{name}/{given.Treatment.Id}",
            Kind = PlannedKind.Treatment,
            Title = given.Title,
            Start = run.Start,
            End = end,
            Earliest = run.Start,
            Latest = end,
            Details = [.. given.Details, run.End is null ? "From this day on; the days are not stated." : "On which of these days is not stated."],
            Part = given.Treatment.Id,
            Epoch = stay.Point.Epoch,
            TellsArm = tells,
        };
    }

    private IEnumerable<PlannedItem> Stretches(GivenTreatment given, DateOnly start, int? cycle, bool tells)
    {
        var treatment = given.Treatment;
        if (treatment.Days is not { } days || (cycle is { } number && treatment.InCycles.Count > 0 && !treatment.InCycles.Contains(number)))
        {
            yield break;
        }

        foreach (var ((first, last), i) in days.Stretches.Select((stretch, i) => (stretch, i)))
        {
            var (from, to) = (start.AddDays(first - 1), start.AddDays(last - 1));
            if (given.StoppedOn <= from || (stay.IsCutShort && from >= stay.End))
            {
                continue;
            }

            to = given.StoppedOn is { } stopped && stopped <= to ? stopped.AddDays(-1) : stay is { IsCutShort: true, End: { } end } && to >= end ? end.AddDays(-1) : to;
            yield return new PlannedItem
            {
                Key = $"{name}/{treatment.Id}{Suffix(cycle)}.{i + 1}",
                Kind = PlannedKind.Treatment,
                Title = cycle is null ? given.Title : $"{given.Title} (cycle {cycle})",
                Start = from,
                End = to,
                Earliest = from,
                Latest = to.AddDays(treatment.DaysLater ?? 0),
                Details = given.Details,
                Part = treatment.Id,
                Epoch = stay.Point.Epoch,
                Cycle = cycle,
                TellsArm = tells,
            };
        }
    }

    private static string Suffix(int? number) => number is null ? "" : $".{number}";

    private static string PlaceWords(VisitPlace place) => place switch
    {
        VisitPlace.Hospital => "In hospital, staying there.",
        VisitPlace.Home => "At home.",
        VisitPlace.Telephone => "By telephone or video.",
        _ => "At the clinic.",
    };
}
