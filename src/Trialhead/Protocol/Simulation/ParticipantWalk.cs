using Trialhead.Protocol.Allocation;

namespace Trialhead.Protocol.Simulation;

/// <summary>Leads simulated people through the compiled points, one after another.</summary>
/// <remarks>Days count as the interpreter counts them: something during day d ends a stay on d, and what follows begins on d.</remarks>
internal sealed class ParticipantWalk(CompiledTrial trial)
{
    private readonly AllocationDesk _desk = new(trial);
    private readonly RiskClock _risk = new(trial);
    private PersonKey _person;
    private RandomStream _entry;
    private RandomStream _way;
    private RandomStream _adherence;
    private int _course; // the arm whose assumptions hold now
    private int _day;

    /// <summary>Receives every stay, for those who want to see them; null for none.</summary>
    public List<SimulatedStay>? Stays { get; set; }

    /// <summary>The arm of the first allocation; 0 for none.</summary>
    public int Arm { get; private set; }

    /// <summary>The arm whose assumptions held at entry; another than <see cref="Arm"/> for those who do not take its treatment.</summary>
    public int CourseAtEntry { get; private set; }

    /// <summary>The stratum at the first allocation.</summary>
    public int Stratum { get; private set; }

    /// <summary>The first day of the comparison; -1 for never.</summary>
    public int EnteredOn { get; private set; }

    /// <summary>The node of the path tree at which the way ended.</summary>
    public int Node { get; private set; }

    /// <summary>Why it ended.</summary>
    public WayEnding Ending { get; private set; }

    /// <summary>The day on which it ended; meaningless where it goes on.</summary>
    public int EndDay { get; private set; }

    /// <summary>Death in days from entry; infinite where it is not seen.</summary>
    public double Death { get; private set; }

    /// <summary>The end of being seen in days from entry, by loss or leaving; infinite for none.</summary>
    public double Loss { get; private set; }

    /// <summary>The first transition that counts as an event, in days from entry; infinite for none.</summary>
    public double FirstEvent { get; private set; }

    /// <summary>Whether a transition was taken that counts as a response.</summary>
    public bool HasResponded { get; private set; }

    /// <summary>Begins another trial.</summary>
    public void Restart(ulong seed, uint number) => _desk.Restart(seed, number);

    /// <summary>Leads one person; false where they never entered the comparison.</summary>
    public bool Lead(PersonKey person)
    {
        (Arm, Stratum, EnteredOn, Node, _course, _day) = (0, 0, -1, 0, 0, 0);
        (Death, Loss, FirstEvent, HasResponded) = (RiskClock.Never, RiskClock.Never, RiskClock.Never, false);
        _person = person;
        _entry = person.Open(StreamPurpose.Entry);
        var point = trial.Points[0];
        Stays?.Add(new SimulatedStay(point.Point, 0, null));
        if (trial.Scenario.EligibleShare < 1 && !_entry.NextBernoulli(trial.Scenario.EligibleShare))
        {
            (Ending, EndDay) = (WayEnding.NotEligible, 0);
            return false;
        }

        _way = person.Open(StreamPurpose.Way);
        _adherence = trial.HasAdherence ? person.Open(StreamPurpose.Adherence) : default;
        while (point is not null)
        {
            point = Pass(point);
        }

        return EnteredOn >= 0;
    }

    // Passes through one stay; null where the way ends in it.
    private CompiledPoint? Pass(CompiledPoint point)
    {
        if (EnteredOn < 0 && trial.Allocations.Length == 0 && !point.IsScreening)
        {
            Enter();
        }

        var early = Interrupted(point, out var days);
        if (EnteredOn >= 0 && EndsWithin(days, early is not null))
        {
            return null;
        }

        if (days == CompiledPoint.Open)
        {
            Ending = WayEnding.Followed;
            return null;
        }

        _day += days;
        return Take(early ?? AtEnd(point));
    }

