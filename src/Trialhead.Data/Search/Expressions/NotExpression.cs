namespace Trialhead.Data.Search.Expressions;

/// <summary>Every trial but those that this finds.</summary>
internal sealed record NotExpression(SearchExpression Part) : SearchExpression
{
    internal override SearchExpression PutRight(Func<string, string> correct) => new NotExpression(Part.PutRight(correct));
}
