using Trialhead.Protocol.Statistics.Sequential;

namespace Trialhead.Protocol.Statistics.SampleSize;

/// <summary>How many events and participants a log-rank comparison needs, and what it finds with given ones.</summary>
/// <param name="Test">The boundary; a design of one look is a single test.</param>
/// <param name="Assumptions">Hazards, accrual and dropout.</param>
/// <remarks>
/// D. A. Schoenfeld, Biometrics 39 (1983). The statistic is positive where the treated live longer. Numbers are not
/// rounded.
/// </remarks>
public sealed record SurvivalDesign(GroupSequentialDesign Test, SurvivalAssumptions Assumptions)
{
    /// <summary>The events at which the last look has the power.</summary>
    /// <param name="power">Above the type I error of one side and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The power is out of range.</exception>
    public double EventsFor(double power)
    {
        var drift = Test.DriftFor(power) / Math.Log(Assumptions.HazardRatio);
        return drift * drift / Assumptions.InformationPerEvent;
    }

    /// <summary>The plan that has the power when accrual and follow-up take the assumed time.</summary>
    /// <param name="power">Above the type I error of one side and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The power is out of range.</exception>
    public SurvivalPlan PlanFor(double power)
    {
        var events = EventsFor(power);
        return PlanWith(events, events / Assumptions.EventProbability(Assumptions.Duration));
    }

    /// <summary>The plan with given numbers; its last look is at the given events, whenever they come.</summary>
    /// <param name="events">Events at the last look, above 0.</param>
    /// <param name="participants">Participants of both arms, above 0.</param>
    public SurvivalPlan PlanWith(double events, double participants)
    {
        var looks = Test.InformationFractions.ToArray().Select(fraction => fraction * events).ToArray();
        var times = looks.Select(number => TimeOf(number / participants)).ToArray();
        return new(events, participants, looks, times, Under(events));
    }

    /// <summary>What the test finds with given events at the last look.</summary>
    public OperatingCharacteristics Under(double events) =>
        Test.Under(-Math.Log(Assumptions.HazardRatio) * Math.Sqrt(events * Assumptions.InformationPerEvent));

    private double TimeOf(double share)
    {
        if (share >= Assumptions.FinalEventProbability)
        {
            return double.PositiveInfinity;
        }

        var latest = Assumptions.Duration;
        while (Assumptions.EventProbability(latest) < share)
        {
            latest *= 2;
        }

        return Root.Find(time => Assumptions.EventProbability(time) - share, 0, latest, 1e-10);
    }
}
