using System.Collections.Frozen;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>When it is measured, told between a name and its limit: "Apgar score at 5 minutes > 7".</content>
internal static partial class UnlistedMeasure
{
    private static readonly FrozenSet<string> Times = (
        "screening baseline admission entry enrollment enrolment inclusion visit visits day days hours hour minutes week weeks month months randomization "
        + "randomisation presentation rest night discharge diagnosis birth arrival study time least").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TimesSpan = Times.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word names a time at which something is measured: "screening", "visit".</summary>
    public static bool IsTime(Statement statement, Token token) => token.Kind == TokenKind.Word && TimesSpan.Contains(statement.Lower.AsSpan(token.Start, token.End - token.Start));

    // The index before the words that tell when, which a preposition opens and a time ends; the same index where none stand there.
    private static int BeforeWhen(Statement statement, int at)
    {
        const int Longest = 8;
        var tokens = statement.Tokens;
        var end = at > 0 && tokens[at].IsNumber ? at - 1 : at; // "at visit 1"
        if (end < 1 || !TimesSpan.Contains(Word(statement, end)))
        {
            return at;
        }

        for (var i = end - 1; i > 0 && i >= end - Longest && (tokens[i].Kind != TokenKind.Mark || tokens[i].Is('-')) && !IsInLimit(statement, i); i--)
        {
            if (Word(statement, i) is "at" or "on" or "in" or "during" or "over" or "for" or "upon" or "within" && Word(statement, i - 1) is not ("of" or "or" or "and"))
            {
                return i - 1;
            }
        }

        return at;
    }

    // "gradient measured at catheterization of", "index as assessed by the surgeon": the index before the words that tell how.
    private static int BeforeHow(Statement statement, int at)
    {
        const int Longest = 6;
        var tokens = statement.Tokens;
        for (var i = at - 1; i > 0 && i >= at - Longest && tokens[i].Kind == TokenKind.Word && !IsInLimit(statement, i); i--)
        {
            if (Word(statement, i) is "measured" or "assessed" or "determined" or "evaluated" or "estimated" or "calculated"
                && Word(statement, i + 1) is "at" or "by" or "with" or "on" or "using" or "via" or "from")
            {
                return Word(statement, i - 1) is "as" ? i - 2 : i - 1;
            }
        }

        return at;
    }
}
