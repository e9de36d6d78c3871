using Trialhead.Protocol.Statistics;
using Trialhead.Protocol.Statistics.Survival;

namespace Trialhead.Protocol.Simulation;

/// <summary>What is known of a cohort at a look, and the statistic of its test; positive where the treated do better.</summary>
internal sealed class LookData(CompiledTrial trial, TrialCohort cohort)
{
    private readonly double[] _times = new double[trial.Scenario.Participants];
    private readonly bool[] _events = new bool[trial.Scenario.Participants];
    private readonly byte[] _arms = new byte[trial.Scenario.Participants];
    private readonly byte[] _strata = new byte[trial.Scenario.Participants];
    private readonly double[] _treated = new double[trial.Scenario.Participants];
    private readonly double[] _controls = new double[trial.Scenario.Participants];
    private int _count;

    /// <summary>The statistic for times to an event at a month.</summary>
    public double SurvivalAt(double month)
    {
        Observe(month);
        ReadOnlySpan<double> times = _times.AsSpan(0, _count);
        ReadOnlySpan<bool> events = _events.AsSpan(0, _count);
        ReadOnlySpan<byte> arms = _arms.AsSpan(0, _count);
        var z = trial.Scenario.Analysis.Test switch
        {
            EndpointTest.StratifiedLogRank => LogRank.Of(times, events, arms, _strata.AsSpan(0, _count)).Z,
            EndpointTest.Cox => CoxModel.Fit(times, events, arms).Z,
            _ => LogRank.Of(times, events, arms).Z,
        };
        return double.IsNaN(z) ? 0 : -z;
    }

    /// <summary>The statistic for the outcomes of the first participants.</summary>
    public double OutcomesOf(int participants)
    {
        var (treated, controls) = (0, 0);
        for (var i = 0; i < participants; i++)
        {
            if (cohort.Side[i] == CompiledTrial.NotCompared || double.IsNaN(cohort.Outcome[i]))
            {
                continue;
            }

            _ = cohort.Side[i] == 1 ? _treated[treated++] = cohort.Outcome[i] : _controls[controls++] = cohort.Outcome[i];
        }

        return Compare(_treated.AsSpan(0, treated), _controls.AsSpan(0, controls));
    }

    private double Compare(ReadOnlySpan<double> treated, ReadOnlySpan<double> controls)
    {
        var plan = trial.Scenario.Analysis;
        if (plan is { Test: EndpointTest.OneProportion, Rate: { } rate })
        {
            return treated.Length == 0 ? 0 : (((double)Sum(treated) / treated.Length) - rate) / Math.Sqrt(rate * (1 - rate) / treated.Length);
        }

        if (treated.Length < 2 || controls.Length < 2)
        {
            return 0;
        }

        return plan.Test == EndpointTest.TwoMeans
            ? MeanTest.Pooled(SampleMoments.Of(treated), SampleMoments.Of(controls)).Z
            : ProportionTest.Pooled(Sum(treated), treated.Length, Sum(controls), controls.Length).Z;
    }

    private static int Sum(ReadOnlySpan<double> responses)
    {
        var sum = 0.0;
        foreach (var response in responses)
        {
            sum += response;
        }

        return (int)sum;
    }

    // Merges two ascending lists, so that nothing is sorted again: those whose time ended before the month, and those
    // still followed then, for whom the time since entry falls with the order of entry.
    private void Observe(double month)
    {
        _count = 0;
        var still = cohort.Count - 1;
        for (var k = 0; k < cohort.Compared; k++)
        {
            var i = cohort.ByTime[k];
            if (cohort.Until[i] <= month)
            {
                still = AddStillFollowed(still, month, cohort.Time[i]);
                Add(i, cohort.Time[i], cohort.HasEvent[i]);
            }
        }

        AddStillFollowed(still, month, double.PositiveInfinity);
    }

    private int AddStillFollowed(int still, double month, double before)
    {
        while (still >= 0 && month - cohort.Entry[still] < before)
        {
            var followed = month - cohort.Entry[still];
            if (followed > 0 && cohort.Until[still] > month && cohort.Side[still] != CompiledTrial.NotCompared)
            {
                Add(still, followed, hasEvent: false);
            }

            still--;
        }

        return still;
    }

    private void Add(int i, double time, bool hasEvent)
    {
        (_times[_count], _events[_count], _arms[_count], _strata[_count]) = (time, hasEvent, cohort.Side[i], cohort.Stratum[i]);
        _count++;
    }
}
