using Lucene.Net.Search;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Typing;

/// <summary>One thing that can add to a trial's score.</summary>
/// <param name="Words">The words that it stands for, as typed or corrected.</param>
/// <param name="Field">Where they are looked for.</param>
/// <param name="Concept">The concept that is looked for in their place; null for the words themselves.</param>
/// <param name="Query">The query, with its weight.</param>
internal sealed record ScoringPart(string Words, string Field, Concept? Concept, Query Query);
