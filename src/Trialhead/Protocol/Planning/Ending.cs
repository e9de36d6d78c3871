using Trialhead.Eligibility;
using Trialhead.Protocol.Allocation;
using Trialhead.Protocol.Conduct;

namespace Trialhead.Protocol.Planning;

/// <summary>Decides at the end of an epoch how it goes on, as soon as what is known decides it.</summary>
internal sealed class Ending(ParticipantHistory history, VersionsInForce versions, FlowPoint point, DateOnly since)
{
    /// <summary>What was still open when it was last tried.</summary>
    public OpenDecision? Open { get; private set; }

    /// <summary>The arm that an allocation gave; null where it has not taken place.</summary>
    public static string? ArmOf(ParticipantHistory history, string allocation) =>
        history.Of<Randomised>().LastOrDefault(randomised => randomised.Allocation == allocation)?.Arm;

    /// <summary>The way out at the end or on the first later day that decides it; null where it stays open.</summary>
    public Exit? From(DateOnly end)
    {
        foreach (var day in (IEnumerable<DateOnly>)[end, .. history.DaysOfFacts(end.AddDays(1))])
        {
            if (On(day, end) is { } exit)
            {
                return exit;
            }
        }

        return null;
    }

    private Exit? On(DateOnly day, DateOnly end)
    {
        var judged = new List<JudgedWay>();
        var flow = versions.On(day, point);
        foreach (var way in flow.AtEnd(point))
        {
            var because = way.When?.Judge(history.Chart(day, way.CountsEarlierFacts ? null : since));
            judged.Add(new JudgedWay(way, because));
            if (because is { Verdict: Verdict.Unknown })
            {
                Open = new OpenDecision(point, end, null, judged);
                return null;
            }

            if (because is null or { Verdict: Verdict.Met })
            {
                return way.Allocation is { } id ? Allocate(flow, flow.Allocation(id), way, (day, end)) : Take(flow, way, day, judged);
            }
        }

        Open = new OpenDecision(point, end, null, judged);
        return null;
    }

    private Exit Take(ProtocolFlow flow, StudyTransition way, DateOnly day, List<JudgedWay> judged)
    {
        var to = flow.Destinations(way, point) is [{ } only, ..] ? only : (FlowPoint?)null;
        var decided = judged.LastOrDefault(other => other.Explanation is not null);
        return new Exit(day, to, way, DecisionWords.Because(flow, way, to, decided?.Transition.When, decided?.Explanation), false)
        {
            IsByFacts = decided is not null,
        };
    }

    private Exit? Allocate(ProtocolFlow flow, StudyAllocation allocation, StudyTransition way, (DateOnly Now, DateOnly End) day)
    {
        var end = day.End;
        if (allocation.Method is AssignedByCondition)
        {
            return Assign(flow, allocation, way, day);
        }

        if (history.Of<Randomised>().LastOrDefault(randomised => randomised.Allocation == allocation.Id) is not { } randomised)
        {
            Open = new OpenDecision(point, end, allocation, []);
            return null;
        }

        var to = new FlowPoint(allocation.Epoch, randomised.Arm);
        return new Exit(randomised.Date > end ? randomised.Date : end, to, way, DecisionWords.Allocated(flow, to, randomised.Date), false);
    }

    // Who is known to belong to an arm goes there, even where it is not known of another arm; everyone else only where all others are ruled out.
    private Exit? Assign(ProtocolFlow flow, StudyAllocation allocation, StudyTransition way, (DateOnly Now, DateOnly End) day)
    {
        var judged = allocation.Arms.Select(share => (Share: share, Because: share.When?.Judge(history.Chart(day.Now, null)))).ToList();
        var (taken, reason) = judged.Find(arm => arm.Because is { Verdict: Verdict.Met });
        if (taken is null && judged.Find(arm => arm.Because is { Verdict: Verdict.Unknown }).Because is { } open)
        {
            Open = new OpenDecision(point, day.End, allocation, [new JudgedWay(way, open)]);
            return null;
        }

        taken ??= judged.Find(arm => arm.Because is null).Share;
        if (taken is null)
        {
            Open = new OpenDecision(point, day.End, allocation, []);
            return null;
        }

        var to = new FlowPoint(allocation.Epoch, taken.Arm);
        return new Exit(day.Now, to, way, DecisionWords.Because(flow, way, to, taken.When, reason), false);
    }
}
