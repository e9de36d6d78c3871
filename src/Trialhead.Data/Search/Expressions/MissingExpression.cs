namespace Trialhead.Data.Search.Expressions;

/// <summary>A property that the record does not state.</summary>
internal sealed record MissingExpression(SearchArea Area) : SearchExpression;
