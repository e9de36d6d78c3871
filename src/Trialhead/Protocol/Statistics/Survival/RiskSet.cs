namespace Trialhead.Protocol.Statistics.Survival;

/// <summary>Who is under observation just before a time, and who has the event then.</summary>
/// <param name="AtRisk">Under observation, in both arms.</param>
/// <param name="AtRiskInArmOne">Under observation in arm 1.</param>
/// <param name="Events">Events at the time, in both arms.</param>
/// <param name="EventsInArmOne">Events at the time in arm 1.</param>
internal readonly record struct RiskSet(int AtRisk, int AtRiskInArmOne, int Events, int EventsInArmOne)
{
    /// <summary>Adds what the events expect in arm 1, and its hypergeometric variance.</summary>
    public void AddTo(ref double expected, ref double variance)
    {
        if (Events == 0)
        {
            return;
        }

        var share = (double)AtRiskInArmOne / AtRisk;
        var untied = Events == 1 ? 1 : Events * (double)(AtRisk - Events) / (AtRisk - 1);
        expected += Events * share;
        variance += untied * share * (1 - share);
    }
}
