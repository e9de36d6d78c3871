using Trialhead.Protocol.Planning;

namespace Trialhead.Protocol.Views;

/// <summary>Counts what the ways through a protocol ask.</summary>
internal static class BurdenReader
{
    public static IReadOnlyList<Burden> Read(ProtocolMap map) =>
        [.. map.Arms.SelectMany(arm => map.Ways.Where(way => ProtocolMap.ArmOf(way) == arm).OrderBy(way => way.Count)).Select(way => Of(map, way))];

    private static Burden Of(ProtocolMap map, IReadOnlyList<FlowPoint> way)
    {
        var stays = way.Select(point => new PlannedStay(map.Flow, point)).ToList();
        var elements = stays.SelectMany(stay => stay.Elements).ToList();
        return new Burden
        {
            Path = new FlowPath(way, []),
            ForSome = [.. way.Where(map.IsForSome).Select(point => point.Epoch)],
            Visits = Visits(stays),
            HospitalDays = Hospital(elements),
            InfusionDays = Days(elements, treatment => treatment.Routes.Contains("intravenous"), isAnyRoute: false),
            TreatmentDays = Days(elements, _ => true, isAnyRoute: true),
            Length = new BurdenCount(
                stays.Sum(stay => stay.Length ?? stay.Elements.Sum(element => element.Length ?? 0)), stays.Exists(stay => stay.Length is null), elements.Exists(IsUpTo)),
            Parts = [.. stays.SelectMany(stay => stay.Visits).Select(visit => visit.Visit.Id).Concat(elements.Select(element => element.Element.Id)).Distinct()],
        };
    }

    private static List<(VisitPlace?, BurdenCount)> Visits(List<PlannedStay> stays) =>
    [
        .. stays.SelectMany(stay => stay.Visits.Select(visit => (visit.Visit.Place, IsUpTo: stay.Elements.Any(IsUpTo), stay.HasMoreVisits)))
            .GroupBy(visit => visit.Place).OrderBy(place => place.Key is null ? int.MaxValue : (int)place.Key)
            .Select(place => (place.Key, new BurdenCount(place.Count(), place.Any(visit => visit.HasMoreVisits), place.Any(visit => visit.IsUpTo)))),
    ];

    // A stay without treatment needs no bed; one with treatment that says nothing of it may.
    private static int? Hospital(List<PlannedElement> elements) => elements
        .Where(element => element.Element.Treatments.Count > 0 || element.Element.HospitalDays is not null)
        .Aggregate((int?)0, (sum, element) => sum + element.Element.HospitalDays);

    private static BurdenCount? Days(List<PlannedElement> elements, Func<StudyTreatment, bool> counts, bool isAnyRoute)
    {
        var (sum, isMore, isUpTo) = (0, false, false);
        foreach (var planned in elements)
        {
            var treatments = planned.Element.AllTreatments.OfType<StudyTreatment>().Where(t => counts(t) || (!isAnyRoute && t.Routes.Count == 0)).ToList();
            sum += Cycles(planned).SelectMany(cycle => treatments.Where(t => counts(t) && IsIn(t, cycle.Number)).SelectMany(Each).Select(day => cycle.Start + day)).Distinct().Count();
            isMore |= treatments.Exists(t => t.Days is null) || (treatments.Count > 0 && planned.Element.Cycles is { Count: null });
            isUpTo |= treatments.Count > 0 && IsUpTo(planned);
        }

        return sum == 0 && isMore ? null : new BurdenCount(sum, isMore, isUpTo);
    }

    // Day 29 of a cycle of 28 days is a day of the next cycle as well.
    private static IEnumerable<(int Number, int Start)> Cycles(PlannedElement planned) =>
        planned.CycleStarts.Count == 0 ? [(1, 0)] : planned.CycleStarts.Select((start, i) => (i + 1, start));

    private static bool IsIn(StudyTreatment treatment, int cycle) => treatment.InCycles.Count == 0 || treatment.InCycles.Contains(cycle);

    private static IEnumerable<int> Each(StudyTreatment treatment) =>
        (treatment.Days?.Stretches ?? []).SelectMany(stretch => Enumerable.Range(stretch.First, stretch.Last - stretch.First + 1));

    private static bool IsUpTo(PlannedElement planned) => planned.Element.Cycles is { } cycles && (cycles.IsUpTo || cycles.StopOn.Count > 0);
}
