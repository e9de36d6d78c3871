using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <summary>Demands a drug, drug class or procedure received.</summary>
/// <param name="Treatment">Which; a member of a class satisfies the class.</param>
/// <param name="Timing">When.</param>
public sealed record TreatmentCriterion(Concept Treatment, TreatmentTiming Timing) : Criterion
{
    /// <summary>How recent it must be; null for any time.</summary>
    public TimeWindow? Within { get; init; }
}
