namespace Trialhead.Trials;

/// <summary>A publication that a record cites.</summary>
/// <param name="Citation">The citation; null where only the number is given.</param>
/// <param name="Pmid">PubMed number; null where not given.</param>
/// <param name="Type">The registry's code: <c>BACKGROUND</c>, <c>RESULT</c>, <c>DERIVED</c>; null where not given.</param>
public sealed record Reference(string? Citation, string? Pmid = null, string? Type = null);
