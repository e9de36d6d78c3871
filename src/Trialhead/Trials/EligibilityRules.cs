using Trialhead.Clinical;

namespace Trialhead.Trials;

/// <summary>Who may join, as the record states it.</summary>
/// <remarks>Null means that the record does not say; it never means "no limit".</remarks>
public sealed record EligibilityRules
{
    /// <summary>The criteria as free text; spans of criteria refer to it.</summary>
    public string? CriteriaText { get; init; }

    /// <summary>Youngest age that may join.</summary>
    public AgeLimit? MinimumAge { get; init; }

    /// <summary>Oldest age that may join.</summary>
    public AgeLimit? MaximumAge { get; init; }

    /// <summary>Whether the record states the sexes at all (<c>ALL</c>, <c>FEMALE</c>, <c>MALE</c>).</summary>
    public bool IsSexStated { get; init; }

    /// <summary>The one sex that may join; null for all or where not stated.</summary>
    public Sex? OnlySex { get; init; }

    /// <summary>Whether the restriction is to gender identity.</summary>
    public bool? IsGenderBased { get; init; }

    /// <summary>The gender restriction in words.</summary>
    public string? GenderDescription { get; init; }

    /// <summary>Whether people without the illness may join.</summary>
    public bool? AcceptsHealthyVolunteers { get; init; }

    /// <summary>Registry age groups: <c>CHILD</c>, <c>ADULT</c>, <c>OLDER_ADULT</c>.</summary>
    public IReadOnlyList<string> StandardAges { get; init; } = [];

    /// <summary>The population watched, for observational studies.</summary>
    public string? StudyPopulation { get; init; }

    /// <summary>How that population is sampled: the registry's code.</summary>
    public string? SamplingMethod { get; init; }
}
