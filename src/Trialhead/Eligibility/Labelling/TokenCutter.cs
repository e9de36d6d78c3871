namespace Trialhead.Eligibility.Labelling;

/// <summary>Cuts text into words, numbers, comparison signs and single marks.</summary>
/// <remarks>A number ends where letters begin (<c>2.5xULN</c> is two tokens), since values end there; a word keeps its digits.</remarks>
internal static class TokenCutter
{
    /// <summary>Adds the tokens of a stretch of text to a list.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">First code unit to look at.</param>
    /// <param name="end">Code unit to stop before.</param>
    /// <param name="tokens">Receives the tokens in order.</param>
    public static void Cut(ReadOnlySpan<char> text, int start, int end, List<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        for (var i = start; i < end;)
        {
            var first = text[i++];
            if (char.IsWhiteSpace(first))
            {
                continue;
            }

            var from = i - 1;
            if (char.IsLetter(first))
            {
                while (i < end && char.IsLetterOrDigit(text[i]))
                {
                    i++;
                }
            }
            else if (char.IsDigit(first))
            {
                while (i < end && (char.IsDigit(text[i]) || (text[i] is '.' or ',' && i + 1 < end && char.IsDigit(text[i + 1]))))
                {
                    i++;
                }
            }
            else if (IsComparison(first))
            {
                while (i < end && IsComparison(text[i]))
                {
                    i++;
                }
            }

            tokens.Add(new Token(from, i));
        }
    }

    private static bool IsComparison(char c) => c is '<' or '>' or '=' or '≤' or '≥';
}
