using Trialhead.Protocol.Planning;

namespace Trialhead.Protocol.Views;

/// <summary>An element on the days of its epoch, if nothing moves it.</summary>
/// <param name="Element">The element.</param>
/// <param name="Start">Days from the start of the epoch; null where that is not known.</param>
/// <param name="Length">Days; null where that is not known.</param>
/// <param name="CycleStarts">Days from the start of the element to each cycle that is known to be planned.</param>
internal sealed record PlannedElement(StudyElement Element, int? Start, int? Length, IReadOnlyList<int> CycleStarts);

/// <summary>A visit on the days of its epoch.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Day">Days from the start of the epoch; null where that is not known.</param>
internal sealed record PlannedVisit(StudyVisit Visit, int? Day);

/// <summary>An epoch as it is planned, on days counted from its start; a month counts as 30.4375 days.</summary>
internal sealed class PlannedStay
{
    private const int MostRepeats = 2000;

    public PlannedStay(ProtocolFlow flow, FlowPoint point)
    {
        Point = point;
        Elements = [.. Place(flow.Elements(point))];
        Length = Elements.Count > 0 && Elements[^1] is { Start: { } start, Length: { } length } ? start + length : null;
        Visits = [.. flow.Protocol.Visits.SelectMany(Occurrences)];
    }

    /// <summary>The epoch and arm.</summary>
    public FlowPoint Point { get; }

    /// <summary>Days in all; null where that is not known.</summary>
    public int? Length { get; }

    /// <summary>The elements, one after another.</summary>
    public IReadOnlyList<PlannedElement> Elements { get; }

    /// <summary>Every visit that is known to be planned, in the order of the protocol.</summary>
    public IReadOnlyList<PlannedVisit> Visits { get; }

    /// <summary>Whether a visit repeats until an end that is not known, so that there are more than <see cref="Visits"/>.</summary>
    public bool HasMoreVisits { get; private set; }

    private static IEnumerable<PlannedElement> Place(IEnumerable<StudyElement> elements)
    {
        int? start = 0;
        foreach (var element in elements)
        {
            var length = element.PlannedLength?.WholeDays;
            yield return new PlannedElement(element, start, length, [.. Cycles(element)]);
            start += length;
        }
    }

    private static IEnumerable<int> Cycles(StudyElement element) => element.Cycles is { Step: { } step, Count: { } count }
        ? Enumerable.Range(0, count).Select(i => (int)Math.Round(i * step.ApproximateDays, MidpointRounding.AwayFromZero))
        : element.Cycles is null ? [] : [0];

    private IEnumerable<PlannedVisit> Occurrences(StudyVisit visit)
    {
        var planned = Elements.FirstOrDefault(element => element.Element.Id == visit.Of);
        if (planned is null && visit.Of != Point.Epoch)
        {
            return [];
        }

        var (start, length) = planned is null ? (0, Length) : (planned.Start, planned.Length);
        return Anchors(visit, planned, start, length).SelectMany(anchor => Repeated(visit, anchor, start + length));
    }

    private IEnumerable<int?> Anchors(StudyVisit visit, PlannedElement? planned, int? start, int? length) => visit.Anchor switch
    {
        VisitAnchor.CycleStart when planned is not null => Chosen(visit, planned).Select(cycle => start + cycle),
        VisitAnchor.End => [start + (length - 1)],
        _ => [start],
    };

    private IEnumerable<int> Chosen(StudyVisit visit, PlannedElement planned)
    {
        HasMoreVisits |= planned.Element.Cycles is { Count: null } && visit.InCycles.Count == 0;
        return planned.CycleStarts.Where((_, i) => visit.InCycles.Count == 0 || visit.InCycles.Contains(i + 1));
    }

    private IEnumerable<PlannedVisit> Repeated(StudyVisit visit, int? anchor, int? end)
    {
        var first = anchor + (visit.IsBefore ? -visit.Offset.WholeDays : visit.Offset.WholeDays);
        if (visit.Every is not { } every)
        {
            return [new PlannedVisit(visit, first)];
        }

        if (visit.Times is null && (end is null || first is null))
        {
            HasMoreVisits = true;
            return [new PlannedVisit(visit, first)];
        }

        return Enumerable.Range(0, visit.Times ?? MostRepeats)
            .Select(i => new PlannedVisit(visit, first + (int)Math.Round(i * every.ApproximateDays, MidpointRounding.AwayFromZero)))
            .TakeWhile(planned => end is null || planned.Day is null || planned.Day < end);
    }
}
