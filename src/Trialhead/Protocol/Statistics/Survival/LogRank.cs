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
    /// <remarks>0 without information.</remarks>
    public double Z => Variance > 0 ? (Observed - Expected) / Math.Sqrt(Variance) : 0;

    /// <summary>The square of <see cref="Z"/>, chi-square distributed with one degree of freedom.</summary>
    public double ChiSquare => Variance > 0 ? (Observed - Expected) * (Observed - Expected) / Variance : 0;

    /// <summary>The two-sided p-value.</summary>
    public double PValue => 2 * StandardNormal.UpperTail(Math.Abs(Z));

    /// <summary>The events expected in arm 0.</summary>
    public double ExpectedInArmZero => Events - Expected;

    /// <summary>Compares two arms; takes one pass and allocates nothing.</summary>
    /// <param name="times">Times under observation, ascending.</param>
    /// <param name="events">Whether each ended in the event; otherwise it was censored.</param>
    /// <param name="arms">The arm of each: 0 or 1.</param>
    /// <exception cref="ArgumentException">The spans differ in length, or the times do not ascend.</exception>
    public static LogRank Of(ReadOnlySpan<double> times, ReadOnlySpan<bool> events, ReadOnlySpan<byte> arms)
    {
        Survivors.Check(times, events, arms);
        var riskSets = new RiskSetWalk(times, events, arms);
        var (expected, variance) = (0.0, 0.0);
        while (riskSets.MoveNext())
        {
            riskSets.Current.AddTo(ref expected, ref variance);
        }

        return WithCounts(events, arms, expected, variance);
    }

    /// <summary>Compares two arms within strata, in one pass over all of them; allocates nothing.</summary>
    /// <param name="times">Times under observation, ascending over all strata together.</param>
    /// <param name="events">Whether each ended in the event; otherwise it was censored.</param>
    /// <param name="arms">The arm of each: 0 or 1.</param>
    /// <param name="strata">The stratum of each, in any numbering.</param>
    /// <exception cref="ArgumentException">The spans differ in length, or the times do not ascend.</exception>
    public static LogRank Of(
        ReadOnlySpan<double> times, ReadOnlySpan<bool> events, ReadOnlySpan<byte> arms, ReadOnlySpan<byte> strata)
    {
        Survivors.Check(times, events, arms);
        if (strata.Length != times.Length)
        {
            throw new ArgumentException($"Expected {times.Length} strata, found {strata.Length}.", nameof(strata));
        }

        Span<OpenRiskSet> open = stackalloc OpenRiskSet[Highest(strata) + 1];
        var (expected, variance) = (0.0, 0.0);
        for (var i = times.Length - 1; i >= 0; i--)
        {
            ref var stratum = ref open[strata[i]];
            if (stratum.Time != times[i])
            {
                stratum.RiskSet.AddTo(ref expected, ref variance);
                stratum.MoveTo(times[i]);
            }

            stratum.Add(events[i], arms[i]);
        }

        foreach (ref readonly var stratum in open)
        {
            stratum.RiskSet.AddTo(ref expected, ref variance);
        }

        return WithCounts(events, arms, expected, variance);
    }

    /// <summary>The test of two strata together.</summary>
    public LogRank Add(LogRank other) => this + other;

    /// <summary>The test of two strata together.</summary>
    public static LogRank operator +(LogRank left, LogRank right) => new(
        left.Events + right.Events,
        left.Observed + right.Observed,
        left.Expected + right.Expected,
        left.Variance + right.Variance);

    private static LogRank WithCounts(
        ReadOnlySpan<bool> events, ReadOnlySpan<byte> arms, double expected, double variance)
    {
        var (all, inArmOne) = (0, 0);
        for (var i = 0; i < events.Length; i++)
        {
            all += events[i] ? 1 : 0;
            inArmOne += events[i] ? arms[i] : 0;
        }

        return new(all, inArmOne, expected, variance);
    }

    private static int Highest(ReadOnlySpan<byte> strata)
    {
        byte highest = 0;
        foreach (var stratum in strata)
        {
            highest = Math.Max(highest, stratum);
        }

        return highest;
    }
}
