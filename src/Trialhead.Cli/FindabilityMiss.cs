namespace Trialhead.Cli;

/// <summary>A trial that was not found.</summary>
/// <param name="NctId">Its number.</param>
/// <param name="Condition">Its first condition.</param>
/// <param name="Query">What was searched.</param>
/// <param name="Trials">Trials of that condition.</param>
/// <param name="Total">Trials that were found.</param>
internal sealed record FindabilityMiss(string NctId, string Condition, string Query, int Trials, int Total);
