using Trialhead.Clinical;

namespace Trialhead.Eligibility;

/// <summary>Demands something that is simply so or not so: pregnant, breast-feeding, able to consent.</summary>
/// <param name="State">Which.</param>
public sealed record StateCriterion(PersonalState State) : Criterion;
