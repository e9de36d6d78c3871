namespace Trialhead.Trials;

/// <summary>A Medical Subject Heading that the registry assigned.</summary>
/// <param name="Id">The descriptor's number (<c>D015464</c>); null in records that give only names.</param>
/// <param name="Term">Its name.</param>
public sealed record MeshTerm(string? Id, string Term);
