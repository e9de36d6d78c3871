namespace Trialhead.Eligibility.Parsing.Limits;

/// <summary>Reads comparators: signs in every order, and phrases such as "no more than" and "equal to or greater than".</summary>
internal static partial class ComparatorReader
{
    /// <summary>The comparator that starts at a token, with the index past it; null where none does.</summary>
    public static (Comparator Comparator, int End, bool IsAge)? Read(List<Token> tokens, int at)
    {
        return (tokens[at].Cue is LimitCue.Not or LimitCue.No ? Denied(tokens, at) : Plain(tokens, at)) is { } read
            ? (read.Comparator, PastSign(tokens, read.End), read.IsAge)
            : null;
    }

    /// <summary>What stands behind a number: "or more", "and above", "+"; null where nothing does.</summary>
    public static (Comparator? Comparator, bool? IsBetter, int End, bool IsAge)? ReadBehind(List<Token> tokens, int at)
    {
        if (at >= tokens.Count)
        {
            return null;
        }

        if (tokens[at].Is('+') && !(at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Number && tokens[at + 1].Start == tokens[at].End))
        {
            return (Comparator.AtLeast, null, at + 1, false);
        }

        if (tokens[at].Cue == LimitCue.Minimum)
        {
            return (Comparator.AtLeast, null, at + 1, false);
        }

        if (tokens[at].Cue == LimitCue.Maximum)
        {
            return (Comparator.AtMost, null, at + 1, false);
        }

        var i = at;
        while (i < tokens.Count && (tokens[i].Is('(') || tokens[i].Is(',') || tokens[i].Is('/')))
        {
            i++;
        }

        if (i + 2 < tokens.Count && tokens[i].Cue is LimitCue.Or or LimitCue.And && tokens[i + 1].Is('/') && tokens[i + 2].Cue is LimitCue.Or or LimitCue.And)
        {
            i += 2; // "20 or/and above"
        }

        if (i + 1 >= tokens.Count || !(tokens[i].Cue is LimitCue.Or or LimitCue.And || IsSlipOfOr(tokens, i)) || CueOf(tokens, i + 2) is LimitCue.Than or LimitCue.To || Starts(tokens, i + 2))
        {
            return null;
        }

        var end = i + 2 < tokens.Count && tokens[i + 2].Is(')') && i > at ? i + 3 : i + 2;
        return tokens[i + 1].Cue switch
        {
            LimitCue.More or LimitCue.Above or LimitCue.Up => (Comparator.AtLeast, null, end, false),
            LimitCue.Older => (Comparator.AtLeast, null, end, true),
            LimitCue.Less or LimitCue.Lower or LimitCue.Below => (Comparator.AtMost, null, end, false),
            LimitCue.Younger => (Comparator.AtMost, null, end, true),
            LimitCue.Better => (null, true, end, false),
            LimitCue.Worse => (null, false, end, false),
            _ => null,
        };
    }

    // "greater than or equal to (>=) 18", "≥ ( ) 18", "at least ≥ 18": the index past the sign that says the words once more.
    private static int PastSign(List<Token> tokens, int at)
    {
        if (at + 1 < tokens.Count && tokens[at].Is('(') && tokens[at + 1].Is(')'))
        {
            return at + 2;
        }

        var bare = at;
        while (bare < tokens.Count && tokens[bare].Kind == TokenKind.Sign && tokens[at - 1].Kind == TokenKind.Word)
        {
            bare++;
        }

        if (bare > at && Starts(tokens, bare))
        {
            return bare;
        }

        var end = at + 1;
        while (end < tokens.Count && (tokens[end].Kind == TokenKind.Sign || (tokens[end].Is('/') && end > at + 1)))
        {
            end++;
        }

        // "(>=) 18" and "(>= 18)"
        return at < tokens.Count && tokens[at].Is('(') && end > at + 1 && end < tokens.Count
            ? tokens[end].Is(')') ? end + 1 : Starts(tokens, end) ? end : at
            : at;
    }

