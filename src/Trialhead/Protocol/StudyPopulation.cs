using Trialhead.Eligibility;

namespace Trialhead.Protocol;

/// <summary>Who takes part, and how many.</summary>
public sealed record StudyPopulation
{
    /// <summary>Participants planned to be enrolled; null where not said.</summary>
    public int? Enrolment { get; init; }

    /// <summary>Participants planned to be allocated; null where not said.</summary>
    public int? Allocated { get; init; }

    /// <summary>Who may join and who may not, each criterion read as in a registry record.</summary>
    public IReadOnlyList<EligibilityCriterion> Eligibility { get; init; } = [];

    /// <summary>Whether people without the illness may take part; null where not said.</summary>
    public bool? IncludesHealthy { get; init; }
}
