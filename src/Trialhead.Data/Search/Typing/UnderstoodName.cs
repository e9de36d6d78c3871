using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Typing;

/// <summary>Words that name something the vocabulary knows.</summary>
/// <param name="Text">The words as typed, or as corrected.</param>
/// <param name="Concepts">What they may mean.</param>
public sealed record UnderstoodName(string Text, IReadOnlyList<Concept> Concepts);
