namespace Trialhead.Protocol.Statistics.Survival;

/// <summary>The hazard ratio of arm 1 to arm 0, estimated under proportional hazards.</summary>
/// <param name="LogHazardRatio">The estimate; infinite where one arm alone has events, no number without any.</param>
/// <param name="StandardError">Of the logarithm; infinite or no number with it.</param>
/// <remarks>D. R. Cox, Journal of the Royal Statistical Society B 34 (1972); the arm is the only covariate.</remarks>
public readonly record struct CoxModel(double LogHazardRatio, double StandardError)
{
    private const int MaximumSteps = 100;

    /// <summary>The estimated hazard ratio.</summary>
    public double HazardRatio => Math.Exp(LogHazardRatio);

    /// <summary>Wald's statistic.</summary>
    public double Z => LogHazardRatio / StandardError;

    /// <summary>The two-sided p-value of Wald's test.</summary>
    public double PValue => 2 * StandardNormal.UpperTail(Math.Abs(Z));

    /// <summary>The confidence interval of the hazard ratio.</summary>
    /// <param name="level">The confidence, such as 0.95.</param>
    public (double Lower, double Upper) Interval(double level)
    {
        var reach = StandardNormal.Quantile((1 + level) / 2) * StandardError;
        return (Math.Exp(LogHazardRatio - reach), Math.Exp(LogHazardRatio + reach));
    }

    /// <summary>Fits the model by Newton's method, with a hazard for each stratum if there are any.</summary>
    /// <param name="times">Times under observation, ascending over all strata together.</param>
    /// <param name="events">Whether each ended in the event; otherwise it was censored.</param>
    /// <param name="arms">The arm of each: 0 or 1.</param>
    /// <param name="strata">The stratum of each, in any numbering; empty for none.</param>
    /// <param name="ties">How events at the same time are counted.</param>
    /// <exception cref="ArgumentException">The spans differ in length, or the times do not ascend.</exception>
    public static CoxModel Fit(
        ReadOnlySpan<double> times,
        ReadOnlySpan<bool> events,
        ReadOnlySpan<byte> arms,
        ReadOnlySpan<byte> strata = default,
        TieHandling ties = TieHandling.Efron)
    {
        Survivors.Check(times, events, arms, strata);
        Span<OpenRiskSet> open = stackalloc OpenRiskSet[RiskSetWalk.Strata(strata)];
        if (Limit(new(times, events, arms, strata, open)) is { } limit)
        {
            return new(limit, double.IsNaN(limit) ? limit : double.PositiveInfinity);
        }

        var (estimate, lower, upper) = (0.0, double.NegativeInfinity, double.PositiveInfinity);
        for (var step = 0; ; step++)
        {
            var (score, information) = ScoreAt(estimate, new(times, events, arms, strata, open), ties);
            var next = estimate + score / information;
            if (Math.Abs(next - estimate) < 1e-12 * (1 + Math.Abs(estimate)) || step == MaximumSteps)
            {
                return new(next, 1 / Math.Sqrt(information));
            }

            // The score falls: the estimate lies above where it is positive. A step beyond what is known is cut.
            (lower, upper) = score > 0 ? (estimate, upper) : (lower, estimate);
            estimate = next > lower && next < upper ? next : Within(lower, upper, estimate);
        }
    }

    private static double Within(double lower, double upper, double estimate) => (lower, upper) switch
    {
        (double.NegativeInfinity, _) => estimate - 1,
        (_, double.PositiveInfinity) => estimate + 1,
        _ => (lower + upper) / 2,
    };

    // Where one arm alone has events while both are at risk, the likelihood has no maximum.
    private static double? Limit(RiskSetWalk riskSets)
    {
        var (all, inArmOne) = (0, 0);
        while (riskSets.MoveNext())
        {
            var set = riskSets.Current;
            if (set.AtRiskInArmOne > 0 && set.AtRiskInArmOne < set.AtRisk)
            {
                all += set.Events;
                inArmOne += set.EventsInArmOne;
            }
        }

        return (all, inArmOne) switch
        {
            (0, _) => double.NaN,
            (_, 0) => double.NegativeInfinity,
            _ => all == inArmOne ? double.PositiveInfinity : null,
        };
    }

    // The first derivative of the logarithm of the partial likelihood, and minus the second.
    private static (double Score, double Information) ScoreAt(double estimate, RiskSetWalk riskSets, TieHandling ties)
    {
        var (score, information, ratio) = (0.0, 0.0, Math.Exp(estimate));
        while (riskSets.MoveNext())
        {
            var set = riskSets.Current;
            score += set.EventsInArmOne;
            for (var tied = 0; tied < set.Events; tied++)
            {
                var gone = ties == TieHandling.Efron ? (double)tied / set.Events : 0;
                var inArmOne = ratio * (set.AtRiskInArmOne - gone * set.EventsInArmOne);
                var inArmZero = set.AtRisk - set.AtRiskInArmOne - gone * (set.Events - set.EventsInArmOne);
                var share = inArmOne / (inArmOne + inArmZero);
                score -= share;
                information += share * (1 - share);
            }
        }

        return (score, information);
    }
}
