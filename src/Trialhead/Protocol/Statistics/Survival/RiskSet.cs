namespace Trialhead.Protocol.Statistics.Survival;

/// <summary>Who is under observation just before a time, and who has the event then.</summary>
/// <param name="AtRisk">Under observation, in both arms.</param>
/// <param name="AtRiskInArmOne">Under observation in arm 1.</param>
/// <param name="Events">Events at the time, in both arms.</param>
/// <param name="EventsInArmOne">Events at the time in arm 1.</param>
internal readonly record struct RiskSet(int AtRisk, int AtRiskInArmOne, int Events, int EventsInArmOne)
{
    public LogRank ToLogRank()
    {
        if (Events == 0)
        {
            return default;
        }

        var share = (double)AtRiskInArmOne / AtRisk;
        var variance = AtRisk > 1 ? Events * share * (1 - share) * (AtRisk - Events) / (AtRisk - 1) : 0;
        return new(Events, EventsInArmOne, Events * share, variance);
    }
}
