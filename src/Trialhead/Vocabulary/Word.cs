using Trialhead.Text;

namespace Trialhead.Vocabulary;

/// <summary>A word of a text, folded for comparing.</summary>
/// <param name="Key">Folded and singular form.</param>
/// <param name="Start">Index of its first code unit.</param>
/// <param name="End">Index past its last.</param>
internal readonly record struct Word(string Key, int Start, int End)
{
    /// <summary>The words of a text: runs of letters, runs of digits, and plus signs; all else only separates.</summary>
    public static List<Word> Split(string text)
    {
        var words = new List<Word>(text.Length / 6);
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (char.IsLetter(text[i]))
            {
                while (i < text.Length && char.IsLetterOrDigit(text[i]))
                {
                    i++;
                }

                words.Add(new Word(Singular(text.AsSpan(start, i - start)), start, i));
                i = SkipPossessive(text, i);
            }
            else if (char.IsDigit(text[i]))
            {
                while (i < text.Length && char.IsLetterOrDigit(text[i]))
                {
                    i++;
                }

                words.Add(new Word(Folding.Fold(text[start..i]), start, i));
            }
            else
            {
                i++;
                if (text[start] == '+')
                {
                    words.Add(new Word("+", start, i));
                }
            }
        }

        return words;
    }

    private static int SkipPossessive(string text, int i) =>
        i + 1 < text.Length && text[i] is '\'' or '’' && text[i + 1] is 's' or 'S'
        && (i + 2 == text.Length || !char.IsLetterOrDigit(text[i + 2])) ? i + 2 : i;

    // The singular by the three regular rules; words in -ss, -us and -is keep their s.
    private static string Singular(ReadOnlySpan<char> word)
    {
        var folded = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        for (var i = 0; i < word.Length; i++)
        {
            folded[i] = Folding.Fold(word[i]);
        }

        if (folded.Length > 4 && folded.EndsWith("ies"))
        {
            return string.Concat(folded[..^3], "y");
        }

        var isPlural = folded.Length > 3 && folded[^1] == 's' && folded[^2] is not ('s' or 'u' or 'i');
        return new string(isPlural ? folded[..^1] : folded);
    }
}
