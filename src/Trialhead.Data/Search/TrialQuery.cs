namespace Trialhead.Data.Search;

/// <summary>A search as a person types and filters it.</summary>
public sealed record TrialQuery : TrialFilter
{
    /// <summary>
    /// Words, <c>"quoted phrases"</c> and registry numbers, in any mixture; null or blank finds every trial that passes.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>Hits to leave out at the start.</summary>
    public int Skip { get; init; }

    /// <summary>Hits wanted.</summary>
    public int Take { get; init; } = 20;
}
