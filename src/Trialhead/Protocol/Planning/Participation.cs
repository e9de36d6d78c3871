using Trialhead.Eligibility;

namespace Trialhead.Protocol.Planning;

/// <summary>Where a participant is in a protocol on a day, how they came there, and what is planned.</summary>
public sealed record Participation
{
    /// <summary>The day of asking.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Stays in order: those that were, the one now, and those that follow unless something decides otherwise.</summary>
    public required IReadOnlyList<Stay> Stays { get; init; }

    /// <summary>What has to be known before it can go on after the last stay; null where nothing is open.</summary>
    public OpenDecision? Open { get; init; }

    /// <summary>Why the participant left the study; null while they take part, or where the protocol ends.</summary>
    public string? LeftBecause { get; init; }

    /// <summary>The day they left, or will have left by the plan; null where that is open.</summary>
    public DateOnly? LeftOn { get; init; }

    /// <summary>Everything planned, by day.</summary>
    public required IReadOnlyList<PlannedItem> Agenda { get; init; }

    /// <summary>Events that the protocol gives no sense to, each a sentence.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>The stay on the day of asking; null before the first and after leaving.</summary>
    public Stay? Now => LeftOn <= AsOf ? null : Stays.LastOrDefault(stay => stay.Start <= AsOf);
}

/// <summary>A fork at which a participant waits.</summary>
/// <param name="Point">Where they wait.</param>
/// <param name="Due">The day on which it should be decided; null where the end of the epoch is open.</param>
/// <param name="Allocation">The allocation that is due; null where a result is.</param>
/// <param name="Judged">The ways that were tried, with the verdict on each condition.</param>
public sealed record OpenDecision(FlowPoint Point, DateOnly? Due, StudyAllocation? Allocation, IReadOnlyList<JudgedWay> Judged);

/// <summary>A way out with the verdict on its condition.</summary>
/// <param name="Transition">The way.</param>
/// <param name="Explanation">The verdict and its reason; null where there is no condition.</param>
public sealed record JudgedWay(StudyTransition Transition, Explanation? Explanation);
