using System.Buffers;
using System.Text.RegularExpressions;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing.Words;

/// <summary>A pattern that can begin only with a few words or signs, tried where one of them stands and nowhere else.</summary>
/// <param name="pattern">The pattern; it begins with <c>\G</c>, and with a word boundary before any of the words.</param>
/// <param name="words">The words, at least two letters each.</param>
/// <param name="signs">The signs and digits.</param>
internal sealed class CuedPattern(Regex pattern, SearchValues<string> words, string signs = "")
{
    private readonly SearchValues<char> _signs = SearchValues.Create(signs);

    /// <summary>The stretch of the first match at or behind an index; null where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">The index.</param>
    /// <param name="until">Where something stands, the last in the text, before which the words and signs of every match stand.</param>
    public SourceSpan? Find(ReadOnlySpan<char> text, int from, int until = int.MaxValue)
    {
        var open = text[..Math.Min(until, text.Length)];
        for (var at = Cue(open, from); at >= 0; at = Cue(open, at + 1))
        {
            foreach (var match in pattern.EnumerateMatches(text, at))
            {
                return new SourceSpan(match.Index, match.Length);
            }
        }

        return null;
    }

    /// <summary>The first match at or behind an index with its groups; null where there is none.</summary>
    /// <inheritdoc cref="Find"/>
    public Match? Next(string text, int from, int until = int.MaxValue)
    {
        var open = text.AsSpan(0, Math.Min(until, text.Length));
        for (var at = Cue(open, from); at >= 0; at = Cue(open, at + 1))
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
            var word = rest.IndexOfAny(words);
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
}