    // What happens at any time and cuts the stay short, and how many days the stay has.
    private CompiledWay? Interrupted(CompiledPoint point, out int days)
    {
        days = point.Days;
        var perDay = point.AnytimePerDay[_course];
        var draw = perDay > 0 && days > 0 ? _way.NextDouble() : 1;
        if (draw >= point.AnytimeProbability[_course])
        {
            return null;
        }

        // What happens on the first day belongs to what led there: facts of that day decide nothing more.
        days = (int)Math.Clamp(-Math.Log(1 - draw) / perDay, Math.Min(days - 1, 1), days - 1);
        var (chosen, choice) = (0, _way.NextDouble() * perDay);
        while (chosen < point.Anytime.Length - 1 && (choice -= point.Anytime[chosen].Chance[_course]) >= 0)
        {
            chosen++;
        }

        return point.Anytime[chosen];
    }

    private CompiledWay AtEnd(CompiledPoint point)
    {
        var i = 0;
        while (point.AtEnd[i].Transition.When is not null && !_way.NextBernoulli(point.AtEnd[i].Chance[_course]))
        {
            i++;
        }

        return point.AtEnd[i];
    }

    // Death and loss on the day of an early end count before it; on that of a planned end they belong to what follows.
    private bool EndsWithin(int days, bool isEarly)
    {
        var until = days == CompiledPoint.Open ? RiskClock.Never : _day - EnteredOn + days + (isEarly ? 1 : 0);
        var (death, loss) = (_risk.DeathBefore(until, _course), _risk.Loss);
        if (double.IsInfinity(death) && !(loss < until))
        {
            return false;
        }

        (Ending, Death, Loss) = death <= loss ? (WayEnding.Died, death, RiskClock.Never) : (WayEnding.DroppedOut, RiskClock.Never, loss);
        EndDay = EnteredOn + (int)Math.Min(death, loss);
        return true;
    }

    private CompiledPoint? Take(CompiledWay way)
    {
        var place = way.Allocation < 0 ? 0 : Allocate(way.Allocation);
        Note(way);
        Node = trial.Paths.Child[trial.Paths.First[Node] + way.Branch + place];
        if (way.Next[0] == CompiledWay.Leaves)
        {
            Leave();
            return null;
        }

        var next = trial.Points[way.Next[place]];
        _course = way.ChangesArm ? next.Arm : _course;
        Stays?.Add(new SimulatedStay(next.Point, _day, way.Transition.Id));
        return next;
    }

    private int Allocate(int number)
    {
        var allocation = trial.Allocations[number];
        var (place, stratum) = _desk.Next(number, ref _entry);
        var arm = allocation.Arms[place];
        if (allocation.ControlPlace >= 0)
        {
            place = allocation.ControlPlace;
        }

        var follows = allocation.Arms[place];
        _course = trial.NonCompliant[follows] > 0 && _adherence.NextBernoulli(trial.NonCompliant[follows]) ? trial.Instead[follows] : follows;
        if (EnteredOn < 0)
        {
            (Arm, Stratum) = (arm, stratum);
            Enter();
        }

        return place;
    }

    private void Enter()
    {
        (EnteredOn, CourseAtEntry) = (_day, _course);
        _risk.Start(_person, _course);
    }

    private void Note(CompiledWay way)
    {
        FirstEvent = way.IsEvent && EnteredOn >= 0 ? Math.Min(FirstEvent, _day - EnteredOn) : FirstEvent;
        HasResponded |= way.IsResponse;
        _risk.Multiply(way.HazardRatio[_course]);
        if (way.SwitchShare[_course] > 0 && _adherence.NextBernoulli(way.SwitchShare[_course]))
        {
            _course = way.SwitchTo[_course];
        }
    }

    private void Leave()
    {
        (Ending, EndDay) = (WayEnding.Completed, _day);
        if (EnteredOn >= 0 && trial.Scenario.Analysis.CountsAfterLeaving)
        {
            (Death, Loss) = (_risk.DeathBefore(RiskClock.Never, _course), _risk.Loss);
        }
        else if (EnteredOn >= 0)
        {
            Loss = _day - EnteredOn;
        }
    }
}
