namespace Trialhead.Clinical;

/// <summary>What a record says of a fact it mentions.</summary>
/// <remarks>A fact that a record does not mention has no presence at all: silence is never denial.</remarks>
public enum Presence
{
    /// <summary>The record says that it is so.</summary>
    Present,

    /// <summary>The record says that it is not so.</summary>
    Absent,
}
