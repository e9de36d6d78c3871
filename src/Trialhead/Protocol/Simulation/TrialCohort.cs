using Trialhead.Protocol.Allocation;

namespace Trialhead.Protocol.Simulation;

/// <summary>The participants of one simulated trial in arrays that are used again for the next trial.</summary>
/// <remarks>Months. Participants stand in the order of entry; sorting is done once a trial, whatever the number of looks.</remarks>
internal sealed class TrialCohort(CompiledTrial trial)
{
    private readonly int _size = trial.Scenario.Participants;
    private readonly double[] _keys = new double[trial.Scenario.Participants];
    private readonly double[] _eventMonths = new double[trial.Scenario.Participants];
    private readonly int[] _eventNumbers = new int[trial.Scenario.Participants];
    private readonly TimeOrder _order = new(trial.Scenario.Participants);
    private double _lastSeen;

    /// <summary>When each participant entered, ascending.</summary>
    public double[] Entry { get; } = new double[trial.Scenario.Participants];

    /// <summary>How long each is followed from entry.</summary>
    public double[] Time { get; } = new double[trial.Scenario.Participants];

    /// <summary>When each is followed to, by the calendar of the trial.</summary>
    public double[] Until { get; } = new double[trial.Scenario.Participants];

    /// <summary>Whether the time ends in an event.</summary>
    public bool[] HasEvent { get; } = new bool[trial.Scenario.Participants];

    /// <summary>The side of the comparison that each is on.</summary>
    public byte[] Side { get; } = new byte[trial.Scenario.Participants];

    /// <summary>The stratum of each.</summary>
    public byte[] Stratum { get; } = new byte[trial.Scenario.Participants];

    /// <summary>The response (0 or 1) or measurement of each; no number where it is missing.</summary>
    public double[] Outcome { get; } = new double[trial.Scenario.Participants];

    /// <summary>The compared participants by their time, shortest first; filled by <see cref="Sort"/>.</summary>
    public int[] ByTime { get; } = new int[trial.Scenario.Participants];

    /// <summary>How many participants entered.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them are compared.</summary>
    public int Compared { get; private set; }

    /// <summary>Events in the compared arms if everyone is followed to the end.</summary>
    public int Events { get; private set; }

    /// <summary>Empties the cohort and draws when participants come.</summary>
    public void Restart(ulong seed, uint number)
    {
        Count = 0;
        if (trial.EntryMonths.Length > 0)
        {
            trial.EntryMonths.CopyTo(Entry, 0);
            return;
        }

        var (stream, expected) = (new RandomStream(seed, number, 0, StreamPurpose.Accrual), 0.0);
        for (var i = 0; i < _size; i++)
        {
            expected += stream.NextExponential();
            Entry[i] = trial.Scenario.Accrual.MonthOf(expected);
        }
    }

    /// <summary>Adds the participant whose way has just been led.</summary>
    public void Add(ParticipantWalk walk, PersonKey person)
    {
        var i = Count++;
        Side[i] = trial.Side[walk.Arm];
        Stratum[i] = (byte)walk.Stratum;
        var (happened, seen) = (Math.Min(walk.Death, walk.FirstEvent), walk.Loss);
        HasEvent[i] = happened <= seen && happened < RiskClock.Never;
        Time[i] = Math.Min(happened, seen) / HazardCurve.DaysOfMonth;
        Until[i] = Entry[i] + Time[i];
        if (!trial.IsSurvival)
        {
            Outcome[i] = OutcomeOf(walk, person);
        }
    }

    /// <summary>Orders the compared participants by their time, and the events by the calendar.</summary>
    public void Sort()
    {
        (Compared, Events, _lastSeen) = (0, 0, 0);
        for (var i = 0; i < Count; i++)
        {
            if (Side[i] == CompiledTrial.NotCompared)
            {
                continue;
            }

            (ByTime[Compared], _keys[Compared]) = (i, Time[i]);
            Compared++;
            _lastSeen = double.IsInfinity(Until[i]) ? _lastSeen : Math.Max(_lastSeen, Until[i]);
            if (HasEvent[i])
            {
                _eventMonths[Events++] = Until[i];
            }
        }

        _order.Sort(_keys, ByTime, Compared);
        _order.Sort(_eventMonths, _eventNumbers, Events);
    }

    /// <summary>The month of an event, counted from 1.</summary>
    public double MonthOfEvent(int number) => _eventMonths[number - 1];

    /// <summary>How many events there are by a month.</summary>
    public int EventsBy(double month) => Place(_eventMonths, Events, month);

    /// <summary>How many have entered by a month.</summary>
    public int EnteredBy(double month) => Place(Entry, Count, month);

    /// <summary>The last month at which anything can happen: the end of the trial, or of watching.</summary>
    public double End => Count == 0 ? 0
        : trial.Scenario.FollowUpMonths is { } followUp ? Entry[Count - 1] + followUp
        : Math.Max(_lastSeen, Entry[Count - 1]);

    private double OutcomeOf(ParticipantWalk walk, PersonKey person)
    {
        var isSeen = Math.Min(walk.Death, walk.Loss) >= trial.Scenario.Analysis.OutcomeAfterMonths * HazardCurve.DaysOfMonth;
        if (trial.Scenario.Analysis.Test == EndpointTest.TwoMeans)
        {
            var measured = trial.Measurement[walk.CourseAtEntry];
            return isSeen ? measured.Mean + (measured.StandardDeviation * person.Open(StreamPurpose.Outcome).NextNormal()) : double.NaN;
        }

        var responds = trial.Scenario.Analysis.ResponseTransitions.Count > 0 && !(trial.IsWithoutEffect && trial.Scenario.Analysis.Rate is not null)
            ? walk.HasResponded
            : person.Open(StreamPurpose.Outcome).NextBernoulli(trial.Response[walk.CourseAtEntry]);
        return responds && isSeen ? 1 : 0;
    }

    private static int Place(double[] months, int count, double month)
    {
        var place = Array.BinarySearch(months, 0, count, month);
        if (place < 0)
        {
            return ~place;
        }

        while (place < count && months[place] <= month)
        {
            place++;
        }

        return place;
    }
}