    /// <summary>The comparator that holds where the given one does not.</summary>
    public static Comparator Inverse(Comparator comparator) => comparator switch
    {
        Comparator.Less => Comparator.AtLeast,
        Comparator.AtMost => Comparator.More,
        Comparator.AtLeast => Comparator.Less,
        Comparator.More => Comparator.AtMost,
        _ => comparator,
    };

    private static (Comparator Comparator, int End, bool IsAge)? Denied(List<Token> tokens, int at)
    {
        var i = at + 1;
        while (CueOf(tokens, i) is LimitCue.Be or LimitCue.To or LimitCue.Fall)
        {
            i++; // "must not fall below"
        }

        // "No creatinine above 2" denies the whole; only what follows at once is one phrase.
        return i < tokens.Count && Plain(tokens, i) is { } plain && plain.Comparator != Comparator.Equal
            && (tokens[at].Cue == LimitCue.Not || tokens[i].Cue is LimitCue.More or LimitCue.Less or LimitCue.Lower or LimitCue.Older or LimitCue.Younger)
            ? (Inverse(plain.Comparator), plain.End, plain.IsAge)
            : null;
    }

    private static (Comparator Comparator, int End, bool IsAge)? Plain(List<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Sign)
        {
            return Signs(tokens, at);
        }

        if (EndOfScaleLimit(tokens, at) is { } past)
        {
            return (token.Cue == LimitCue.Lower ? Comparator.AtLeast : Comparator.AtMost, past, false);
        }

