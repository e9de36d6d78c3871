namespace Trialhead.Protocol.Allocation;

/// <summary>Something known before allocation by which the arms shall be alike.</summary>
/// <param name="Id">Its id, unique in the plan.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Levels">Its levels, at least two; every participant has one.</param>
public sealed record StratumFactor(string Id, string Name, IReadOnlyList<StratumLevel> Levels);
