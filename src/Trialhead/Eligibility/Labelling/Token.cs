namespace Trialhead.Eligibility.Labelling;

/// <summary>A word, number or mark of a text.</summary>
/// <param name="Start">Index of its first code unit.</param>
/// <param name="End">Index past its last.</param>
internal readonly record struct Token(int Start, int End);
