using Trialhead.Trials;

namespace Trialhead.Protocol;

/// <summary>A planned way through the trial.</summary>
public sealed record StudyArm : ProtocolPart
{
    /// <summary>Its part in the comparison; null where not said.</summary>
    public ArmType? Type { get; init; }
}
