namespace Trialhead.Trials;

/// <summary>A person with overall scientific responsibility.</summary>
/// <param name="Name">Name with degrees, as recorded.</param>
/// <param name="Role">The registry's code: <c>PRINCIPAL_INVESTIGATOR</c>, <c>STUDY_CHAIR</c>…; null where not given.</param>
/// <param name="Affiliation">Institution; null where not given.</param>
public sealed record Official(string Name, string? Role = null, string? Affiliation = null);
