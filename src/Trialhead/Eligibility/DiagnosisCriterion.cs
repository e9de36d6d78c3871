using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <summary>Demands an illness or finding.</summary>
/// <param name="Condition">Which; a more special illness satisfies it too.</param>
public sealed record DiagnosisCriterion(Concept Condition) : Criterion
{
    /// <summary>The phase it must be in; <see cref="DiseaseSetting.None"/> for any.</summary>
    public DiseaseSetting Setting { get; init; }

    /// <summary>Whether having had it counts ("history of"); otherwise one that has ended leaves it unknown.</summary>
    public bool IsHistory { get; init; }

    /// <summary>How recent it must be; null for any time.</summary>
    public TimeWindow? Within { get; init; }
}
