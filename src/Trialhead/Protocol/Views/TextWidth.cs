namespace Trialhead.Protocol.Views;

/// <summary>How wide text is about, in a sans-serif letter of any common kind.</summary>
/// <remarks>Advance widths of DejaVu Sans, which is wider than most others, so that text that fits here fits everywhere.</remarks>
internal static class TextWidth
{
    private const double Usual = 0.63;
    private const double Bolder = 1.1;

    /// <summary>The width of a text on one line, in the units of its size.</summary>
    public static double Of(string text, double size, bool isBold = false) => text.Sum(Of) * size * (isBold ? Bolder : 1);

    /// <summary>The lines of a text, each no wider than allowed; a word that alone is wider is broken.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width, bool isBold = false)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Broken(word, size, width, isBold)))
        {
            if (line.Length > 0 && Of($"{line} {word}", size, isBold) > width)
            {
                lines.Add(line);
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        return line.Length > 0 || lines.Count == 0 ? [.. lines, line] : lines;
    }

    // At a hyphen where there is one, else anywhere, with a hyphen.
    private static IEnumerable<string> Broken(string word, double size, double width, bool isBold)
    {
        while (Of(word, size, isBold) > width && word.Length > 2)
        {
            var fits = Enumerable.Range(1, word.Length - 1).LastOrDefault(length => Of($"{word[..length]}-", size, isBold) <= width, 1);
            var hyphen = word.LastIndexOf('-', fits);
            var (piece, length) = hyphen > 1 ? (word[..(hyphen + 1)], hyphen + 1) : ($"{word[..fits]}-", fits);
            yield return piece;
            word = word[length..];
        }

        yield return word;
    }

    private static double Of(char letter) => letter switch
    {
        'i' or 'l' or 'j' or 'í' or '\'' or '’' or '|' => 0.28,
        ' ' or '.' or ',' or ':' or ';' => 0.33,
        'f' or 't' or 'r' or '(' or ')' or '-' or '/' => 0.4,
        'm' or '—' or '→' or '≥' => 0.98,
        'w' or 'M' or 'W' or 'O' or 'Q' or 'G' or 'D' or 'N' or 'H' => 0.84,
        >= 'A' and <= 'Z' => 0.7,
        _ => Usual,
    };
}
