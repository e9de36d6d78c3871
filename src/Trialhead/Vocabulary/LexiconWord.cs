namespace Trialhead.Vocabulary;

/// <summary>A word of names and contexts, as it lies in an image: all that a text asks of a word stands in one place.</summary>
/// <param name="Key">The word's key; 0 in a free slot.</param>
/// <param name="Known">What is known of it.</param>
internal readonly record struct LexiconWord(ulong Key, KnownWord Known);

/// <summary>What an image knows of a word; <c>default</c> for one in no name and no context.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Root">The node of names that start with it; 0 for none.</param>
internal readonly record struct KnownWord(int Number, int Root);
