using Trialhead.Protocol.Planning;
using Trialhead.Text;

namespace Trialhead.Protocol;

// Lengths that are missing, and days that never come.
public static partial class ProtocolDoubts
{
    private static IEnumerable<Problem> Elements(StudyProtocol protocol)
    {
        foreach (var (element, at) in protocol.Elements.Select((element, i) => (element, $"/elements/{i}")))
        {
            var (length, where) = element.Cycles is { } cycles ? (cycles.Length, $"{at}/cycles/length") : (element.Length, $"{at}/length");
            if (length is null && !IsNamed(protocol, element))
            {
                yield return new Problem(where, "nothing", "how long it lasts, or a gap that names it");
            }
            else if (length is { WholeDays: 0 })
            {
                yield return new Problem(where, Quote($"{length}"), "a day or more, since no day is moved by hours");
            }

            if (element.HospitalDays > element.PlannedLength?.WholeDays)
            {
                yield return new Problem($"{at}/hospitalDays", $"{element.HospitalDays}", $"the {element.PlannedLength?.WholeDays} days that the element lasts at most");
            }
        }

        foreach (var problem in Treatments(protocol))
        {
            yield return problem;
        }
    }

    private static IEnumerable<Problem> Treatments(StudyProtocol protocol)
    {
        var within = protocol.Elements.SelectMany(element => element.AllTreatments.Select(item => (item.Id, element))).ToLookup(one => one.Id, one => one.element);
        foreach (var (treatment, at) in Places.Of(protocol).Where(one => one.Part is StudyTreatment).Select(one => ((StudyTreatment)one.Part, one.At)))
        {
            var element = within[treatment.Id].First(); // it was found in one
            if ((element.Cycles is null ? element.Length : element.Cycles.Step)?.WholeDays is { } days && treatment.Days?.Stretches[^1].Last > days && !IsNamed(protocol, element))
            {
                yield return new Problem($"{at}/days", Quote($"{treatment.Days}"), $"days up to {days}, on which {(element.Cycles is null ? "the element" : "a cycle")} ends");
            }

            if (element.Cycles?.Count is { } count && treatment.InCycles.Any(cycle => cycle > count))
            {
                yield return new Problem($"{at}/inCycles", $"cycle {treatment.InCycles.Max()}", $"a cycle up to {count}, which is the last");
            }

            if (treatment.Dose is { } dose && !IsKnownUnit(dose.Unit))
            {
                yield return new Problem($"{at}/dose/unit", Quote(dose.Unit), "a unit that is known, such as mg, ug, mg/m2 or mg/kg");
            }
        }
    }

    // That something is not known of an element may be said of it or of an epoch that it fills.
    private static bool IsNamed(StudyProtocol protocol, StudyElement element) => protocol.Gaps.Any(gap => gap.About is { } about
        && (about == element.Id || protocol.Cells.Any(cell => cell.Epoch == about && cell.Elements.Contains(element.Id))));

    private static IEnumerable<Problem> Visits(ProtocolFlow flow)
    {
        var points = Points(flow, flow.Start, []);
        return flow.Protocol.Visits.Select((visit, i) => Visit(flow, visit, $"/visits/{i}", points)).OfType<Problem>();
    }

    private static Problem? Visit(ProtocolFlow flow, StudyVisit visit, string at, HashSet<FlowPoint> points)
    {
        var element = flow.Element(visit.Of);
        var (whole, name) = element is null ? ("epoch", flow.Epoch(visit.Of).Name) : ("element", element.Name);
        List<FlowPoint> own = [.. points.Where(point => element is null ? point.Epoch == visit.Of : flow.Elements(point).Contains(element))];
        if (own.Count == 0)
        {
            return new Problem($"{at}/of", $"{Quote(visit.Of)}, to which no participant comes", $"an {(whole == "epoch" ? "epoch or element" : "element of a cell")} of some participant's way");
        }

        // Only where every length is known can a day be said to lie outside.
        List<int?> lengths = [.. own.Select(point => element is null ? flow.PlannedLength(point)?.WholeDays : element.PlannedLength?.WholeDays)];
        var longest = lengths.Contains(null) || lengths.Contains(0) ? null : lengths.Max();
        var (away, isFirst) = (visit.Offset.WholeDays, own.TrueForAll(point => point.Epoch == flow.Start.Epoch));
        return visit.Anchor switch
        {
            VisitAnchor.CycleStart when element?.Cycles?.Count is { } count && visit.InCycles.Count > 0 && visit.InCycles.All(cycle => cycle > count) =>
                new Problem($"{at}/inCycles", $"cycle {visit.InCycles.Min()}", $"a cycle up to {count}, which is the last, or the visit is never planned"),
            VisitAnchor.Allocation when flow.Protocol.Allocations.Count == 0 => new Problem($"{at}/from", "\"allocation\"", "another anchor, since nobody is allocated"),
            VisitAnchor.End when away + visit.Earlier.WholeDays is var before && (visit.IsBefore || away == 0) && before > longest =>
                new Problem(at, $"a time up to {before} days before the end of {Quote(name)}, which lasts {longest}", $"a time within the {whole}"),
            VisitAnchor.Start when visit.IsBefore && isFirst => new Problem($"{at}/before", $"a time before {Quote(name)}, with which the trial begins", "a time from screening on"),
            VisitAnchor.Start when !visit.IsBefore && away > 0 && away >= longest =>
                new Problem(at, $"day {away + 1} of {Quote(name)}, which lasts {longest} days", $"a day within the {whole}, or the visit is never planned"),
            _ => null,
        };
    }

    private static HashSet<FlowPoint> Points(ProtocolFlow flow, FlowPoint point, HashSet<FlowPoint> reached)
    {
        if (reached.Add(point))
        {
            foreach (var next in flow.Out(point).SelectMany(way => flow.Destinations(way, point)))
            {
                Points(flow, next, reached);
            }
        }

        return reached;
    }
}
