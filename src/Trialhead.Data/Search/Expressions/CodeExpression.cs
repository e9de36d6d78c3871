namespace Trialhead.Data.Search.Expressions;

/// <summary>A code that a property has, as <see cref="StudyCodes"/> writes it.</summary>
internal sealed record CodeExpression(SearchArea Area, string Code) : SearchExpression;
