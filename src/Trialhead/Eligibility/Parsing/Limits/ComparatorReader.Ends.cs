namespace Trialhead.Eligibility.Parsing.Limits;

/// <content>Comparators that name an end: "at least", "at or below", "a lower limit of".</content>
internal static partial class ComparatorReader
{
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
