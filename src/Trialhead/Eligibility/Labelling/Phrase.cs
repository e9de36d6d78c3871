namespace Trialhead.Eligibility.Labelling;

/// <summary>A phrase over tokens of a line, with how likely it is.</summary>
/// <param name="Type">Number of its <see cref="EntityType"/>.</param>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Probability">Between 0 and 1.</param>
internal readonly record struct Phrase(int Type, int First, int Last, float Probability);
