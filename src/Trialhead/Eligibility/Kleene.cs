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

    /// <summary>Both: one not met decides, then one unknown; one that is not applicable leaves the other.</summary>
    public static Verdict And(Verdict one, Verdict other) => Combine(one, other, Verdict.NotMet);

    /// <summary>Either: one met decides, then one unknown; one that is not applicable leaves the other.</summary>
    public static Verdict Or(Verdict one, Verdict other) => Combine(one, other, Verdict.Met);

    /// <summary>All of them: one not met decides, then one unknown; not applicable ones are left out.</summary>
    public static Verdict All(IEnumerable<Verdict> verdicts) => Fold(verdicts, Verdict.NotMet);

    /// <summary>Any of them: one met decides, then one unknown; not applicable ones are left out.</summary>
    public static Verdict Any(IEnumerable<Verdict> verdicts) => Fold(verdicts, Verdict.Met);

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

    /// <summary>What all of them say; unknown where they differ.</summary>
    public static Verdict Agree(IEnumerable<Verdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        var distinct = verdicts.Distinct().Take(2).ToList();
        return distinct.Count == 1 ? distinct[0] : Verdict.Unknown;
    }

    private static Verdict Fold(IEnumerable<Verdict> verdicts, Verdict deciding)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        var result = Verdict.NotApplicable;
        foreach (var verdict in verdicts)
        {
            result = Combine(result, verdict, deciding);
        }

        return result;
    }

    private static Verdict Combine(Verdict one, Verdict other, Verdict deciding) =>
        one == Verdict.NotApplicable || other == deciding ? other
        : other == Verdict.NotApplicable || one == deciding ? one
        : one == Verdict.Unknown ? one : other;
}
