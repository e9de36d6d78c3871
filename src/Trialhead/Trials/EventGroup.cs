namespace Trialhead.Trials;

/// <summary>A group's totals of adverse events: how many were affected, of how many at risk.</summary>
/// <param name="Id">The group's id.</param>
/// <param name="Title">Its name; null where not given.</param>
/// <param name="Description">What it received; null where not given.</param>
public sealed record EventGroup(string Id, string? Title = null, string? Description = null)
{
    /// <summary>Deaths from any cause; null where not given.</summary>
    public int? DeathsAffected { get; init; }

    /// <summary>At risk of death; null where not given.</summary>
    public int? DeathsAtRisk { get; init; }

    /// <summary>With a serious event; null where not given.</summary>
    public int? SeriousAffected { get; init; }

    /// <summary>At risk of a serious event; null where not given.</summary>
    public int? SeriousAtRisk { get; init; }

    /// <summary>With another event; null where not given.</summary>
    public int? OtherAffected { get; init; }

    /// <summary>At risk of another event; null where not given.</summary>
    public int? OtherAtRisk { get; init; }
}
