namespace Trialhead.Trials;

/// <summary>Who took part and how far they came.</summary>
public sealed record ParticipantFlow
{
    /// <summary>How participants were found; null where not given.</summary>
    public string? RecruitmentDetails { get; init; }

    /// <summary>What happened before assignment; null where not given.</summary>
    public string? PreAssignmentDetails { get; init; }

    /// <summary>The groups.</summary>
    public IReadOnlyList<ResultGroup> Groups { get; init; } = [];

    /// <summary>The stretches of the trial.</summary>
    public IReadOnlyList<FlowPeriod> Periods { get; init; } = [];
}
