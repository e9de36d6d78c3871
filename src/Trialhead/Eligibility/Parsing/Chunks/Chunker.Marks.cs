using System.Buffers;

namespace Trialhead.Eligibility.Parsing.Chunks;

/// <content>What only looks like a word or a name: numbers of a list, code names.</content>
internal static partial class Chunker
{
    private static readonly SearchValues<char> Roman = SearchValues.Create("ivxIVX");

    // "1) … 2) …", "a) …": what numbers the members of a list.
    private static bool IsEnumerator(string text, Vocabulary.Token word)
    {
        if (word.End - word.Start > 3 || word.End >= text.Length || text[word.End] != ')' || (word.Start > 0 && text[word.Start - 1] is not (' ' or '('))
            || (word.Start > 0 && text[word.Start - 1] == ' ' && text.LastIndexOf('(', word.Start) > text.LastIndexOf(')', word.Start)))
        {
            return false; // "(type 1 or 2)" ends with no number of a list
        }

        var written = text.AsSpan(word.Start, word.End - word.Start);
        return written.Length == 1 || !written.ContainsAnyExceptInRange('0', '9') || !written.ContainsAnyExcept(Roman);
    }

    // "MS-325" is a substance and no multiple sclerosis; 0 where it is no such name.
    private static int EndOfCodeName(string text, Text.SourceSpan name)
    {
        const int Longest = 4;
        const int FewestDigits = 3;
        var end = name.End + 1;
        if (name.Length > Longest || end >= text.Length || text[name.End] != '-' || text.AsSpan(name.Start, name.Length).ContainsAnyExceptInRange('A', 'Z'))
        {
            return 0;
        }

        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - name.End > FewestDigits ? end : 0;
    }
}
