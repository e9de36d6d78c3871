using System.Collections.Frozen;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Pages;

/// <summary>Finds the words of a glossary in texts of one language.</summary>
internal sealed class GlossaryIndex
{
    private readonly FrozenDictionary<ulong, GlossaryName[]> _byFirstWord;

    public GlossaryIndex(IEnumerable<(GlossaryTerm Term, string[] Names)> terms, PageLanguage language) =>
        _byFirstWord = terms
            .SelectMany(term => GlossaryPlurals.Of(term.Names, language).Select(name => new GlossaryName(term.Term, name)))
            .GroupBy(name => name.FirstKey)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(name => name.Length).ToArray());

    /// <summary>The mentions in a text, left to right; the longest name wins.</summary>
    /// <param name="text">The text.</param>
    /// <param name="foreign">Abbreviations that texts before this one, or this one, use for something else; grows.</param>
    public IReadOnlyList<GlossaryMention> Find(string text, HashSet<string> foreign)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Tokenizer.Split(text);
        List<GlossaryMention>? mentions = null;
        for (var i = 0; i < words.Count;)
        {
            if (LongestAt(text, words, i) is not { } name)
            {
                i++;
                continue;
            }

            var mention = new GlossaryMention(name.Term, SourceSpan.FromBounds(words[i + name.First].Start, words[i + name.Last].End));
            if (!name.IsAbbreviation || !IsForeign(text, mention, mentions, foreign))
            {
                (mentions ??= []).Add(mention);
            }

            i += name.Last + 1;
        }

        return mentions ?? (IReadOnlyList<GlossaryMention>)[];
    }

    private GlossaryName? LongestAt(string text, List<Token> words, int at)
    {
        if (_byFirstWord.TryGetValue(words[at].Key, out var names))
        {
            foreach (var name in names)
            {
                if (name.IsAt(text, words, at))
                {
                    return name;
                }
            }
        }

        return null;
    }

    // "habit reversal training (HRT)": an abbreviation in brackets is what the words before it say, from there on.
    private static bool IsForeign(string text, GlossaryMention mention, List<GlossaryMention>? before, HashSet<string> foreign)
    {
        var written = mention.Span.Of(text);
        var isDefined = mention.Span.Start > 1 && text[mention.Span.Start - 1] == '(' && mention.Span.End < text.Length && text[mention.Span.End] == ')';
        if (isDefined && before?.Exists(one => one.Term == mention.Term && mention.Span.Start - one.Span.End < 60) != true)
        {
            foreign.Add(written);
        }

        return foreign.Contains(written);
    }
}
