namespace Trialhead.Data.Search;

/// <summary>A word or phrase with how much it matters.</summary>
/// <param name="Text">The words, in order; special characters do no harm.</param>
/// <param name="Weight">A factor of its score; 1 is usual, and what is not positive is left out.</param>
public readonly record struct WeightedTerm(string Text, float Weight = 1);
