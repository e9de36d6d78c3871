using Trialhead.Eligibility.Parsing.Limits;

namespace Trialhead.Eligibility.Parsing;

/// <summary>A word, number or sign of a statement, for the grammars of numbers.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Index of its first code unit.</param>
/// <param name="End">Index past its last.</param>
/// <param name="Cue">What a word does.</param>
/// <param name="Mark">The sign: one of &lt; = &gt; ≤ ≥, or punctuation, dashes all as <c>-</c>; otherwise none.</param>
/// <param name="Value">The number.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, LimitCue Cue, char Mark, double Value)
{
    /// <summary>Whether it is a number, in digits or as a word.</summary>
    public bool IsNumber => Kind == TokenKind.Number || Cue == LimitCue.Number;

    public bool Is(char mark) => Mark == mark;
}
