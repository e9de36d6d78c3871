namespace Trialhead.Pages;

/// <summary>Counts the syllables of Spanish words, which their spelling gives away.</summary>
/// <remarks>
/// Each run of vowels is one syllable, and one more wherever two strong vowels (a, e, o) meet or an accented í or ú stands beside a
/// strong one. The u of <i>que</i>, <i>qui</i>, <i>gue</i> and <i>gui</i> adds nothing by this rule. A y is a vowel at the end.
/// </remarks>
internal static class SpanishSyllables
{
    public static int Count(ReadOnlySpan<char> word)
    {
        var count = 0;
        var before = ' ';
        for (var i = 0; i < word.Length; i++)
        {
            var letter = word[i] == 'y' && i == word.Length - 1 ? 'i' : word[i];
            if (IsVowel(letter) && (!IsVowel(before) || IsHiatus(before, letter)))
            {
                count++;
            }

            before = letter;
        }

        return Math.Max(1, count);
    }

    private static bool IsHiatus(char left, char right) =>
        (IsStrong(left) && IsStrong(right)) || (IsAccented(left) && IsStrong(right)) || (IsStrong(left) && IsAccented(right));

    private static bool IsVowel(char c) => "aeiouáéíóúü".Contains(c, StringComparison.Ordinal);

    private static bool IsStrong(char c) => "aeoáéó".Contains(c, StringComparison.Ordinal);

    private static bool IsAccented(char c) => c is 'í' or 'ú';
}
