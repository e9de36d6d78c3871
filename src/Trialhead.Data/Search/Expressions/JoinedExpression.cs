namespace Trialhead.Data.Search.Expressions;

/// <summary>All of its parts, or any of them.</summary>
internal sealed record JoinedExpression(IReadOnlyList<SearchExpression> Parts, bool IsAny) : SearchExpression
{
    public override IEnumerable<string> Words => Parts.SelectMany(part => part.Words);

    internal override SearchExpression PutRight(Func<string, string> correct) =>
        this with { Parts = [.. Parts.Select(part => part.PutRight(correct))] };
}
