namespace Trialhead.Data.Search.Ranking;

/// <summary>A word of a note.</summary>
/// <param name="Word">As the index has it.</param>
/// <param name="Count">How often it stands there.</param>
/// <param name="Start">Where it stands first.</param>
/// <param name="Weight">How much it matters: more where it stands often.</param>
internal readonly record struct NoteWord(string Word, int Count, int Start, float Weight);
