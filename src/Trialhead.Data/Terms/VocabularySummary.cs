namespace Trialhead.Data.Terms;

/// <summary>What a vocabulary was built of.</summary>
/// <param name="Concepts">Number of concepts.</param>
/// <param name="Names">Number of names that are looked for in texts.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="LeftOut">Files of a folder that are no terminology.</param>
public sealed record VocabularySummary(int Concepts, int Names, long Bytes, IReadOnlyList<string> LeftOut);
