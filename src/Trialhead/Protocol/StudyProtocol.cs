using Trialhead.Trials;

namespace Trialhead.Protocol;

/// <summary>A clinical trial as data that runs: one version of it.</summary>
/// <remarks>
/// What the protocol does not say is null or empty and often named by a <see cref="ProtocolGap"/>; nothing is filled in. A participant moves
/// from epoch to epoch by <see cref="Transitions"/>; the <see cref="Cells"/> say what an arm does in an epoch. Terms follow USDM v4
/// (CDISC DDF-RA, Deliverables/API/USDM_API.json). Immutable and safe to share between threads; lists compare by reference.
/// </remarks>
public sealed record StudyProtocol
{
    /// <summary>The id of the protocol, the same in every version.</summary>
    public required string Id { get; init; }

    /// <summary>The version; an amendment has another.</summary>
    public required string Version { get; init; }

    /// <summary>The full title.</summary>
    public required string Title { get; init; }

    /// <summary>The registry number of its trial; null where it has none.</summary>
    public string? NctId { get; init; }

    /// <summary>A short name or number that people use; null where it has none.</summary>
    public string? ShortName { get; init; }

    /// <summary>The body that answers for the trial; null where not said.</summary>
    public string? Sponsor { get; init; }

    /// <summary>Why the trial is done; null where not said.</summary>
    public string? Rationale { get; init; }

    /// <summary>Its phase; null where not said.</summary>
    public Phase? Phase { get; init; }

    /// <summary>Who does not know what a participant receives; null where not said.</summary>
    public Masking? Masking { get; init; }

    /// <summary>What readers must be told before anything else; null for nothing.</summary>
    public string? Notice { get; init; }

    /// <summary>What this version changes; null for a first version.</summary>
    public Amendment? Amendment { get; init; }

    /// <summary>Where its facts are from.</summary>
    public IReadOnlyList<ProtocolSource> Sources { get; init; } = [];

    /// <summary>What is not known of it.</summary>
    public IReadOnlyList<ProtocolGap> Gaps { get; init; } = [];

    /// <summary>Who takes part.</summary>
    public StudyPopulation Population { get; init; } = new();

    /// <summary>The arms that participants are allocated to or switch to.</summary>
    public IReadOnlyList<StudyArm> Arms { get; init; } = [];

    /// <summary>The epochs; a participant begins in the first.</summary>
    public IReadOnlyList<StudyEpoch> Epochs { get; init; } = [];

    /// <summary>What can fill an epoch; one element may serve several arms and epochs.</summary>
    public IReadOnlyList<StudyElement> Elements { get; init; } = [];

    /// <summary>Which elements an arm goes through in an epoch.</summary>
    public IReadOnlyList<StudyCell> Cells { get; init; } = [];

    /// <summary>What is done at visits.</summary>
    public IReadOnlyList<StudyActivity> Activities { get; init; } = [];

    /// <summary>When the participant is seen.</summary>
    public IReadOnlyList<StudyVisit> Visits { get; init; } = [];

    /// <summary>How a participant leaves an epoch; of those that hold, the first counts.</summary>
    public IReadOnlyList<StudyTransition> Transitions { get; init; } = [];

    /// <summary>How participants are allocated to arms, once or several times.</summary>
    public IReadOnlyList<StudyAllocation> Allocations { get; init; } = [];

    /// <summary>What the trial wants to find out.</summary>
    public IReadOnlyList<StudyObjective> Objectives { get; init; } = [];

    /// <summary>What it measures to find out.</summary>
    public IReadOnlyList<StudyEndpoint> Endpoints { get; init; } = [];

    /// <summary>Every part that has an id, in the order of the document.</summary>
    public IEnumerable<ProtocolPart> Parts =>
    [
        .. Arms, .. Epochs, .. Elements, .. Elements.SelectMany(element => element.AllTreatments), .. Activities, .. Visits, .. Transitions,
        .. Allocations, .. Allocations.SelectMany(allocation => allocation.Factors), .. Objectives, .. Endpoints,
    ];

    /// <summary>Every condition that something depends on.</summary>
    public IEnumerable<StudyCondition> Conditions => ((StudyCondition?[])
    [
        .. Transitions.Select(transition => transition.When),
        .. Allocations.SelectMany(allocation => allocation.Arms).Select(share => share.When),
        .. Allocations.SelectMany(allocation => allocation.Factors).SelectMany(factor => factor.Levels).Select(level => level.When),
        .. Elements.SelectMany(element => element.AllTreatments).OfType<TreatmentVariants>().SelectMany(item => item.Variants).Select(variant => variant.When),
    ]).OfType<StudyCondition>();
}
