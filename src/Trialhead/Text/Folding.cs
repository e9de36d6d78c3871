using System.Text;

namespace Trialhead.Text;

/// <summary>Case and accent folding that is the same on every machine.</summary>
public static class Folding
{
    private const string Accented =
        "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľłñńņňòóôõöøōŏőŕŗřśŝşšţťŧùúûüũūŭůűųŵýÿŷźżž";

    private const string Plain =
        "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijkllllnnnnooooooooorrrsssstttuuuuuuuuuuwyyyzzz";

    /// <summary>The text in lower case without accents, each code unit answering to one of the input.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                Ascii.ToLower(source.AsSpan(i), span[i..], out var plain);
                i += plain;
                if (i < span.Length)
                {
                    span[i] = Fold(source[i]);
                }
            }
        });
    }

    /// <summary>The letter in lower case without accent; anything else as it is.</summary>
    public static char Fold(char letter)
    {
        if (letter < 0x80)
        {
            return letter is >= 'A' and <= 'Z' ? (char)(letter | 0x20) : letter;
        }

        var lower = char.ToLowerInvariant(letter);
        var at = Accented.IndexOf(lower, StringComparison.Ordinal);
        return at >= 0 ? Plain[at] : lower;
    }

    /// <summary>The first characters of a text, with an ellipsis where more follow: what was found, as messages show it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">How many characters, before the ellipsis.</param>
    public static string Shortened(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > most ? text[..most] + "…" : text;
    }

    /// <summary>The text with every run of white space as one space, and none at the ends.</summary>
    public static string CollapseSpaces(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsCollapsed(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                result.Append(c);
            }
            else if (result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString().TrimEnd();
    }

    private static bool IsCollapsed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) && (text[i] != ' ' || i == 0 || i == text.Length - 1 || text[i - 1] == ' '))
            {
                return false;
            }
        }

        return true;
    }
}
