namespace Trialhead.Eligibility.Parsing.Limits;

/// <summary>Reads numbers in digits or words: "1.5", "eighteen (18)", "one and a half", "-2".</summary>
internal static class NumberReader
{
    private const int MostZeros = 12;

    /// <summary>The number that starts at a token, with the index past it; null where none does.</summary>
    public static (double Value, int End)? Read(string text, List<Token> tokens, int at)
    {
        if (at >= tokens.Count)
        {
            return null;
        }

        if (at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Number && text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start) is "minus")
        {
            return (-tokens[at + 1].Value, at + 2); // "below minus 2 SD"
        }

        if (tokens[at].Is('-') && at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Number
            && tokens[at].End == tokens[at + 1].Start)
        {
            return (-tokens[at + 1].Value, at + 2);
        }

        if (tokens[at].Kind == TokenKind.Number)
        {
            if (Parted(text, tokens, at) is { } decimals)
            {
                return decimals;
            }

            if (Sevenths(text, tokens, at) is { } weeks)
            {
                return weeks;
            }

            if (Dilution(tokens, at) is { } dilution)
            {
                return dilution;
            }

            if (Halves(tokens, at) is { } half)
            {
                return half;
            }

            // "10^4", "10*5" copies.
            return tokens[at].Value == 10 && at + 2 < tokens.Count
                && (tokens[at + 1].Is('^')
                    || (tokens[at + 1].Is('*') && tokens[at + 1].Start == tokens[at].End && tokens[at + 2].Start == tokens[at + 1].End && tokens[at + 2].Value < 10))
                && tokens[at + 2] is { Kind: TokenKind.Number, Value: > 0 and <= MostZeros } power
                ? (Math.Pow(10, power.Value), at + 3)
                : (tokens[at].Value, at + 1);
        }

