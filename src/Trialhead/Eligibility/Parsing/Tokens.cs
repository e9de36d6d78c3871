using Trialhead.Eligibility.Parsing.Limits;

namespace Trialhead.Eligibility.Parsing;

/// <summary>Cuts a folded statement into words, numbers and signs.</summary>
internal static class Tokens
{
    // Registry texts hold signs as entities, and some in the code points of a symbol font.
    private static readonly (string Entity, char Sign)[] Entities =
        [("&lt;", '<'), ("&gt;", '>'), ("&le;", '≤'), ("&ge;", '≥'), ("&#8804;", '≤'), ("&#8805;", '≥'), ("&#60;", '<'), ("&#62;", '>')];

    private const int LongestCode = 8;

    /// <summary>The tokens of a folded text, left to right.</summary>
    public static List<Token> Of(string text)
    {
        var tokens = new List<Token>(8 + (text.Length / 5));
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c) || (c == '.' && StartsFraction(text, i)))
            {
                var (value, end) = Numbers.Read(text, i);
                tokens.Add(new Token(TokenKind.Number, i, end, LimitCue.None, default, value));
                i = end;
            }
            else if (char.IsLetter(c))
            {
                var end = i + 1;
                while (end < text.Length && char.IsLetterOrDigit(text[end]))
                {
                    end++;
                }

                i = AddWord(text, i, IsMultiple(text, i, end) ? i + 1 : EndOfComparison(text, i, end), tokens);
            }
            else if (c <= ' ' || c == '\u00a0')
            {
                i++;
            }
            else
            {
                i = AddSign(text, i, tokens);
            }
        }

        return tokens;
    }

    // "1.5xULN", "1.3xupper limit": the sign of times is a word of its own.
    private static bool IsMultiple(string text, int start, int end) => text[start] == 'x' && end > start + 1
        && (text.AsSpan(start + 1, end - start - 1) is "n"
            || LimitWords.Find(text.AsSpan(start + 1, end - start - 1)).Cue is LimitCue.Upper or LimitCue.Lower or LimitCue.Uln or LimitCue.Lln or LimitCue.Normal or LimitCue.The);

    // "greater than1.5", "at least18": the end of the word before a number glued to it.
    private static int EndOfComparison(string text, int start, int end)
    {
        const int Longest = 7;
        if (!char.IsAsciiDigit(text[end - 1]))
        {
            return end;
        }

        var digits = end - 1;
        while (digits > start && char.IsAsciiDigit(text[digits - 1]))
        {
            digits--;
        }

        return digits - start is > 1 and <= Longest && LimitWords.Find(text.AsSpan(start, digits - start)).Cue
            is LimitCue.Than or LimitCue.Least or LimitCue.Above or LimitCue.Below or LimitCue.Age or LimitCue.From or LimitCue.Between or LimitCue.To ? digits : end;
    }

    private static int AddWord(string text, int start, int end, List<Token> tokens)
    {
        var (cue, value) = LimitWords.Find(text.AsSpan(start, end - start));
        tokens.Add(new Token(TokenKind.Word, start, end, cue, default, value));
        return end;
    }

    private static int AddSign(string text, int i, List<Token> tokens)
    {
        var sign = text[i];
        var end = i + 1;
        if (sign == '&')
        {
            foreach (var (entity, meant) in Entities)
            {
                if (string.CompareOrdinal(text, i, entity, 0, entity.Length) == 0)
                {
                    (sign, end) = (meant, i + entity.Length);
                    break;
                }
            }
        }

        else if (sign == '<' && i + LongestCode <= text.Length && text[i + 1] == 'u' && text[i + LongestCode - 1] == '>')
        {
            var meant = text.AsSpan(i + 1, LongestCode - 2) switch
            {
                "u+2264" or "u+2266" or "u+2a7d" => '≤',
                "u+2265" or "u+2267" or "u+2a7e" => '≥',
                _ => sign,
            };
            (sign, end) = (meant, meant == sign ? end : i + LongestCode); // "<U+2267>4"
        }

        sign = IsLostSign(text, i) ? sign == '³' ? '≥' : '≤' : sign switch
        {
            '⩽' or '≦' or '⩿' or '\uf0a3' => '≤',
            '⩾' or '≧' or '⪰' or '\uf0b3' => '≥',
            '＜' or '﹤' or '‹' or '˂' => '<',
            '＞' or '﹥' or '›' or '˃' => '>',
            '＝' => '=',
            '–' or '—' or '−' or '‐' or '‑' or '―' or '~' or '～' => '-',
            '×' or '✕' or '∗' => '*',
            '％' => '%',
            '／' or '⁄' => '/',
            '（' or '[' => '(',
            '）' or ']' => ')',
            '，' or '、' => ',',
            '：' => ':',
            '；' => ';',
            _ => sign,
        };
        var isComparison = sign is '<' or '>' or '=' or '≤' or '≥';
        tokens.Add(new Token(isComparison ? TokenKind.Sign : TokenKind.Mark, i, end, LimitCue.None, sign, 0));
        return end;
    }

    // "age ³ 18": what a symbol font's ≥ and ≤ became on their way into the registry.
    private static bool IsLostSign(string text, int i)
    {
        if (text[i] is not ('³' or '£') || (i > 0 && text[i - 1] is not (' ' or '(' or '\n')))
        {
            return false;
        }

        var next = i + 1;
        while (next < text.Length && text[next] == ' ')
        {
            next++;
        }

        return next < text.Length && char.IsAsciiDigit(text[next]);
    }

    private static bool StartsFraction(string text, int i) =>
        i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1]));
}
