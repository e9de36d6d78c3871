namespace Trialhead.Protocol.Statistics.Survival;

/// <summary>The probability of surviving beyond each time, estimated from people of whom some are censored.</summary>
/// <remarks>Kaplan and Meier, JASA 53 (1958). Quantiles follow R's survfit. Immutable.</remarks>
public sealed class KaplanMeierCurve
{
    private const double Tolerance = 1e-9;

    private KaplanMeierCurve(IReadOnlyList<KaplanMeierStep> steps) => Steps = steps;

    /// <summary>The event times, ascending; between them survival does not change.</summary>
    public IReadOnlyList<KaplanMeierStep> Steps { get; }

    /// <summary>The time by which half have had the event; null if the curve does not fall so far.</summary>
    public double? Median => Quantile(0.5);

    /// <summary>Estimates the curve of one group.</summary>
    /// <param name="times">Times under observation, ascending.</param>
    /// <param name="events">Whether each ended in the event; otherwise it was censored.</param>
    /// <exception cref="ArgumentException">The spans differ in length, or the times do not ascend.</exception>
    public static KaplanMeierCurve Of(ReadOnlySpan<double> times, ReadOnlySpan<bool> events)
    {
        Survivors.Check(times, events);
        var steps = new List<KaplanMeierStep>();
        var (survival, variance) = (1.0, 0.0);
        for (var i = 0; i < times.Length;)
        {
            var (atRisk, died, time) = (times.Length - i, 0, times[i]);
            for (; i < times.Length && times[i] == time; i++)
            {
                died += events[i] ? 1 : 0;
            }

            if (died > 0)
            {
                survival *= (double)(atRisk - died) / atRisk;
                variance += died / ((double)atRisk * (atRisk - died));
                steps.Add(new(time, atRisk, died, survival, Math.Sqrt(variance)));
            }
        }

        return new(steps);
    }

    /// <summary>The probability of surviving beyond a time; 1 before the first event.</summary>
    public double SurvivalAt(double time)
    {
        var survival = 1.0;
        for (var i = 0; i < Steps.Count && Steps[i].Time <= time; i++)
        {
            survival = Steps[i].Survival;
        }

        return survival;
    }

    /// <summary>The time by which a share have had the event; null if the curve does not fall so far.</summary>
    /// <param name="share">Above 0 and below 1.</param>
    /// <remarks>Where the curve is flat there, the middle of the flat is meant, or the start of a last flat.</remarks>
    public double? Quantile(double share) => Falls(1 - share, step => step.Survival);

    /// <summary>The confidence interval of a quantile; null at an end that the curve does not determine.</summary>
    /// <param name="share">Above 0 and below 1.</param>
    /// <param name="level">The confidence, such as 0.95.</param>
    /// <param name="scale">Where the intervals of survival, which decide, are symmetric.</param>
    /// <remarks>Brookmeyer and Crowley, Biometrics 38 (1982).</remarks>
    public (double? Lower, double? Upper) QuantileInterval(
        double share, double level, IntervalScale scale = IntervalScale.Log) => (
        Falls(1 - share, step => step.Interval(level, scale).Lower),
        Falls(1 - share, step => step.Interval(level, scale).Upper));

    // The first time at which a curve is below a level, or midway between reaching the level exactly and leaving it.
    private double? Falls(double level, Func<KaplanMeierStep, double> curve)
    {
        double? reached = null;
        foreach (var step in Steps)
        {
            var distance = curve(step) - level;
            if (distance < -Tolerance)
            {
                return ((reached ?? step.Time) + step.Time) / 2;
            }

            reached ??= distance <= Tolerance ? step.Time : null;
        }

        return reached;
    }
}
