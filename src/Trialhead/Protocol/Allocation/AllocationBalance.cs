namespace Trialhead.Protocol.Allocation;

/// <summary>How well a plan balances its arms, found by simulating it.</summary>
/// <param name="Participants">How many a list allocates.</param>
/// <param name="Overall">The imbalance of whole lists.</param>
/// <param name="Stratum">The mean imbalance of a list's strata, empty ones included.</param>
/// <param name="Margin">The mean imbalance of the levels of all factors; 0 where there is no factor.</param>
/// <param name="Guessed">How often one who knows all but the seed guesses the next arm, 0 to 1.</param>
/// <param name="ArmFractions">What part of all participants each arm was given, in the order of the plan.</param>
/// <remarks>
/// Imbalance is the largest less the smallest of the counts divided by the arm's share: for two equal arms, their difference.
/// Site is one more factor where the plan makes it one. The guesser knows the size of the block too; it helps only where
/// the arms' shares differ.
/// </remarks>
public sealed record AllocationBalance(
    int Participants, Spread Overall, Spread Stratum, Spread Margin, double Guessed, IReadOnlyList<double> ArmFractions)
{
    /// <summary>Simulates lists one after the other.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="mix">Who comes.</param>
    /// <param name="participants">How many a list allocates, at least 1.</param>
    /// <param name="lists">How many lists, at least 1.</param>
    /// <param name="seed">The seed; the same numbers give the same answer.</param>
    /// <exception cref="ArgumentException">The plan cannot be used, the mix does not fit it, or a number is below 1.</exception>
    public static AllocationBalance Simulate(AllocationPlan plan, StratumMix mix, int participants, int lists, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(mix);
        ArgumentOutOfRangeException.ThrowIfLessThan(participants, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(lists, 1);
        if (!mix.Fits(plan))
        {
            throw new ArgumentException("Each factor needs a probability for each level, which sum to 1.", nameof(mix));
        }

        var simulation = new BalanceSimulation(plan, mix, seed);
        var (overall, stratum, margin) = (new double[lists], new double[lists], new double[lists]);
        for (var list = 0; list < lists; list++)
        {
            simulation.Run(participants, (uint)list);
            (overall[list], stratum[list], margin[list]) = (simulation.Overall, simulation.Stratum, simulation.Margin);
        }

        double all = (long)lists * participants;
        return new AllocationBalance(
            participants,
            Spread.Of(overall),
            Spread.Of(stratum),
            Spread.Of(margin),
            simulation.Guessed / all,
            simulation.Fractions(all));
    }
}
