namespace Trialhead.Protocol.Allocation;

/// <summary>What a participant is stratified by.</summary>
/// <param name="Levels">The id of the participant's level, by the id of each factor.</param>
/// <param name="Site">Where the participant is enrolled; null where the plan need not know.</param>
/// <remarks>A site counts for nothing unless it is a factor of the plan.</remarks>
public sealed record Stratification(IReadOnlyDictionary<string, string> Levels, string? Site = null);
