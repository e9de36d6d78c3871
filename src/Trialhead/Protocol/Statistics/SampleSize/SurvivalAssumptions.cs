namespace Trialhead.Protocol.Statistics.SampleSize;

/// <summary>What a survival trial is planned with: exponential survival and dropout, even accrual.</summary>
/// <param name="ControlHazard">The hazard of the controls, above 0, in events per unit of time.</param>
/// <param name="HazardRatio">The hazard of the treated over that of the controls, above 0 and not 1.</param>
/// <param name="AccrualDuration">How long participants come in, evenly, above 0.</param>
/// <param name="FollowUp">How long the last participant is followed.</param>
/// <remarks>All times are in one unit of the caller's choice.</remarks>
public sealed record SurvivalAssumptions(
    double ControlHazard, double HazardRatio, double AccrualDuration, double FollowUp)
{
    /// <summary>The hazard of dropping out, in either arm; 0 for none.</summary>
    public double DropoutHazard { get; init; }

    /// <summary>Treated participants for each control, above 0.</summary>
    public double AllocationRatio { get; init; } = 1;

    /// <summary>The planned duration of the whole trial.</summary>
    public double Duration => AccrualDuration + FollowUp;

    /// <summary>The information that an event carries about the logarithm of the hazard ratio (Schoenfeld).</summary>
    public double InformationPerEvent => AllocationRatio / ((1 + AllocationRatio) * (1 + AllocationRatio));

    /// <summary>The probability that a participant's event has been seen by a time, over both arms.</summary>
    /// <param name="time">Counted from the first participant; those who come in later count as without event.</param>
    public double EventProbability(double time) =>
        (EventProbability(time, ControlHazard) + AllocationRatio * EventProbability(time, ControlHazard * HazardRatio))
        / (1 + AllocationRatio);

    /// <summary>The probability that would be reached if the trial never ended.</summary>
    public double FinalEventProbability => (Share(ControlHazard) + AllocationRatio * Share(ControlHazard * HazardRatio))
        / (1 + AllocationRatio);

    // The mean over even entry of the probability that the event came first and within the time since entry.
    private double EventProbability(double time, double hazard)
    {
        var (entered, either) = (Math.Min(time, AccrualDuration), hazard + DropoutHazard);
        var without = (Math.Exp(-either * (time - entered)) - Math.Exp(-either * time)) / either;
        return Share(hazard) * (entered - without) / AccrualDuration;
    }

    private double Share(double hazard) => hazard / (hazard + DropoutHazard);
}
