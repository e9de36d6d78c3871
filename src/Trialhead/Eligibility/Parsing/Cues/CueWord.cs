namespace Trialhead.Eligibility.Parsing.Cues;

/// <summary>What the phrases know of a word; <c>default</c> for one that stands in none.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Root">The node of phrases that begin with it; 0 for none.</param>
internal readonly record struct CueWord(int Number, int Root);
