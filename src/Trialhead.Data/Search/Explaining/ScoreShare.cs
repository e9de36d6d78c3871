using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Explaining;

/// <summary>What one find added to a trial's score.</summary>
/// <param name="Words">The words, as typed or corrected; what a number of the ranking means, where trials are ranked for a person.</param>
/// <param name="Concept">The concept that was found in their place; null where the words themselves were.</param>
/// <param name="Field">Where it was found, such as <c>title</c> or <c>conditions</c>; the number, such as <c>ranking.notmet</c>.</param>
/// <param name="Points">What it added; all shares of a trial make its score.</param>
public sealed record ScoreShare(string Words, Concept? Concept, string Field, double Points);
