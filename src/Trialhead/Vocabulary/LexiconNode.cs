namespace Trialhead.Vocabulary;

/// <summary>A place in the automaton of names, as it lies in an image; what belongs to it ends where that of the next node begins.</summary>
/// <param name="FirstEdge">The first of its edges.</param>
/// <param name="FirstName">The first of the names that end there.</param>
internal readonly record struct LexiconNode(int FirstEdge, int FirstName);

/// <summary>A step of the automaton, as it lies in an image.</summary>
/// <param name="Word">The number of the next word; ascending within a node.</param>
/// <param name="Node">The node it leads to.</param>
internal readonly record struct LexiconEdge(int Word, int Node);
