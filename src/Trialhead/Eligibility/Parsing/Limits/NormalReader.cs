using System.Collections.Frozen;

namespace Trialhead.Eligibility.Parsing.Limits;

/// <summary>Reads limits of normal: "x ULN", "times the institutional upper limit of normal", "within normal limits".</summary>
internal static class NormalReader
{
    private const int LongestPhrase = 9;

    // Words between a number or comparator and the limit of normal.
    private static readonly FrozenSet<string> Passing = (
        "the a of above over than institutional institution institutions institute laboratory laboratories lab labs local site central study "
        + "reference respective age sex adjusted gender specific matched value values their its upper normal standard s applicable testing hospital "
        + "center centre for clinical range center's established corresponding maximum maximal max top highest")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PassingSpan =
        Passing.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The limit of normal of which the number before this token counts multiples, with the index past it.</summary>
    /// <param name="text">The folded statement.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="at">The token behind the number.</param>
    /// <param name="isMultiple">Whether the number itself is a multiple: "twice".</param>
    public static (LimitBasis Basis, int End)? Multiple(string text, List<Token> tokens, int at, bool isMultiple = false)
    {
        var i = at;
        while (i < tokens.Count && (tokens[i].Cue is LimitCue.Times or LimitCue.Fold || tokens[i].Is('*') || (tokens[i].Is('-') && !isMultiple)))
        {
            isMultiple |= !tokens[i].Is('-');
            i++;
        }

        // "5 times higher than the upper limit"
        i += isMultiple && NextCue(tokens, i) is LimitCue.More && NextCue(tokens, i + 1) == LimitCue.Than ? 2 : 0;

        // "> 5N", "2.5 x N" (but not "3 N 0").
        if (i > 0 && i < tokens.Count && IsWord(text, tokens[i], "n") && (isMultiple || tokens[i - 1].Kind == TokenKind.Number)
            && !(i + 1 < tokens.Count && (tokens[i + 1].Mark is '=' or '-' || tokens[i + 1].Kind == TokenKind.Number)))
        {
            return (LimitBasis.UpperLimitOfNormal, i + 1);
        }

        // "3 times the reference range"
        return Named(text, tokens, i, isMultiple ? LimitBasis.UpperLimitOfNormal : null)
            ?? (isMultiple && Range(text, tokens, i) is { } end ? (LimitBasis.UpperLimitOfNormal, end) : null);
    }

    /// <summary>The limit of normal that a comparator without a number is followed by.</summary>
    public static (LimitBasis Basis, int End)? Bare(string text, List<Token> tokens, int at, Comparator comparator)
    {
        var isUpward = comparator != Comparator.Less; // "no greater than the normal range"
        return Named(text, tokens, at, null) is { } named ? named
            : Range(text, tokens, at) is { } end
                ? (isUpward ? LimitBasis.UpperLimitOfNormal : LimitBasis.LowerLimitOfNormal, end)
                : null;
    }

    /// <summary>The index past "within normal limits" or "in the normal range"; null where no such words start here.</summary>
    public static int? Within(string text, List<Token> tokens, int at) =>
        tokens[at].Cue is LimitCue.Within or LimitCue.In ? Range(text, tokens, at + 1) : null;

    // "normal limits", "the limits of normal", "institutional normal range": the index past it.
    private static int? Range(string text, List<Token> tokens, int at)
    {
        var (isNormal, isRange) = (false, false);
        var i = at;
        for (; i < tokens.Count && i < at + LongestPhrase; i++)
        {
            var word = text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start);
            var (normal, range) = (tokens[i].Cue == LimitCue.Normal, tokens[i].Cue == LimitCue.Limit || word is "range" or "ranges" or "values");
            if (!normal && !range && !IsPassing(text, tokens[i]) || (tokens[i].Cue == LimitCue.Upper))
            {
                break;
            }

            (isNormal, isRange) = (isNormal || normal || word is "reference", isRange || range);
        }

