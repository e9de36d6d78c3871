using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <summary>Demands an illness or finding.</summary>
/// <param name="Condition">Which; a more special illness satisfies it too.</param>
public sealed record DiagnosisCriterion(Concept Condition) : Criterion
{
    /// <summary>The phase it must be in; <see cref="DiseaseSetting.None"/> for any.</summary>
    public DiseaseSetting Setting { get; init; }

    /// <summary>How recent it must be; null for any time.</summary>
    public TimeWindow? Within { get; init; }
}
