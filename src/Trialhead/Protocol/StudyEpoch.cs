namespace Trialhead.Protocol;

/// <summary>A stage of the trial that all its participants may pass through.</summary>
public sealed record StudyEpoch : ProtocolPart
{
    /// <summary>What it is for.</summary>
    public EpochKind Kind { get; init; }
}
