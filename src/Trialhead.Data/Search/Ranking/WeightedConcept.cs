using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Ranking;

/// <summary>A concept with how much it matters.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Weight">Above 0.</param>
internal readonly record struct WeightedConcept(Concept Concept, float Weight);
