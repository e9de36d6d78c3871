using Trialhead.Text;

namespace Trialhead.Protocol;

// What elements, visits, transitions and allocations must keep, each for itself.
public static partial class ProtocolRules
{
    private static IEnumerable<Problem> Elements(StudyProtocol protocol)
    {
        var anytime = IdsOf(protocol.Transitions.Where(transition => transition.IsAnytime));
        var choices = protocol.Elements.SelectMany(element => element.AllTreatments).OfType<TreatmentChoice>().ToLookup(choice => choice.Id);
        foreach (var (element, at) in protocol.Elements.Select((element, i) => (element, $"/elements/{i}")))
        {
            if (element is { Cycles: not null, Length: not null })
            {
                yield return new Problem($"{at}/length", "a length beside cycles", "cycles or a length, not both");
            }

            foreach (var problem in Missing(element.Cycles?.StopOn ?? [], anytime, $"{at}/cycles/stopOn", "the id of a transition at any time"))
            {
                yield return problem;
            }

            if (element.Length is { IsZero: true })
            {
                yield return new Problem($"{at}/length", "no time", "a length above zero");
            }

            if (element.Cycles is { Length: { IsZero: true } })
            {
                yield return new Problem($"{at}/cycles/length", "no time", "a length above zero");
            }
        }

        foreach (var (part, at) in Places.Of(protocol))
        {
            if (part is TreatmentChoice { AsIn: { } other } choice
                && (choices[other].FirstOrDefault() is not { } first || !choice.Options.Select(o => o.Id).SequenceEqual(first.Options.Select(o => o.Id))))
            {
                yield return new Problem($"{at}/asIn", Quote(other), "the id of a choice with the same options");
            }

            if (part is TreatmentChoice { Options.Count: < 2 } or TreatmentVariants { Variants.Count: < 1 })
            {
                yield return new Problem(at, "too few to choose from", "at least two options, or one variant");
            }
        }
    }

    private static IEnumerable<Problem> Visits(StudyProtocol protocol)
    {
        var (activities, places) = (IdsOf(protocol.Activities), IdsOf([.. protocol.Epochs, .. protocol.Elements]));
        var cycling = IdsOf(protocol.Elements.Where(element => element.Cycles is not null));
        foreach (var (visit, at) in protocol.Visits.Select((visit, i) => (visit, $"/visits/{i}")))
        {
            if (Unknown(visit.Of, places, $"{at}/of", "the id of an epoch or element") is { } unknown)
            {
                yield return unknown;
            }

            if (visit.Anchor == VisitAnchor.CycleStart && !cycling.Contains(visit.Of))
            {
                yield return new Problem($"{at}/from", "\"cycleStart\"", "another anchor, since this visit belongs to nothing with cycles");
            }

            if (visit.InCycles.Count > 0 && visit.Anchor != VisitAnchor.CycleStart)
            {
                yield return new Problem($"{at}/inCycles", "cycles", "cycles only where the time is counted from \"cycleStart\"");
            }

            if (visit.Every is { } every && (every.IsZero || visit.Earlier.ApproximateDays + visit.Later.ApproximateDays >= every.ApproximateDays))
            {
                yield return new Problem($"{at}/every", Quote($"{every}"), "more time between visits than their windows take, so that windows do not overlap");
            }

            if (visit.Times is not null && visit.Every is null)
            {
                yield return new Problem($"{at}/times", $"{visit.Times}", "the time between visits (every) beside how many there are");
            }

            foreach (var problem in Missing(visit.Activities, activities, $"{at}/activities", "the id of an activity"))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<Problem> Transitions(StudyProtocol protocol)
    {
        var (epochs, arms, allocations) = (IdsOf(protocol.Epochs), IdsOf(protocol.Arms), IdsOf(protocol.Allocations));
        foreach (var (transition, at) in protocol.Transitions.Select((transition, i) => (transition, $"/transitions/{i}")))
        {
            var ways = (transition.ToEpoch is null ? 0 : 1) + (transition.Allocation is null ? 0 : 1) + (transition.Leaves ? 1 : 0);
            foreach (var problem in (Problem?[])
                [
                    transition.From.Count > 0 ? null : new Problem($"{at}/from", "nothing", "at least one epoch"),
                    .. Missing(transition.From, epochs, $"{at}/from", "the id of an epoch"),
                    .. Missing(transition.Arms, arms, $"{at}/arms", "the id of an arm"),
                    Unknown(transition.ToEpoch, epochs, $"{at}/toEpoch", "the id of an epoch"),
                    Unknown(transition.SwitchTo, arms, $"{at}/switchTo", "the id of an arm"),
                    Unknown(transition.Allocation, allocations, $"{at}/allocation", "the id of an allocation"),
                    ways == 1 ? null : new Problem(at, ways == 0 ? "no destination" : "several destinations", "one of toEpoch, allocation and leaves"),
                    transition is { SwitchTo: not null, ToEpoch: null } ? new Problem($"{at}/switchTo", "an arm", "an arm only beside toEpoch") : null,
                    transition is { IsAnytime: true, When: null } ? new Problem($"{at}/when", "nothing", "a condition, since it may happen at any time") : null,
                ])
            {
                if (problem is not null)
                {
                    yield return problem;
                }
            }
        }
    }

    private static IEnumerable<Problem> Allocations(StudyProtocol protocol)
    {
        var (epochs, arms) = (IdsOf(protocol.Epochs), IdsOf(protocol.Arms));
        foreach (var (allocation, at) in protocol.Allocations.Select((allocation, i) => (allocation, $"/allocations/{i}")))
        {
            foreach (var problem in (Problem?[])
                [
                    Unknown(allocation.Epoch, epochs, $"{at}/epoch", "the id of an epoch"),
                    allocation.Arms.Count > 1 ? null : new Problem($"{at}/arms", $"{allocation.Arms.Count}", "at least two arms"),
                    .. allocation.Arms.Select((share, i) => Unknown(share.Arm, arms, $"{at}/arms/{i}/arm", "the id of an arm")),
                    .. allocation.Arms.Select((share, i) => allocation.Arms.Take(i).Any(earlier => earlier.Arm == share.Arm)
                        ? new Problem($"{at}/arms/{i}/arm", $"{Quote(share.Arm)} a second time", "one share for each arm")
                        : null),
                    .. allocation.Factors.SelectMany((factor, i) => Levels(factor, $"{at}/factors/{i}/levels")),
                    .. (allocation.Plan?.Check() ?? []).Where(problem => problem.Where.StartsWith("/method", StringComparison.Ordinal))
                        .Select(problem => problem with { Where = at + problem.Where }),
                ])
            {
                if (problem is not null)
                {
                    yield return problem;
                }
            }
        }
    }

    // Everyone has a level: the last may be for everyone else, and no other.
    private static IEnumerable<Problem> Levels(StratificationFactor factor, string at)
    {
        if (factor.Levels.Count < 2)
        {
            yield return new Problem(at, $"{factor.Levels.Count}", "at least two levels");
        }

        if (factor.Levels.Select(level => level.Id).Distinct().Count() < factor.Levels.Count)
        {
            yield return new Problem(at, "an id twice", "levels with ids of their own");
        }

        for (var i = 0; i + 1 < factor.Levels.Count; i++)
        {
            if (factor.Levels[i].When is null)
            {
                yield return new Problem($"{at}/{i}/when", "nothing", "a condition; only the last level may be for everyone else");
            }
        }
    }
}
