namespace Trialhead.Protocol.Simulation;

/// <summary>How likely the condition of a transition is met.</summary>
/// <remarks>Of several for one transition the one that names arm and epoch counts before one that names the arm, the epoch, or neither.</remarks>
/// <param name="Transition">The id of the transition.</param>
/// <param name="Arm">The id of the arm; null for every arm and for nobody's.</param>
/// <param name="Epoch">The id of the epoch; null for every epoch that it leads out of.</param>
public sealed record ConditionAssumption(string Transition, string? Arm, string? Epoch)
{
    /// <summary>The probability at the end of the epoch, or over its whole length for what may happen at any time.</summary>
    public double? Probability { get; init; }

    /// <summary>Events a year, instead of the probability, for what may happen at any time.</summary>
    public double? PerYear { get; init; }
}

/// <summary>How long the participants of an arm live from allocation on.</summary>
/// <param name="Arm">The id of the arm; null for every arm that has none of its own.</param>
/// <param name="Model">The distribution.</param>
public sealed record SurvivalAssumption(string? Arm, SurvivalModel Model);

/// <summary>What taking a transition does to the hazard of death, from the next day on.</summary>
/// <param name="After">The id of the transition.</param>
/// <param name="Arm">The id of the arm; null for every arm.</param>
/// <param name="HazardRatio">The hazard after over that before, above 0.</param>
public sealed record HazardChange(string After, string? Arm, double HazardRatio);

/// <summary>The share of an arm that responds.</summary>
/// <param name="Arm">The id of the arm; null for every arm that has none of its own.</param>
/// <param name="Probability">The share.</param>
public sealed record ResponseAssumption(string? Arm, double Probability);

/// <summary>A measured value in an arm, normally distributed.</summary>
/// <param name="Arm">The id of the arm; null for every arm that has none of its own.</param>
/// <param name="Mean">The mean.</param>
/// <param name="StandardDeviation">The standard deviation, above 0.</param>
public sealed record MeasurementAssumption(string? Arm, double Mean, double StandardDeviation);
