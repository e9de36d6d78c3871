namespace Trialhead.Protocol;

/// <summary>What is measured of a participant.</summary>
public sealed record StudyEndpoint : ProtocolPart
{
    /// <summary>What sort of value it is; null where not said.</summary>
    public EndpointKind? Kind { get; init; }

    /// <summary>When it is measured, in words; null where not said.</summary>
    public string? TimeFrame { get; init; }
}

/// <summary>Sorts of endpoints, by how they are analysed.</summary>
public enum EndpointKind
{
    /// <summary>The time until something happens, with those for whom it has not yet happened.</summary>
    TimeToEvent,

    /// <summary>The share of participants for whom something is so.</summary>
    Proportion,

    /// <summary>The mean of a measured value.</summary>
    Mean,

    /// <summary>How many events there are.</summary>
    Count,
}
