using System.Buffers;
using System.Text.RegularExpressions;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing.Words;

/// <summary>A pattern that can begin only with a few words or signs, tried where one of them stands and nowhere else.</summary>
/// <param name="pattern">The pattern; it begins with <c>\G</c>, and with a word boundary before any of the words.</param>
/// <param name="words">The words or their beginnings, in small letters of ASCII, at least two each.</param>
/// <param name="signs">The signs and digits.</param>
internal sealed class CuedPattern(Regex pattern, string[] words, string signs = "")
{
    private readonly SearchValues<string> _words = Triggers.Of(words);
    private readonly SearchValues<char> _signs = SearchValues.Create(signs);
    private readonly string[]?[] _byInitial = MakeInitials(words);

    /// <summary>The stretch of the first match at or behind an index; null where there is none.</summary>
    public SourceSpan? Find(ReadOnlySpan<char> text, int from)
    {
        for (var at = Cue(text, from); at >= 0; at = Cue(text, at + 1))
        {
            foreach (var match in pattern.EnumerateMatches(text, at))
            {
                return new SourceSpan(match.Index, match.Length);
            }
        }

        return null;
    }

    /// <summary>The stretch of the first match at or behind an index of a text whose words are known; null where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">All of its words.</param>
    /// <param name="from">The index.</param>
    /// <param name="until">Where something stands, the last in the text, before which the words and signs of every match stand.</param>
    public SourceSpan? Find(ReadOnlySpan<char> text, ReadOnlySpan<Vocabulary.Token> tokens, int from, int until = int.MaxValue)
    {
        var open = text[..Math.Min(until, text.Length)];
        for (var at = Cue(open, tokens, from); at >= 0; at = Cue(open, tokens, at + 1))
        {
            foreach (var match in pattern.EnumerateMatches(text, at))
            {
                return new SourceSpan(match.Index, match.Length);
            }
        }

        return null;
    }

    /// <summary>The same with the groups of the match.</summary>
    /// <inheritdoc cref="Find(ReadOnlySpan{char}, ReadOnlySpan{Vocabulary.Token}, int, int)"/>
    public Match? Next(string text, ReadOnlySpan<Vocabulary.Token> tokens, int from, int until = int.MaxValue)
    {
        var open = text.AsSpan(0, Math.Min(until, text.Length));
        for (var at = Cue(open, tokens, from); at >= 0; at = Cue(open, tokens, at + 1))
        {
            if (pattern.Match(text, at) is { Success: true } match)
            {
                return match;
            }
        }

        return null;
    }

    private int Cue(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length)
        {
            var rest = text[from..];
            var word = rest.IndexOfAny(_words);
            var sign = (word < 0 ? rest : rest[..word]).IndexOfAny(_signs);
            if (sign >= 0)
            {
                return from + sign;
            }

            if (word < 0 || Triggers.IsWordStart(text, from + word))
            {
                return word < 0 ? -1 : from + word;
            }

            from += word + 1;
        }

        return -1;
    }

    // Words hold "in" and "for" so often that looking where words begin is quicker than looking for the letters. A text may begin within a word.
    private int Cue(ReadOnlySpan<char> text, ReadOnlySpan<Vocabulary.Token> tokens, int from)
    {
        if (from >= text.Length || (from == 0 && Begins(text)))
        {
            return from < text.Length ? from : -1;
        }

        var sign = text[from..].IndexOfAny(_signs);
        var end = sign < 0 ? text.Length : from + sign;
        for (var i = Vocabulary.Tokenizer.FirstAt(tokens, from); i < tokens.Length && tokens[i].Start < end; i++)
        {
            if (Begins(text[tokens[i].Start..]))
            {
                return tokens[i].Start;
            }
        }

        return sign < 0 ? -1 : end;
    }

    private bool Begins(ReadOnlySpan<char> text)
    {
        foreach (var word in text[0] < _byInitial.Length ? _byInitial[text[0]] ?? [] : [])
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string[]?[] MakeInitials(string[] words)
    {
        var byInitial = new string[]?[0x80];
        foreach (var initial in words.GroupBy(word => word[0]))
        {
            byInitial[initial.Key] = [.. initial];
        }

        return byInitial;
    }
}
