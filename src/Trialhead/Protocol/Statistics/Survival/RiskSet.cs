namespace Trialhead.Protocol.Statistics.Survival;

/// <summary>Who is under observation just before a time, and who has the event then.</summary>
/// <param name="AtRisk">Under observation, in both arms.</param>
/// <param name="AtRiskInArmOne">Under observation in arm 1.</param>
/// <param name="Events">Events at the time, in both arms.</param>
/// <param name="EventsInArmOne">Events at the time in arm 1.</param>
internal readonly record struct RiskSet(int AtRisk, int AtRiskInArmOne, int Events, int EventsInArmOne)
{
    /// <summary>The share of arm 1 among those under observation.</summary>
    public double ShareOfArmOne => (double)AtRiskInArmOne / AtRisk;

    /// <summary>The hypergeometric variance of the events in arm 1.</summary>
    public double Variance
    {
        get
        {
            var share = ShareOfArmOne;
            var drawn = Events == 1 ? 1 : Events * (double)(AtRisk - Events) / (AtRisk - 1);
            return drawn * share * (1 - share);
        }
    }
}
