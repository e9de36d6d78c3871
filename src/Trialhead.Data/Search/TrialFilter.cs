using Trialhead.Clinical;
using Trialhead.Data.Search.Expressions;
using Trialhead.Data.Search.Facets;
using Trialhead.Trials;

namespace Trialhead.Data.Search;

/// <summary>Which trials may be found at all; made to be inherited by kinds of query.</summary>
/// <remarks>
/// Null filters nothing. Silence of a record is never denial where people are concerned: a trial that states no age, sex
/// or rule for volunteers stays. A trial without status, phase, type or country is not among those asked for.
/// </remarks>
public abstract record TrialFilter
{
    /// <summary>Any of these statuses.</summary>
    public IReadOnlyList<RecruitmentStatus>? Statuses { get; init; }

    /// <summary>Any of these degrees of openness of the trial as a whole.</summary>
    public IReadOnlyList<Openness>? Openness { get; init; }

    /// <summary>Any of these phases.</summary>
    public IReadOnlyList<Phase>? Phases { get; init; }

    /// <summary>Any of these kinds of study.</summary>
    public IReadOnlyList<StudyType>? StudyTypes { get; init; }

    /// <summary>An age in years that the stated limits must contain.</summary>
    public double? Age { get; init; }

    /// <summary>Any of these age groups of which someone may join.</summary>
    public IReadOnlyList<AgeGroup>? AgeGroups { get; init; }

    /// <summary>Ids of concepts; the trial must be about each, or about a kind of it.</summary>
    public IReadOnlyList<string>? Concepts { get; init; }

    /// <summary>What the record calls one of its treatments, whatever the case, accents and signs.</summary>
    public string? TreatmentName { get; init; }

    /// <summary>A sex that must not be excluded.</summary>
    public Sex? Sex { get; init; }

    /// <summary>True drops trials that refuse healthy volunteers, false those that accept them.</summary>
    public bool? HealthyVolunteers { get; init; }

    /// <summary>Whether results are posted.</summary>
    public bool? HasResults { get; init; }

    /// <summary>A site in any of these countries, by their names in English.</summary>
    public IReadOnlyList<string>? Countries { get; init; }

    /// <summary>Expressions, all of which must hold.</summary>
    public IReadOnlyList<SearchExpression> Where { get; init; } = [];

    /// <summary>Where distances are measured from.</summary>
    public GeoPoint? Near { get; init; }

    /// <summary>Farthest site that counts; needs <see cref="Near"/>.</summary>
    /// <remarks>Sites that are closed do not count, except in trials that are closed altogether.</remarks>
    public double? MaxKilometres { get; init; }
}
