using System.Text;
using System.Text.RegularExpressions;

namespace Trialhead.Data.Search.Expressions;

/// <summary>Takes the text of an expression apart.</summary>
internal static partial class ExpressionLexer
{
    /// <summary>The pieces, the last one <see cref="TokenKind.End"/>; null where quotation marks or brackets do not end.</summary>
    public static List<ExpressionToken>? Read(string text)
    {
        var tokens = new List<ExpressionToken>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
            }
            else if (text[at] is '(' or ')')
            {
                tokens.Add(new ExpressionToken(text[at++] == '(' ? TokenKind.Open : TokenKind.Close));
            }
            else if (text[at] == '"')
            {
                var end = text.IndexOf('"', at + 1);
                if (end < 0)
                {
                    return null;
                }

                tokens.Add(new ExpressionToken(TokenKind.Phrase, text[(at + 1)..end]));
                at = end + 1;
            }
            else if (Operator().Match(text, at) is { Success: true } match)
            {
                var end = text.IndexOf(']', match.Index + match.Length);
                if (end < 0)
                {
                    return null;
                }

                tokens.Add(new ExpressionToken(TokenKind.Operator, match.Groups[1].Value, text[(match.Index + match.Length)..end].Trim()));
                at = end + 1;
            }
            else
            {
                tokens.Add(Word(text, ref at));
            }
        }

        tokens.Add(new ExpressionToken(TokenKind.End));
        return tokens;
    }

    // A backslash takes an operator for a word.
    private static ExpressionToken Word(string text, ref int at)
    {
        var word = new StringBuilder();
        var isEscaped = false;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('(' or ')' or '"'))
        {
            isEscaped |= text[at] == '\\';
            if (text[at] != '\\')
            {
                word.Append(text[at]);
            }

            at++;
        }

        var kind = isEscaped ? TokenKind.Word : word.ToString() switch
        {
            "AND" => TokenKind.And,
            "OR" => TokenKind.Or,
            "NOT" => TokenKind.Not,
            _ => TokenKind.Word,
        };
        return new ExpressionToken(kind, word.ToString());
    }

    [GeneratedRegex(@"\G(AREA|RANGE|SEARCH|EXPANSION|COVERAGE|TILT|DISTANCE)\[")]
    private static partial Regex Operator();
}
