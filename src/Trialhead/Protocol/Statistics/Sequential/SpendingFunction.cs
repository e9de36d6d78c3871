namespace Trialhead.Protocol.Statistics.Sequential;

/// <summary>How much of alpha may be used up by which fraction of the planned information.</summary>
/// <remarks>A closed hierarchy; equality is by value. Nothing is spent at 0, all of alpha from 1 on.</remarks>
public abstract record SpendingFunction
{
    private protected SpendingFunction()
    {
    }

    /// <summary>Little at first: the spending whose boundary resembles O'Brien and Fleming's.</summary>
    public static SpendingFunction OBrienFleming { get; } = new OBrienFlemingSpending();

    /// <summary>Much at first: the spending whose boundary resembles Pocock's.</summary>
    public static SpendingFunction Pocock { get; } = new PocockSpending();

    /// <summary>The alpha of one side that may have been used up.</summary>
    /// <param name="alpha">The alpha of one side, above 0 and below 1.</param>
    /// <param name="information">The fraction of the planned information; above 1 counts as 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is negative or no number.</exception>
    public double Spent(double alpha, double information)
    {
        if (!(information >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(information), information, "Expected a fraction from 0 on.");
        }

        return information switch
        {
            0 => 0,
            >= 1 => alpha,
            _ => SpentWithin(alpha, information),
        };
    }

    private protected abstract double SpentWithin(double alpha, double information);
}
