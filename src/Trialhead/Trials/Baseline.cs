namespace Trialhead.Trials;

/// <summary>Who the participants were at the start.</summary>
public sealed record Baseline
{
    /// <summary>Whom it describes; null where not given.</summary>
    public string? Population { get; init; }

    /// <summary>The groups.</summary>
    public IReadOnlyList<ResultGroup> Groups { get; init; } = [];

    /// <summary>How many were analysed.</summary>
    public IReadOnlyList<Denominator> Denominators { get; init; } = [];

    /// <summary>Age, sex and whatever else was measured.</summary>
    public IReadOnlyList<BaselineMeasure> Measures { get; init; } = [];
}
