namespace Trialhead.Trials;

/// <summary>Something given or done to participants.</summary>
/// <param name="Name">Its name in the record.</param>
public sealed record Intervention(string Name)
{
    /// <summary>Its kind; null where not given.</summary>
    public InterventionType? Type { get; init; }

    /// <summary>How it is given; null where not given.</summary>
    public string? Description { get; init; }

    /// <summary>Other names, brands and codes.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Labels of the arms that receive it.</summary>
    public IReadOnlyList<string> ArmLabels { get; init; } = [];
}