        return isNormal && isRange ? i : null;
    }

    private static (LimitBasis Basis, int End)? Named(string text, List<Token> tokens, int at, LimitBasis? byTimes)
    {
        for (var i = at; i < tokens.Count && i < at + LongestPhrase; i++)
        {
            var token = tokens[i];
            switch (token.Cue)
            {
                case LimitCue.Uln:
                    return (LimitBasis.UpperLimitOfNormal, Closing(tokens, i + 1, text));
                case LimitCue.Lln:
                    return (LimitBasis.LowerLimitOfNormal, Closing(tokens, i + 1, text));
                case LimitCue.Upper when EndOfLimit(text, tokens, i + 1) is { } end:
                    return (LimitBasis.UpperLimitOfNormal, end);
                case LimitCue.Lower when EndOfLimit(text, tokens, i + 1) is { } end:
                    return (LimitBasis.LowerLimitOfNormal, end);
                case LimitCue.Limit when byTimes is { } basis && EndOfLimit(text, tokens, i) is { } end:
                    return (basis, end);
                case LimitCue.Normal when byTimes is { } basis && NextCue(tokens, i + 1) is not (LimitCue.Upper or LimitCue.Lower):
                    return (basis, EndOfLimit(text, tokens, i) ?? i + 1);
            }

            if (!IsPassing(text, token))
            {
                return null;
            }
        }

        return null;
    }

    // Behind "upper": "limit(s)", "normal limit", "limit of the normal range", "end of normal" and an abbreviation in brackets.
    private static int? EndOfLimit(string text, List<Token> tokens, int at)
    {
        var hasNoun = false;
        var i = at;
        for (; i < tokens.Count && i < at + LongestPhrase; i++)
        {
            var word = text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start);
            var isNoun = tokens[i].Cue is LimitCue.Limit or LimitCue.Normal || word is "end" or "range" or "level" or "bound" or "boundary" or "level";
            if (!isNoun && !IsPassing(text, tokens[i]))
            {
                break;
            }

            hasNoun |= isNoun;
        }

        // "… of normal for age" and "of the" that lead on to something else stay outside.
        while (i > at && tokens[i - 1].Cue is LimitCue.Of or LimitCue.The or LimitCue.Above or LimitCue.Than || (i > at && IsWord(text, tokens[i - 1], "for")))
        {
            i--;
        }

        // "lower limit of predicted" and "of detection" are no limits of normal.
        return hasNoun && !IsOfOther(text, tokens, i) && !IsOfOther(text, tokens, i + 1)
            ? Closing(tokens, i, text)
            : null;
    }

    private static bool IsOfOther(string text, List<Token> tokens, int at) => at < tokens.Count
        && text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start) is "predicted" or "detection" or "quantification" or "quantitation" or "detectability";

    // "(ULN)", "(LLN)", "[ULN]".
    private static int Closing(List<Token> tokens, int at, string text) =>
        at + 2 < tokens.Count && tokens[at].Is('(') && tokens[at + 2].Is(')') && tokens[at + 1].Kind == TokenKind.Word
            && tokens[at + 1].End - tokens[at + 1].Start <= 4
            && (tokens[at + 1].Cue is LimitCue.Uln or LimitCue.Lln || text[tokens[at + 1].End - 1] is 'n' or 'l') ? at + 3 : at;

    private static bool IsPassing(string text, Token token) => token.Kind == TokenKind.Word
        ? PassingSpan.Contains(text.AsSpan(token.Start, token.End - token.Start))
        : token.Is('\'') || token.Is('’') || token.Is('-') || token.Is('/');

    private static bool IsWord(string text, Token token, string word) =>
        text.AsSpan(token.Start, token.End - token.Start).SequenceEqual(word);

    private static LimitCue NextCue(List<Token> tokens, int at) => at < tokens.Count ? tokens[at].Cue : LimitCue.None;
}
