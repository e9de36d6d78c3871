using System.Collections.Frozen;

namespace Trialhead.Pages;

/// <summary>Estimates the syllables of English words.</summary>
/// <remarks>
/// Each run of vowels is one syllable. Added: vowels that are spoken apart (<i>di-et</i>, <i>re-act</i>, <i>my-ocardial</i>) and the
/// endings -sm and -thm. Taken off: a silent e at the end, in -es, -ed, -ely, -eful, -eless, -ement and at the joint of compounds
/// (<i>base-line</i>). What this gets wrong and is frequent stands in a list.
/// </remarks>
internal static class EnglishSyllables
{
    private static readonly FrozenDictionary<string, int> Listed = new (int Syllables, string Words)[]
    {
        (1, "eye eyes friend friends clothes dye"),
        (2, "people naive being fluid fluids acne something someone business science poem evening marriage quiet "
            + "seizure seizures isn't doesn't didn't wasn't protein proteins caffeine platelet platelets hygiene"),
        (3, "moreover suicide linear nuclear everyday everyone carefully korean theory museum aureus pancreas"),
        (4, "diabetes suicidal influenza european scientific anxiety society variety diarrhoea cooperate"),
        (5, "cooperative epithelial"),
    }.SelectMany(row => row.Words.Split(' ').Select(word => (Word: word, row.Syllables))).ToFrozenDictionary(item => item.Word, item => item.Syllables);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ListedWords =
        Listed.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] SilentEndings = ["ement", "ements", "eful", "efully", "eless", "ely", "eness"];

    private static readonly string[] SilentBeginnings =
        ["base", "care", "guide", "house", "life", "like", "some", "there", "where", "wide", "frame", "home", "safe", "pace", "time",
            "white", "side"];

    public static int Count(ReadOnlySpan<char> word)
    {
        if (ListedWords.TryGetValue(word, out var listed))
        {
            return listed;
        }

        var count = 0;
        for (var i = 0; i < word.Length; i++)
        {
            count += IsVowel(word, i) && (i == 0 || !IsVowel(word, i - 1) || IsHiatus(word, i)) ? 1 : 0;
        }

        return word.Length < 3 ? 1 : Math.Max(1, count - Silent(word) + (EndsInMurmur(word) ? 1 : 0));
    }

    private static bool IsVowel(ReadOnlySpan<char> word, int at) => word[at] is 'a' or 'e' or 'i' or 'o' or 'u' || (word[at] == 'y' && at > 0);

    private static bool IsConsonant(ReadOnlySpan<char> word, int fromEnd) => word.Length >= fromEnd && !IsVowel(word, word.Length - fromEnd);

    private static bool EndsInMurmur(ReadOnlySpan<char> word) =>
        word.EndsWith("sm") || word.EndsWith("sms") || word.EndsWith("thm") || word.EndsWith("thms");

    private static int Silent(ReadOnlySpan<char> word) =>
        word.EndsWith("que") || word.EndsWith("gue") || word.EndsWith("ques") || word.EndsWith("gues") ? 1
        : SilentAtEnd(word) + SilentInside(word);

    private static int SilentAtEnd(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("e") && IsConsonant(word, 2))
        {
            return IsSpokenL(word[..^1]) ? 0 : 1;
        }

        if (word.EndsWith("es") && IsConsonant(word, 3))
        {
            var stem = word[..^2];
            return stem[^1] is 's' or 'z' or 'x' or 'c' or 'g' || stem.EndsWith("sh") || stem.EndsWith("ch") || IsSpokenL(stem) ? 0 : 1;
        }

        return word.Length > 3 && word.EndsWith("ed") && (IsConsonant(word, 3) || word[^3] == 'y')
            ? word[^3] is 't' or 'd' || IsSpokenL(word[..^2]) ? 0 : 1
            : word.EndsWith("ically") ? 1 : 0;
    }

    private static int SilentInside(ReadOnlySpan<char> word)
    {
        foreach (var ending in SilentEndings)
        {
            if (word.EndsWith(ending) && word.Length > ending.Length + 1)
            {
                var stem = word[..^ending.Length];
                return IsConsonant(stem, 1) && !(stem.EndsWith("pl") || stem.EndsWith("el") || stem.EndsWith("cl")) ? 1 : 0;
            }
        }

        foreach (var beginning in SilentBeginnings)
        {
            if (word.StartsWith(beginning) && word.Length >= beginning.Length + 2 && !IsVowel(word, beginning.Length))
            {
                return 1;
            }
        }

        return 0;
    }

    // The l of "tab-le" and "hand-led", which has a syllable of its own.
    private static bool IsSpokenL(ReadOnlySpan<char> stem) =>
        stem.Length > 1 && stem[^1] == 'l' && stem[^2] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'l' or 'r');

    private static bool IsHiatus(ReadOnlySpan<char> word, int at)
    {
        var before = at > 1 ? word[at - 2] : ' ';
        var rest = word[(at + 1)..];
        return (word[at - 1], word[at]) switch
        {
            ('i', 'a') => before is not ('c' or 't' or 's' or 'g') || rest.StartsWith("t"),
            ('i', 'o') => IsApartIo(word[..at], before, rest),
            ('i', 'u') or ('a', 'o') => true,
            ('i', 'e') => rest.StartsWith("t") || rest is "r" or "rs" || (rest.StartsWith("n") && before is not ('c' or 't')),
            ('e', 'o') => before != 'g',
            ('e', 'a') => (rest.IsEmpty && at > 2) || (rest is "l" or "lly" && at > 4) || IsIn(word, at, "creat") || IsIn(word, at, "react"),
            ('u', 'a') => before is not ('q' or 'g'),
            ('u', 'o') => before != 'q',
            ('e' or 'o' or 'u', 'i') when rest.StartsWith("ng") => true,
            ('y', _) => true,
            _ => false,
        };
    }

    private static bool IsApartIo(ReadOnlySpan<char> upToI, char before, ReadOnlySpan<char> rest) =>
        rest is ['n', ..] ? before is not ('t' or 's' or 'g' or 'c' or 'x' or 'h' or 'n') && !upToI.EndsWith("lli")
        : rest is ['u', ..] ? before is not ('t' or 's' or 'g' or 'c' or 'x' or 'h') && !upToI.EndsWith("havi")
        : before != 'g' && !upToI.EndsWith("havi");

    // Whether the e and a at this place are those of the given letters.
    private static bool IsIn(ReadOnlySpan<char> word, int at, string letters)
    {
        var start = at - 1 - letters.IndexOf('e', StringComparison.Ordinal);
        return start >= 0 && word[start..].StartsWith(letters);
    }
}
