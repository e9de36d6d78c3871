namespace Trialhead.Data.Search.Expressions;

/// <summary>Words in an area: all of them, or, as a phrase, in this order.</summary>
internal sealed record WordsExpression(SearchArea Area, string Text, bool IsPhrase) : SearchExpression
{
    public override IEnumerable<string> Words => Area.IsTopical ? [Text] : [];

    internal override SearchExpression PutRight(Func<string, string> correct) => IsPhrase ? this : this with { Text = correct(Text) };
}
