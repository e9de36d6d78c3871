namespace Trialhead.Data.Search.Typing;

/// <summary>A typing error and what was searched in its place.</summary>
/// <param name="Typed">The word as typed.</param>
/// <param name="Instead">The word that was meant.</param>
public sealed record Correction(string Typed, string Instead);
