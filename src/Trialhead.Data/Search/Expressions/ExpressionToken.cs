namespace Trialhead.Data.Search.Expressions;

/// <summary>A piece of an expression's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A word, the inside of quotation marks, or an operator's name.</param>
/// <param name="Argument">What stands in an operator's brackets.</param>
internal readonly record struct ExpressionToken(TokenKind Kind, string Text = "", string Argument = "");
