using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Suggesting;

/// <summary>A way to go on from what was typed so far.</summary>
/// <param name="Text">What to search for, such as <c>Myocardial infarction</c> or <c>Boston, Massachusetts, United States</c>.</param>
/// <param name="Count">Trials of the store that are about it or a kind of it; of a place, sites of trials there.</param>
/// <param name="Concept">The concept; null for a place and for a name that only the records have.</param>
/// <param name="Matched">The other name that begins so, such as <c>heart attack</c>; null where the text itself does.</param>
public sealed record Suggestion(string Text, int Count, Concept? Concept = null, string? Matched = null);
