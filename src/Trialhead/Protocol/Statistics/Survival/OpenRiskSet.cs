namespace Trialhead.Protocol.Statistics.Survival;

/// <summary>A risk set while people join it, from the last time backwards.</summary>
internal struct OpenRiskSet
{
    private int _atRisk;
    private int _atRiskInArmOne;
    private int _events;
    private int _eventsInArmOne;

    public double Time { get; private set; }

    public readonly RiskSet RiskSet => new(_atRisk, _atRiskInArmOne, _events, _eventsInArmOne);

    public void MoveTo(double time) => (Time, _events, _eventsInArmOne) = (time, 0, 0);

    public void Add(bool hasEvent, byte arm)
    {
        _atRisk++;
        _atRiskInArmOne += arm;
        _events += hasEvent ? 1 : 0;
        _eventsInArmOne += hasEvent ? arm : 0;
    }
}
