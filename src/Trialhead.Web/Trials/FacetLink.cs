namespace Trialhead.Web.Trials;

/// <summary>A link that narrows a result or widens it again.</summary>
/// <param name="Name">The value.</param>
/// <param name="Count">Trials that remain; 0 where that is not said.</param>
/// <param name="Address">The address of that search.</param>
public sealed record FacetLink(string Name, int Count, string Address);
