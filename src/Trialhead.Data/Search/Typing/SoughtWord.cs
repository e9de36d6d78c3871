using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Typing;

/// <summary>A word that is looked for, with the concepts that stand for it.</summary>
/// <param name="Stem">The word as the index knows it.</param>
/// <param name="Shown">The word as typed or corrected.</param>
/// <param name="Concepts">What a name means that the word is part of; a trial about one of them has the word.</param>
internal sealed record SoughtWord(string Stem, string Shown, IReadOnlyList<SoughtConcept> Concepts);

/// <summary>A concept with the share of its weight that falls to one word of its name.</summary>
internal readonly record struct SoughtConcept(Concept Concept, float Share);
