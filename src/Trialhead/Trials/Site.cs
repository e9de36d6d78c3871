using Trialhead.Clinical;

namespace Trialhead.Trials;

/// <summary>A place where a trial is run.</summary>
/// <remarks>Null means that the record does not say.</remarks>
public sealed record Site
{
    /// <summary>Name of the hospital or clinic.</summary>
    public string? Facility { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>State, province or region.</summary>
    public string? State { get; init; }

    /// <summary>Postal code.</summary>
    public string? PostalCode { get; init; }

    /// <summary>Country.</summary>
    public string? Country { get; init; }

    /// <summary>The point of the city, as the registry gives it.</summary>
    public GeoPoint? Point { get; init; }

    /// <summary>The site's own status; null where only the trial has one.</summary>
    public RecruitmentStatus? Status { get; init; }

    /// <summary>Whom to ask there.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>Investigators there.</summary>
    public IReadOnlyList<Official> Investigators { get; init; } = [];

    /// <summary>Facility, city and country in one line, as far as they are known.</summary>
    public string Label => string.Join(", ", new[] { Facility, City, State, Country }.Where(part => part is not null));
}
