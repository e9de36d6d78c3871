using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Trialhead.Text;

namespace Trialhead.Vocabulary;

/// <summary>Cuts text into words without making strings.</summary>
/// <remarks>
/// A word is a run of letters and digits, or a plus sign; all else separates. A possessive <c>'s</c> belongs to no word. The
/// plural is undone by the regular rules where a word starts with a letter; words in -ss, -us and -is keep their s, short forms in capitals do not.
/// </remarks>
public static class Tokenizer
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const int FewestMore = 8;
    private const byte Letter = 1;
    private const byte Digit = 2;
    private const byte Plus = 3;
    private static readonly byte[] Classes = MakeClasses();
    private static readonly char[] FoldedLetters = MakeFoldedLetters();

    /// <summary>The words of a text, left to right.</summary>
    public static List<Token> Split(ReadOnlySpan<char> text)
    {
        var tokens = new List<Token>((text.Length / 5) + 1);
        Split(text, tokens);
        return tokens;
    }

    /// <summary>Adds the words of a text to a list.</summary>
    public static void Split(ReadOnlySpan<char> text, List<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var (at, isFull) = (0, true);
        while (isFull)
        {
            var count = tokens.Count;
            CollectionsMarshal.SetCount(tokens, Math.Max(tokens.Capacity, count + FewestMore));
            var room = CollectionsMarshal.AsSpan(tokens)[count..];
            var taken = 0;
            while (taken < room.Length && TryNext(text, ref at, out room[taken]))
            {
                taken++;
            }

            CollectionsMarshal.SetCount(tokens, count + taken);
            isFull = taken == room.Length;
        }
    }

    /// <summary>The place of the first word that begins at or behind an index, in words from left to right; their number where none does.</summary>
    internal static int FirstAt(ReadOnlySpan<Token> words, int index)
    {
        var (low, high) = (0, words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = words[middle].Start < index ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The first word at or behind an index, which moves past it; false where there is none.</summary>
    internal static bool TryNext(ReadOnlySpan<char> text, ref int i, out Token token)
    {
        while (i < text.Length)
        {
            var start = i;
            var kind = ClassOf(text[i]);
            if (kind is Letter or Digit)
            {
                var key = ReadWord(text, ref i, kind == Letter);
                token = new Token(start, i, key);
                i = kind == Letter ? SkipPossessive(text, i) : i;
                return true;
            }

            i++;
            if (kind == Plus)
            {
                token = new Token(start, i, Finish(unchecked((Basis ^ '+') * Prime)));
                return true;
            }
        }

        token = default;
        return false;
    }

    // Hashes of the word without its last letters are kept, so that the singular costs no second reading.
    private static ulong ReadWord(ReadOnlySpan<char> text, ref int i, bool canBePlural)
    {
        var start = i;
        var (whole, before, before2, before3) = (Basis, Basis, Basis, Basis);
        while (i < text.Length && FoldedOf(text[i]) is not '\0' and var letter)
        {
            (before3, before2, before) = (before2, before, whole);
            whole = (whole ^ letter) * Prime;
            i++;
        }

        var word = text[start..i];
        var isShortForm = word.Length > 2 && word[^1] == 's' && char.IsAsciiLetterUpper(word[^2]); // "UTIs", "MIs"
        if (!canBePlural || word[^1] is not ('s' or 'S' or > '\u007f') || (word.Length < 4 && !isShortForm))
        {
            return Finish(whole);
        }

        if (isShortForm)
        {
            return Finish(before);
        }

        var (last3, last2, last) = (Folding.Fold(word[^3]), Folding.Fold(word[^2]), Folding.Fold(word[^1]));
        return last != 's' ? Finish(whole)
            : word.Length > 4 && last2 == 'e' && last3 == 'i' ? Finish((before3 ^ 'y') * Prime)
            : Finish(last2 is not ('s' or 'u' or 'i') ? before : whole);
    }

    private static ulong Finish(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0x9E3779B97F4A7C15;
        hash ^= hash >> 29;
        return hash == 0 ? 1 : hash;
    }

    private static int SkipPossessive(ReadOnlySpan<char> text, int i) =>
        i + 1 < text.Length && text[i] is '\'' or '’' && text[i + 1] is 's' or 'S'
        && (i + 2 == text.Length || !char.IsLetterOrDigit(text[i + 2])) ? i + 2 : i;

    private static byte ClassOf(char c)
    {
        if (c < Classes.Length)
        {
            return Classes[c];
        }

        return char.IsLetter(c) ? Letter : char.IsDigit(c) ? Digit : (byte)0;
    }

    // The folded letter or digit; none for anything else.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static char FoldedOf(char c) => c < FoldedLetters.Length ? FoldedLetters[c] : ClassOf(c) == 0 ? '\0' : Folding.Fold(c);

    private static char[] MakeFoldedLetters()
    {
        var folded = new char[0x80];
        for (var c = '\0'; c < folded.Length; c++)
        {
            folded[c] = char.IsAsciiLetterOrDigit(c) ? Folding.Fold(c) : '\0';
        }

        return folded;
    }

    private static byte[] MakeClasses()
    {
        var classes = new byte[0x80];
        for (var c = '\0'; c < classes.Length; c++)
        {
            classes[c] = char.IsAsciiLetter(c) ? Letter : char.IsAsciiDigit(c) ? Digit : c == '+' ? Plus : (byte)0;
        }

        return classes;
    }
}
