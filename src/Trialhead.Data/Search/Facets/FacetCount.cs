namespace Trialhead.Data.Search.Facets;

/// <summary>How many trials of a result have a value.</summary>
/// <param name="Value">The value as filters take it.</param>
/// <param name="Name">The value as people read it.</param>
/// <param name="Count">Trials of the whole result, not only of this page.</param>
public sealed record FacetCount(string Value, string Name, int Count);
