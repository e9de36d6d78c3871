namespace Trialhead.Protocol.Allocation;

/// <summary>One of the values that a stratification factor can have.</summary>
/// <param name="Id">Its id, unique in its factor.</param>
/// <param name="Name">What people call it.</param>
public sealed record StratumLevel(string Id, string Name);
