namespace Trialhead.Protocol.Statistics.Survival;

/// <summary>The log-rank test of two arms: events counted and events expected if the arms did not differ.</summary>
/// <param name="Events">Events in both arms.</param>
/// <param name="Observed">Events in arm 1.</param>
/// <param name="Expected">Events expected in arm 1.</param>
/// <param name="Variance">The hypergeometric variance of observed minus expected.</param>
/// <remarks>
/// Strata add up, so <c>default</c> is the test of nobody. Mantel, Cancer Chemotherapy Reports 50 (1966); Peto and
/// Peto, Journal of the Royal Statistical Society A 135 (1972).
/// </remarks>
public readonly record struct LogRank(int Events, double Observed, double Expected, double Variance)
{
    /// <summary>The standardised difference, negative where arm 1 has fewer events than expected.</summary>
    /// <remarks>0 without information. One-sided boundaries for longer survival in arm 1 take minus this.</remarks>
    public double Z => Variance > 0 ? (Observed - Expected) / Math.Sqrt(Variance) : 0;

    /// <summary>The square of <see cref="Z"/>, chi-square distributed with one degree of freedom.</summary>
    public double ChiSquare => Variance > 0 ? (Observed - Expected) * (Observed - Expected) / Variance : 0;

    /// <summary>The two-sided p-value.</summary>
    public double PValue => 2 * StandardNormal.UpperTail(Math.Abs(Z));

    /// <summary>The events expected in arm 0.</summary>
    public double ExpectedInArmZero => Events - Expected;

    /// <summary>Compares two arms, within strata if there are any; allocates nothing.</summary>
    /// <param name="times">Times under observation, ascending over all strata together.</param>
    /// <param name="events">Whether each ended in the event; otherwise it was censored.</param>
    /// <param name="arms">The arm of each: 0 or 1.</param>
    /// <param name="strata">The stratum of each, in any numbering; empty for none.</param>
    /// <exception cref="ArgumentException">The spans differ in length, or the times do not ascend.</exception>
    public static LogRank Of(
        ReadOnlySpan<double> times,
        ReadOnlySpan<bool> events,
        ReadOnlySpan<byte> arms,
        ReadOnlySpan<byte> strata = default)
    {
        Survivors.Check(times, events, arms, strata);
        Span<OpenRiskSet> open = stackalloc OpenRiskSet[RiskSetWalk.Strata(strata)];
        var riskSets = new RiskSetWalk(times, events, arms, strata, open);
        var (all, observed, expected, variance) = (0, 0, 0.0, 0.0);
        while (riskSets.MoveNext())
        {
            var set = riskSets.Current;
            all += set.Events;
            observed += set.EventsInArmOne;
            expected += set.Events * set.ShareOfArmOne;
            variance += set.Variance;
        }

        return new(all, observed, expected, variance);
    }

    /// <summary>The test of two strata together.</summary>
    public LogRank Add(LogRank other) => this + other;

    /// <summary>The test of two strata together.</summary>
    public static LogRank operator +(LogRank left, LogRank right) => new(
        left.Events + right.Events,
        left.Observed + right.Observed,
        left.Expected + right.Expected,
        left.Variance + right.Variance);
}
