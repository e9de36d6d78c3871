namespace Trialhead.Eligibility;

/// <summary>Kleene's strong logic of three values, with <see cref="Verdict.NotApplicable"/> as the neutral element.</summary>
public static class Kleene
{
    /// <summary>The opposite; what is unknown or not applicable stays so.</summary>
    public static Verdict Not(Verdict verdict) => verdict switch
    {
        Verdict.Met => Verdict.NotMet,
        Verdict.NotMet => Verdict.Met,
        _ => verdict,
    };

    /// <summary>All of them: one not met decides, then one unknown; not applicable ones are left out.</summary>
    public static Verdict All(IEnumerable<Verdict> verdicts) => Combine(verdicts, Verdict.NotMet, Verdict.Met);

    /// <summary>Any of them: one met decides, then one unknown; not applicable ones are left out.</summary>
    public static Verdict Any(IEnumerable<Verdict> verdicts) => Combine(verdicts, Verdict.Met, Verdict.NotMet);

    /// <summary>
    /// At least <paramref name="count"/> of them: met once so many are, not met once so many cannot be any more; not applicable
    /// ones can never count.
    /// </summary>
    public static Verdict AtLeast(int count, IEnumerable<Verdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var (met, open) = (0, 0);
        foreach (var verdict in verdicts)
        {
            met += verdict == Verdict.Met ? 1 : 0;
            open += verdict == Verdict.Unknown ? 1 : 0;
        }

        return met >= count ? Verdict.Met : met + open >= count ? Verdict.Unknown : Verdict.NotMet;
    }

    private static Verdict Combine(IEnumerable<Verdict> verdicts, Verdict deciding, Verdict otherwise)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        var result = Verdict.NotApplicable;
        foreach (var verdict in verdicts)
        {
            if (verdict == deciding)
            {
                return deciding;
            }

            if (verdict == Verdict.Unknown || (verdict == otherwise && result == Verdict.NotApplicable))
            {
                result = verdict;
            }
        }

        return result;
    }
}
