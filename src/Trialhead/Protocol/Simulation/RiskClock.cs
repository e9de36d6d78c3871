namespace Trialhead.Protocol.Simulation;

/// <summary>When one simulated participant dies or is lost, in days from entry; the hazard may change on the way.</summary>
/// <remarks>Death comes when the hazard gathered reaches an exponential number, so a change never needs a new draw.</remarks>
internal sealed class RiskClock(CompiledTrial trial)
{
    /// <summary>The day of what does not happen.</summary>
    public const double Never = double.PositiveInfinity;

    private double _left;
    private double _ratio;
    private double _from;

    /// <summary>When the participant is lost.</summary>
    public double Loss { get; private set; }

    /// <summary>Begins with another participant.</summary>
    public void Start(PersonKey person, int course)
    {
        (_ratio, _from) = (1, 0);
        var (fate, rate) = (person.Open(StreamPurpose.Fate), trial.DropoutPerDay[course]);
        _left = fate.NextExponential(); // drawn even where nobody dies, so that losses do not depend on it
        Loss = rate > 0 ? fate.NextExponential(rate) : Never;
    }

    /// <summary>Multiplies the hazard from where it has been gathered to.</summary>
    public void Multiply(double ratio) => _ratio *= ratio;

    /// <summary>The day of death under a course if it is before a day; otherwise the hazard up to that day is gathered.</summary>
    public double DeathBefore(double until, int course)
    {
        if (trial.Hazards is not { } hazards || until <= _from)
        {
            return Never;
        }

        var hazard = hazards[course];
        if (!double.IsInfinity(until))
        {
            var gathered = _ratio * (hazard.At(until) - hazard.At(_from));
            if (gathered <= _left)
            {
                (_left, _from) = (_left - gathered, until);
                return Never;
            }
        }

        return hazard.When(hazard.At(_from) + (_left / _ratio));
    }
}
