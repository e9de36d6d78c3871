using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Typing;

/// <summary>Words that are looked for as one: a name that was understood, or a single word.</summary>
/// <param name="Shown">The words as typed or corrected.</param>
/// <param name="Words">The words as the index knows them, in order, each once.</param>
/// <param name="Concepts">What they name; a trial about one of these has all of the words.</param>
internal sealed record SoughtUnit(string Shown, IReadOnlyList<SoughtWord> Words, IReadOnlyList<Concept> Concepts);

/// <summary>A word with those that records may say in its place.</summary>
internal readonly record struct SoughtWord(string Shown, string Stem, IReadOnlyList<string> Others);
