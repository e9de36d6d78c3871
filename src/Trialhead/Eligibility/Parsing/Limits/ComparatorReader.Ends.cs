namespace Trialhead.Eligibility.Parsing.Limits;

/// <content>Comparators that name an end: "at least", "at or below", "a lower limit of".</content>
internal static partial class ComparatorReader
{
    // "no greater that 2.5": a short word right before the number.
    private static bool IsSlipOfThan(List<Token> tokens, int at)
    {
        const int Length = 4;
        return Starts(tokens, at + 1) && tokens[at] is { Kind: TokenKind.Word, Cue: LimitCue.None } && tokens[at].End - tokens[at].Start == Length;
    }

    // "16 years of age of older"
    private static bool IsSlipOfOr(List<Token> tokens, int at) => tokens[at].Cue == LimitCue.Of && CueOf(tokens, at + 1) is LimitCue.Older or LimitCue.Younger;

    // "up to and including 75": the index past a joint and one plain word before a number.
    private static int PastIncluding(List<Token> tokens, int at) =>
        CueOf(tokens, at) == LimitCue.And && Starts(tokens, at + 2) && tokens[at + 1] is { Kind: TokenKind.Word, Cue: LimitCue.None } ? at + 2 : at;

    /// <summary>The comparator that ends right before a token, with its first token: "> NYHA class II"; null for none.</summary>
    public static (Comparator Comparator, int First)? ReadAhead(List<Token> tokens, int before)
    {
        const int Longest = 5;
        for (var first = Math.Max(0, before - Longest); first < before; first++)
        {
            if (Read(tokens, first) is { Comparator: not Comparator.Equal } read && read.End == before)
            {
                var isBehind = tokens[first].Kind == TokenKind.Word && CueOf(tokens, first - 1) is LimitCue.Or or LimitCue.And; // "18 and over"
                return isBehind ? null : (read.Comparator, first);
            }
        }

        return null;
    }

    // "at least", "at most", "at or above".
    private static (Comparator, int, bool)? AtWord(List<Token> tokens, int at)
    {
        switch (CueOf(tokens, at + 1))
        {
            case LimitCue.Least:
                return (Comparator.AtLeast, at + 2, false);
            case LimitCue.Most:
                return (Comparator.AtMost, at + 2, false);
            case LimitCue.A:
                return CueOf(tokens, at + 2) is LimitCue.Minimum or LimitCue.Maximum ? Plain(tokens, at + 2) : null;
            case LimitCue.Minimum or LimitCue.Maximum:
                return Plain(tokens, at + 1);
            case LimitCue.Or:
                return CueOf(tokens, at + 2) switch
                {
                    LimitCue.Above => (Comparator.AtLeast, at + 3, false),
                    LimitCue.Below => (Comparator.AtMost, at + 3, false),
                    LimitCue.More when CueOf(tokens, at + 3) == LimitCue.Than => (Comparator.AtLeast, at + 4, false),
                    LimitCue.Less or LimitCue.Lower when CueOf(tokens, at + 3) == LimitCue.Than => (Comparator.AtMost, at + 4, false),
                    _ => null,
                };
            default:
                return null;
        }
    }

    // "a lower limit of 27 kg/m2", but not the lower limit of normal: the index past its words.
    private static int? EndOfScaleLimit(List<Token> tokens, int at) =>
        tokens[at].Cue is LimitCue.Lower or LimitCue.Upper && CueOf(tokens, at + 1) == LimitCue.Limit && CueOf(tokens, at + 2) == LimitCue.Of && Starts(tokens, at + 3)
            ? at + 3
            : null;
}
