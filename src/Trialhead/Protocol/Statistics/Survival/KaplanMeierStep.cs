namespace Trialhead.Protocol.Statistics.Survival;

/// <summary>One event time of a survival curve.</summary>
/// <param name="Time">When.</param>
/// <param name="AtRisk">How many were under observation just before.</param>
/// <param name="Events">How many had the event then.</param>
/// <param name="Survival">The probability of surviving beyond the time.</param>
/// <param name="LogError">Greenwood's standard error of the logarithm of survival; infinite when survival is 0.</param>
public readonly record struct KaplanMeierStep(double Time, int AtRisk, int Events, double Survival, double LogError)
{
    /// <summary>The confidence interval of survival, within 0 to 1; no numbers when survival is 0.</summary>
    /// <param name="level">The confidence, such as 0.95.</param>
    /// <param name="scale">Where the interval is symmetric.</param>
    public (double Lower, double Upper) Interval(double level, IntervalScale scale = IntervalScale.Log)
    {
        var reach = StandardNormal.Quantile((1 + level) / 2) * LogError;
        if (double.IsInfinity(reach))
        {
            return (double.NaN, double.NaN);
        }

        var (lower, upper) = scale switch
        {
            IntervalScale.LogLog => (PowerOf(reach), PowerOf(-reach)),
            IntervalScale.Plain => (Survival * (1 - reach), Survival * (1 + reach)),
            _ => (Survival * Math.Exp(-reach), Survival * Math.Exp(reach)),
        };
        return (Math.Max(lower, 0), Math.Min(upper, 1));
    }

    // The hazard's logarithm has the error of survival's logarithm, divided by it.
    private double PowerOf(double reach) => Math.Pow(Survival, Math.Exp(-reach / Math.Log(Survival)));
}
