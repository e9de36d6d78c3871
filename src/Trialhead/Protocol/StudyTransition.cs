namespace Trialhead.Protocol;

/// <summary>A way out of an epoch.</summary>
/// <remarks>Exactly one of <see cref="ToEpoch"/>, <see cref="Allocation"/> and <see cref="Leaves"/> says where it leads.</remarks>
public sealed record StudyTransition : ProtocolPart
{
    /// <summary>The ids of the epochs that it leads out of.</summary>
    public required IReadOnlyList<string> From { get; init; }

    /// <summary>The ids of the arms whose participants it concerns; empty for all.</summary>
    public IReadOnlyList<string> Arms { get; init; } = [];

    /// <summary>What must hold; null for otherwise.</summary>
    public StudyCondition? When { get; init; }

    /// <summary>Whether it may happen at any time, not only at the end of the epoch.</summary>
    public bool IsAnytime { get; init; }

    /// <summary>Whether facts from before the epoch count; otherwise only results of the epoch decide.</summary>
    public bool CountsEarlierFacts { get; init; }

    /// <summary>The id of the epoch that follows.</summary>
    public string? ToEpoch { get; init; }

    /// <summary>The id of the arm that the participant switches to; null where the arm stays.</summary>
    public string? SwitchTo { get; init; }

    /// <summary>The id of the allocation that decides the arm; its epoch follows.</summary>
    public string? Allocation { get; init; }

    /// <summary>Whether the participant leaves the study.</summary>
    public bool Leaves { get; init; }

    /// <summary>Whether it concerns someone in that epoch and arm.</summary>
    public bool Concerns(string epoch, string? arm) => From.Contains(epoch) && (Arms.Count == 0 || (arm is not null && Arms.Contains(arm)));
}