        switch (token.Cue)
        {
            case LimitCue.More or LimitCue.Less or LimitCue.Lower or LimitCue.Older or LimitCue.Younger:
                return Worded(tokens, at);
            case LimitCue.Above:
                return WithEqual(tokens, PastTo(tokens, at + 1), Comparator.More, Comparator.AtLeast);
            case LimitCue.Below:
                return WithEqual(tokens, PastTo(tokens, at + 1), Comparator.Less, Comparator.AtMost);
            case LimitCue.Exceed:
                return (Comparator.More, at + 1, false);
            case LimitCue.Equal:
                return Equal(tokens, at);
            case LimitCue.At:
                return AtWord(tokens, at);
            case LimitCue.Minimum:
                return (Comparator.AtLeast, Past(tokens, at + 1, LimitCue.Of), false);
            case LimitCue.Maximum:
                return (Comparator.AtMost, Past(tokens, at + 1, LimitCue.Of), false);
            case LimitCue.Up when CueOf(tokens, at + 1) == LimitCue.To:
                return (Comparator.AtMost, PastIncluding(tokens, at + 2), false);
            case LimitCue.In when CueOf(tokens, at + 1) == LimitCue.Excess:
                return (Comparator.More, Past(tokens, at + 2, LimitCue.Of), false);
            case LimitCue.A when CueOf(tokens, at + 1) is LimitCue.Minimum or LimitCue.Maximum:
                return Plain(tokens, at + 1);
            default:
                return null;
        }
    }

    // "≥", "> =", "=<", "</=", "> or =", "> or equal to".
    private static (Comparator, int, bool)? Signs(List<Token> tokens, int at)
    {
        var (less, more, equal) = (false, false, false);
        var i = at;
        while (i < tokens.Count)
        {
            var sign = tokens[i];
            if (sign.Kind == TokenKind.Sign)
            {
                less |= sign.Mark is '<' or '≤';
                more |= sign.Mark is '>' or '≥';
                equal |= sign.Mark is '=' or '≤' or '≥';
                i++;
            }
            else if (sign.Cue == LimitCue.Equal && i > at)
            {
                equal = true;
                i = Past(tokens, i + 1, LimitCue.To);
            }
            else if (sign.Is('/') && i > at && i + 2 < tokens.Count && tokens[i + 1].Is('-') && tokens[i + 2].Kind == TokenKind.Number)
            {
                equal = true; // ">/- 5" is a slip
                i += 2;
            }
            else if (sign.Cue == LimitCue.Than && i > at)
            {
                i++;
            }
            else if ((sign.Is('/') || sign.Is('-') || sign.Cue is LimitCue.Or or LimitCue.To) && i + 1 < tokens.Count && i > at
                && (tokens[i + 1].Kind == TokenKind.Sign || tokens[i + 1].Cue == LimitCue.Equal)
                && (sign.Is('/') || sign.Cue == LimitCue.Or))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        i = Past(tokens, i, LimitCue.To);
        return (less, more) switch
        {
            (true, true) => null,
            (true, _) => (equal ? Comparator.AtMost : Comparator.Less, i, false),
            (_, true) => (equal ? Comparator.AtLeast : Comparator.More, i, false),
            _ => (Comparator.Equal, i, false),
        };
    }

    // "greater than", "greater than or equal to", "less or equal to", "older than".
    private static (Comparator, int, bool)? Worded(List<Token> tokens, int at)
    {
        var isMore = tokens[at].Cue is LimitCue.More or LimitCue.Older;
        var isAge = tokens[at].Cue is LimitCue.Older or LimitCue.Younger;
        var i = at + 1;
        var hasThan = false;
        while (CueOf(tokens, i) is LimitCue.Than || (!hasThan && (CueOf(tokens, i) is LimitCue.To || IsSlipOfThan(tokens, i))))
        {
            (hasThan, i) = (true, i + 1); // "greater then than 180"
        }

        if (OrEqual(tokens, i) is { } past)
        {
            return (isMore ? Comparator.AtLeast : Comparator.AtMost, past, isAge);
        }

        if (hasThan && CueOf(tokens, i) == LimitCue.Or && Starts(tokens, i + 1))
        {
            return (isMore ? Comparator.AtLeast : Comparator.AtMost, i + 1, isAge); // "greater than or 18" lost its "equal"
        }

        // "no greater 1.5 times ULN" lost its "than", "less (<) 9" as well.
        return hasThan || (i == at + 1 && (Starts(tokens, i) || (i + 1 < tokens.Count && tokens[i].Is('(') && tokens[i + 1].Kind == TokenKind.Sign))) ? (isMore ? Comparator.More : Comparator.Less, i, isAge) : null;
    }

    private static (Comparator, int, bool)? WithEqual(List<Token> tokens, int at, Comparator strict, Comparator inclusive) =>
        OrEqual(tokens, at) is { } past ? (inclusive, past, false) : (strict, at, false);

    // "inferior to 50", but not "from above to 50 below".
    private static int PastTo(List<Token> tokens, int at) => CueOf(tokens, at) == LimitCue.To && Starts(tokens, at + 1) ? at + 1 : at;

    // "equal to or greater than", "equal or less than", "equal to".
    private static (Comparator, int, bool)? Equal(List<Token> tokens, int at)
    {
        var i = Past(tokens, at + 1, LimitCue.To);
        if (i < tokens.Count && (tokens[i].Is('/') || tokens[i].Cue is LimitCue.Or or LimitCue.And) && i + 1 < tokens.Count
            && Plain(tokens, i + 1) is { } other)
        {
            var comparator = other.Comparator switch
            {
                Comparator.Less => Comparator.AtMost,
                Comparator.More => Comparator.AtLeast,
                var same => same,
            };
            return (comparator, other.End, other.IsAge);
        }

        return (Comparator.Equal, i, false);
    }

    // "or equal to", "or =", "/equal to", "= to": the index past it.
    private static int? OrEqual(List<Token> tokens, int at)
    {
        var i = at;
        if (i < tokens.Count && (tokens[i].Cue is LimitCue.Or or LimitCue.And || tokens[i].Is('/')))
        {
            i++;
        }

        // "greater than equal to", but not "greater than = 5", where the sign says it once more.
        var isEqual = i < tokens.Count && (tokens[i].Cue == LimitCue.Equal || (i > at && tokens[i].Is('=')));
        return isEqual ? Past(tokens, PastTo(tokens, Past(tokens, i + 1, LimitCue.To)), LimitCue.Than) : null;
    }

    private static bool Starts(List<Token> tokens, int at) => at < tokens.Count && tokens[at].IsNumber;

    private static int Past(List<Token> tokens, int at, LimitCue cue) => CueOf(tokens, at) == cue ? at + 1 : at;

    private static LimitCue CueOf(List<Token> tokens, int at) => at >= 0 && at < tokens.Count ? tokens[at].Cue : LimitCue.None;
}
