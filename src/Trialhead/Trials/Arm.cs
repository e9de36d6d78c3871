namespace Trialhead.Trials;

/// <summary>A group of participants who receive the same.</summary>
/// <param name="Label">Its name, unique in the trial.</param>
public sealed record Arm(string Label)
{
    /// <summary>Its part in the comparison; null where not given.</summary>
    public ArmType? Type { get; init; }

    /// <summary>What happens in it; null where not given.</summary>
    public string? Description { get; init; }

    /// <summary>Names of its interventions, as in <see cref="Intervention.Name"/>.</summary>
    public IReadOnlyList<string> InterventionNames { get; init; } = [];
}
