namespace Trialhead.Data.Search.Expressions;

/// <summary>A condition on sites that one and the same site must fulfil.</summary>
internal sealed record SameSiteExpression(SearchExpression Part) : SearchExpression;
