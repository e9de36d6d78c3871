namespace Trialhead.Clinical;

/// <summary>Where a person lives, as much as they chose to say.</summary>
/// <remarks>Every part may be absent; a point given beats one looked up by name.</remarks>
public sealed record Place
{
    /// <summary>Name of the city or town.</summary>
    public string? City { get; init; }

    /// <summary>State, province or region.</summary>
    public string? State { get; init; }

    /// <summary>Country, in English.</summary>
    public string? Country { get; init; }

    /// <summary>Postal code.</summary>
    public string? PostalCode { get; init; }

    /// <summary>The point itself.</summary>
    public GeoPoint? Point { get; init; }
}