        return tokens[at].Cue == LimitCue.Number ? Worded(text, tokens, at) : Ordinal(text, tokens, at);
    }

    // "below the fifth percentile"
    private static (double Value, int End)? Ordinal(string text, List<Token> tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Word || at + 1 >= tokens.Count || text[tokens[at].Start] is not ('t' or 'f') || !text.AsSpan(tokens[at + 1].Start).StartsWith("percentile", StringComparison.Ordinal))
        {
            return null;
        }

        double? value = text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start) switch
        {
            "third" => 3,
            "fifth" => 5,
            "tenth" => 10,
            "fiftieth" => 50,
            _ => null,
        };
        return value is { } rank ? (rank, at + 1) : null;
    }

    // "6 1/2 hours"
    private static (double Value, int End)? Halves(List<Token> tokens, int at) =>
        at + 3 < tokens.Count && tokens[at].Value is > 0 and < 100 && tokens[at].Value == Math.Floor(tokens[at].Value) && tokens[at + 1] is { Kind: TokenKind.Number, Value: 1 } && tokens[at + 1].Start == tokens[at].End + 1
            && tokens[at + 2].Is('/') && tokens[at + 2].Start == tokens[at + 1].End && tokens[at + 3] is { Kind: TokenKind.Number, Value: 2 } && tokens[at + 3].Start == tokens[at + 2].End
            ? (tokens[at].Value + 0.5, at + 4)
            : null;

    // "0. 6 x 10^9/L": a blank behind the point.
    private static (double Value, int End)? Parted(string text, List<Token> tokens, int at)
    {
        if (at + 2 >= tokens.Count || tokens[at] is not { Value: 0 } || tokens[at].End - tokens[at].Start != 1 || !tokens[at + 1].Is('.')
            || tokens[at + 1].Start != tokens[at].End || tokens[at + 2].Kind != TokenKind.Number || tokens[at + 2].Start - tokens[at + 1].End != 1)
        {
            return null;
        }

        var digits = text.AsSpan(tokens[at + 2].Start, tokens[at + 2].End - tokens[at + 2].Start);
        return digits.ContainsAnyExceptInRange('0', '9') ? null : (tokens[at + 2].Value / Math.Pow(10, digits.Length), at + 3);
    }

    // "28+6", "28 6/7": weeks of pregnancy with days.
    private static (double Value, int End)? Sevenths(string text, List<Token> tokens, int at)
    {
        const int DaysOfWeek = 7;
        if (at + 2 >= tokens.Count || tokens[at].Value is < 20 or > 44)
        {
            return null;
        }

        var isSum = tokens[at + 1].Is('+') && ((tokens[at + 1].Start == tokens[at].End && tokens[at + 2].Start == tokens[at + 1].End) || IsWeek(text, tokens, at + 3));
        var days = isSum ? tokens[at + 2] : tokens[at + 1];
        var isFraction = !isSum && at + 3 < tokens.Count && tokens[at + 2].Is('/') && tokens[at + 3].Value == DaysOfWeek && tokens[at + 3].Kind == TokenKind.Number;
        return (isSum || isFraction) && days is { Kind: TokenKind.Number, Value: < DaysOfWeek } && days.End - days.Start == 1
            ? (tokens[at].Value + (days.Value / DaysOfWeek), isSum ? at + 3 : at + 4)
            : null;
    }

    /// <summary>The dilution of a titer that starts at a token, "1:160", as its reciprocal, with the index past it; null for none.</summary>
    public static (double Value, int End)? Dilution(List<Token> tokens, int at)
    {
        if (at + 2 >= tokens.Count || tokens[at] is not { Kind: TokenKind.Number, Value: 1 } || tokens[at].End - tokens[at].Start > 1
            || tokens[at + 2] is not { Kind: TokenKind.Number, Value: >= 2 } second)
        {
            return null;
        }

        var isGlued = tokens[at + 1].Start == tokens[at].End && second.Start == tokens[at + 1].End;
        var isDoubling = second.Value is 16 or 20 or 32 or 40 or 64 or 80 or 128 or 160 or 256 or 320 or 640 or 1280;
        var isProportion = tokens[at + 1].Is(':') && (isGlued || (isDoubling && at > 0 && tokens[at - 1].Kind == TokenKind.Sign));
        return isProportion || (tokens[at + 1].Is('/') && isGlued && isDoubling) ? (second.Value, at + 3) : null;
    }

    // "36 + 6 weeks"
    private static bool IsWeek(string text, List<Token> tokens, int at) => at < tokens.Count && text.AsSpan(tokens[at].Start).StartsWith("week", StringComparison.Ordinal);

    private static (double Value, int End)? Worded(string text, List<Token> tokens, int at)
    {
        if (IsShare(text, tokens, at + 1))
        {
            return null; // "one-third of the lung"
        }

        var (value, end) = (tokens[at].Value, at + 1);
        var isTens = value is >= 20 and < 100;
        if (isTens && end < tokens.Count && (tokens[end].Cue == LimitCue.Number || (tokens[end].Is('-') && CueAt(tokens, end + 1) == LimitCue.Number)))
        {
            var unit = tokens[end].Is('-') ? end + 1 : end;
            if (tokens[unit].Value < 10)
            {
                (value, end) = (value + tokens[unit].Value, unit + 1);
            }
        }
        else if (CueAt(tokens, end) == LimitCue.Number && tokens[end].Value == 100)
        {
            (value, end) = (value * 100, end + 1);
        }

        if (CueAt(tokens, end) == LimitCue.And)
        {
            var half = CueAt(tokens, end + 1) == LimitCue.A ? end + 2 : CueAt(tokens, end + 1) == LimitCue.Number && tokens[end + 1].Value == 1 ? end + 2 : -1;
            half = half > 0 && half < tokens.Count && tokens[half].Is('-') ? half + 1 : half;
            if (half > 0 && half < tokens.Count && text.AsSpan(tokens[half].Start, tokens[half].End - tokens[half].Start) is "half")
            {
                return (value + 0.5, half + 1);
            }
        }

        // "eighteen (18)"
        return end + 2 < tokens.Count && tokens[end].Is('(') && tokens[end + 1].Kind == TokenKind.Number && tokens[end + 2].Is(')')
            && tokens[end + 1].Value == value
            ? (value, end + 3)
            : (value, end);
    }

    private static bool IsShare(string text, List<Token> tokens, int at)
    {
        at = at < tokens.Count && tokens[at].Is('-') ? at + 1 : at;
        return at < tokens.Count && text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start) is "third" or "thirds" or "half" or "quarter" or "quarters" or "fourth" or "fourths";
    }

    private static LimitCue CueAt(List<Token> tokens, int at) => at >= 0 && at < tokens.Count ? tokens[at].Cue : LimitCue.None;
}
