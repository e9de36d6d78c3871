namespace Trialhead.Data.Conduct;

/// <summary>Who records something in a study's log, and why.</summary>
/// <param name="Name">Their name as the log shall have it; not blank.</param>
/// <param name="Why">The reason, in their words; null where none is needed.</param>
public sealed record Author(string Name, string? Why = null);
