namespace Trialhead.Eligibility.Parsing;

/// <summary>Kinds of <see cref="Token"/>.</summary>
internal enum TokenKind : byte
{
    Word,
    Number,
    Sign,
    Mark,
}
