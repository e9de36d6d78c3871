using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <summary>Demands a drug, drug class or procedure received.</summary>
/// <param name="Treatment">Which; a member of a class satisfies the class.</param>
/// <param name="Timing">When.</param>
public sealed record TreatmentCriterion(Concept Treatment, TreatmentTiming Timing) : Criterion
{
    /// <summary>How recent it must be; null for any time.</summary>
    public TimeWindow? Within { get; init; }

    /// <summary>Words that narrow it ("systemic", "high-dose", "major"); all of them must fit. Empty for none.</summary>
    public IReadOnlyList<Qualifier> Qualifiers { get; init; } = [];

    /// <summary>The illness it must have been given for; null for any.</summary>
    public Concept? Purpose { get; init; }

    /// <summary>How it must have turned out.</summary>
    public TreatmentOutcome Outcome { get; init; }
}
