namespace Trialhead.Trials;

/// <summary>Whether the data of single participants will be shared.</summary>
/// <remarks>Null means that the record does not say.</remarks>
public sealed record DataSharing
{
    /// <summary>The registry's code: <c>YES</c>, <c>NO</c>, <c>UNDECIDED</c>.</summary>
    public string? Plan { get; init; }

    /// <summary>The plan in words.</summary>
    public string? Description { get; init; }

    /// <summary>What else is shared: the registry's codes.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>From when to when.</summary>
    public string? TimeFrame { get; init; }

    /// <summary>With whom.</summary>
    public string? AccessCriteria { get; init; }

    /// <summary>Where.</summary>
    public string? Url { get; init; }
}
