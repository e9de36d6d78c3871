using Trialhead.Clinical;

namespace Trialhead.Eligibility;

/// <summary>Demands something that is simply so or not so: pregnant, breast-feeding, able to consent.</summary>
/// <param name="State">Which.</param>
public sealed record StateCriterion(PersonalState State) : Criterion
{
    /// <summary>How recent it must be ("in another study within 30 days"); null where the text sets no time.</summary>
    public TimeWindow? Within { get; init; }
}
