namespace Trialhead.Data.Search.Expressions;

/// <summary>Every trial.</summary>
internal sealed record EverythingExpression : SearchExpression;
