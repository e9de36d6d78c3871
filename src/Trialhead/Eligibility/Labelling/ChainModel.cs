namespace Trialhead.Eligibility.Labelling;

/// <summary>A linear-chain conditional random field: weights of features and of what follows what.</summary>
internal sealed record ChainModel(LabelWeights Weights, LabelTransitions Transitions);
