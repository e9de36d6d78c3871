namespace Trialhead.Protocol;

/// <summary>Where facts of a protocol are from.</summary>
/// <param name="Id">The id that parts refer to.</param>
/// <param name="Title">What it is.</param>
/// <param name="Where">Its address, number or place; null where it has none.</param>
public sealed record ProtocolSource(string Id, string Title, string? Where);
