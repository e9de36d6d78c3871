using Trialhead.Protocol.Statistics;
using Trialhead.Protocol.Statistics.Sequential;

namespace Trialhead.Protocol.Simulation;

/// <summary>Runs simulated trials one after another in the same arrays. Not for several threads at once.</summary>
internal sealed class TrialRun
{
    private const int MostScreenedForOne = 10_000;

    private readonly CompiledTrial _trial;
    private readonly ulong _seed;
    private readonly TrialCohort _cohort;
    private readonly LookData _data;
    private readonly Dictionary<(int Look, int Events), double> _lateCriticalValues = [];
    private int _screened;

    public TrialRun(CompiledTrial trial, ulong seed)
    {
        (_trial, _seed, _cohort, Walk) = (trial, seed, new TrialCohort(trial), new ParticipantWalk(trial));
        _data = new LookData(trial, _cohort);
    }

    public ParticipantWalk Walk { get; }

    /// <summary>Leads everyone of a trial through the protocol, and tells of each.</summary>
    public void Enrol(int number, Action<ParticipantWalk> tell)
    {
        Walk.Restart(_seed, (uint)number);
        _cohort.Restart(_seed, (uint)number);
        _screened = 0;
        var mostScreened = MostScreenedForOne * (long)_trial.Scenario.Participants;
        while (_cohort.Count < _trial.Scenario.Participants && _screened < mostScreened)
        {
            var person = new PersonKey(_seed, (uint)number, (uint)_screened++);
            if (Walk.Lead(person))
            {
                _cohort.Add(Walk, person);
            }

            tell(Walk);
        }
    }

    /// <summary>Looks at the enrolled until one look ends the trial; fills in the statistic of each look.</summary>
    public TrialResult Analyse(Span<float> statistics)
    {
        statistics.Fill(float.NaN);
        _cohort.Sort();
        var looks = _trial.Scenario.Analysis.Looks;
        for (var look = 0; ; look++)
        {
            var (month, known, isEarlyEnd) = When(looks[look]);
            var isLast = isEarlyEnd || look == looks.Count - 1;
            var critical = isEarlyEnd ? LateCriticalValue(look, known) : _trial.Design.CriticalValues[look];
            var z = _trial.IsSurvival ? _data.SurvivalAt(month) : _data.OutcomesOf(known);
            statistics[look] = (float)z;
            if (Decide(z, critical, look, isLast) is { } outcome)
            {
                return new TrialResult(outcome, look, month, known, _cohort.EnteredBy(month), _screened);
            }
        }
    }

    // When a look is, what is known then, and whether the trial ends before what was planned.
    private (double Month, int Known, bool IsEarlyEnd) When(int planned)
    {
        if (!_trial.IsSurvival)
        {
            var known = Math.Min(planned, _cohort.Count);
            return (known == 0 ? 0 : _cohort.Entry[known - 1] + _trial.Scenario.Analysis.OutcomeAfterMonths, known, known < planned);
        }

        var end = _cohort.End;
        return planned <= _cohort.Events && _cohort.MonthOfEvent(planned) <= end
            ? (_cohort.MonthOfEvent(planned), planned, false)
            : (end, _cohort.EventsBy(end), true);
    }

    private TrialOutcome? Decide(double z, double critical, int look, bool isLast)
    {
        if (z >= critical)
        {
            return TrialOutcome.Better;
        }

        if (_trial.Design.Sides == Sidedness.TwoSided && z <= -critical)
        {
            return TrialOutcome.Worse;
        }

        var futility = _trial.Scenario.Analysis.Futility;
        return isLast ? TrialOutcome.NothingShown : look < futility.Count && z < futility[look] ? TrialOutcome.Futile : null;
    }

    // The last look takes the alpha that is left, for the information that there is; without new information none.
    private double LateCriticalValue(int look, int known)
    {
        if (_trial.Design.Family is not SpendingBoundary { Spending: var spending })
        {
            return _trial.Design.CriticalValues[^1];
        }

        if (!_lateCriticalValues.TryGetValue((look, known), out var critical))
        {
            var (plan, before) = (_trial.Scenario.Analysis, look == 0 ? 0 : _trial.Scenario.Analysis.Looks[look - 1]);
            var path = SpendingPath.Start(spending, plan.Alpha, plan.Sides);
            for (var i = 0; i < look; i++)
            {
                path = path.Look((double)plan.Looks[i] / plan.Looks[^1]);
            }

            critical = known > before ? path.LastLook((double)known / plan.Looks[^1]).CriticalValue : double.PositiveInfinity;
            _lateCriticalValues.Add((look, known), critical);
        }

        return critical;
    }
}
