using Trialhead.Protocol.Statistics.Sequential;

namespace Trialhead.Protocol.Statistics.SampleSize;

/// <summary>The numbers of a survival trial, not rounded.</summary>
/// <param name="Events">Events at the last look.</param>
/// <param name="Participants">Participants of both arms.</param>
/// <param name="LookEvents">Events at each look.</param>
/// <param name="LookTimes">When each look is expected, counted from the first participant; infinite if never.</param>
/// <param name="Characteristics">What the plan finds under the assumed hazard ratio.</param>
public sealed record SurvivalPlan(
    double Events,
    double Participants,
    IReadOnlyList<double> LookEvents,
    IReadOnlyList<double> LookTimes,
    OperatingCharacteristics Characteristics)
{
    /// <summary>The mean number of events when the trial ends.</summary>
    public double ExpectedEvents => Events * Characteristics.ExpectedInformation;

    /// <summary>The mean time at which the trial ends, every look at the time expected for it.</summary>
    public double ExpectedDuration
    {
        get
        {
            var (duration, running) = (0.0, 1.0);
            for (var k = 0; k < LookTimes.Count - 1; k++)
            {
                duration += Characteristics.StopProbabilities[k] * LookTimes[k];
                running -= Characteristics.StopProbabilities[k];
            }

            return duration + running * LookTimes[^1];
        }
    }
}
