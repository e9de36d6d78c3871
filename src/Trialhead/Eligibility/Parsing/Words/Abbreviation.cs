namespace Trialhead.Eligibility.Parsing.Words;

/// <summary>Recognises a short form in brackets that only repeats the words before it: "central sleep apnea (CSA)".</summary>
internal static class Abbreviation
{
    private const int Longest = 10;

    /// <summary>Where the long form begins that a short form repeats; -1 where it repeats none.</summary>
    /// <param name="before">What stands before the brackets, folded.</param>
    /// <param name="brackets">What stands in them.</param>
    /// <remarks>
    /// Its letters must stand in the words in the same order, from the right, the first of them at the beginning of a word
    /// (Schwartz and Hearst, Pac Symp Biocomput 2003, 451).
    /// </remarks>
    public static int LongFormOf(ReadOnlySpan<char> before, ReadOnlySpan<char> brackets)
    {
        var form = brackets.Trim(" ,\"'“”");
        if (form.Length is < 2 or > Longest || !IsShortForm(form))
        {
            return -1;
        }

        // The plural s and signs of a short form need not stand in the words.
        var (at, last) = (before.Length - 1, form.EndsWith("s", StringComparison.Ordinal) ? form.Length - 2 : form.Length - 1);
        for (var i = last; i >= 0; i--)
        {
            var letter = char.ToLowerInvariant(form[i]);
            if (!char.IsLetterOrDigit(letter))
            {
                continue;
            }

            while (at >= 0 && (before[at] != letter || (i == 0 && at > 0 && char.IsLetterOrDigit(before[at - 1]))))
            {
                at--;
            }

            if (at-- < 0)
            {
                return -1;
            }
        }

        at++;
        var words = 0;
        foreach (var _ in before[at..].Trim().Split(' '))
        {
            words++;
        }

        return words <= Math.Min(form.Length + 5, form.Length * 2) ? at : -1;
    }

    private static bool IsShortForm(ReadOnlySpan<char> form)
    {
        var capitals = 0;
        foreach (var c in form)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '/' or '&'))
            {
                return false;
            }

            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals >= 2;
    }
}
