namespace Trialhead.Data.Search.Expressions;

/// <summary>Kinds of pieces of an expression's text.</summary>
internal enum TokenKind
{
    End,
    Word,
    Phrase,
    Open,
    Close,
    And,
    Or,
    Not,

    /// <summary>A name with brackets: <c>AREA[Phase]</c>.</summary>
    Operator,
}
