using System.Runtime.InteropServices;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Words;

/// <summary>Short forms that a record introduces itself, "Erdheim-Chester disease (ECD)", wherever its criteria use them.</summary>
internal static class ShortForms
{
    private const int Longest = 10;

    /// <summary>Adds a mention for every use of such a short form that the tables do not know.</summary>
    /// <param name="mentions">The concepts found in the text, in order; takes what is added, in order.</param>
    /// <param name="text">The text.</param>
    /// <param name="words">All of its words.</param>
    /// <param name="about">What the record says elsewhere; it may introduce short forms too.</param>
    public static void Add(List<Mention> mentions, string text, List<Vocabulary.Token> words, string about)
    {
        Dictionary<string, Concept>? meanings = null;
        Find(ref meanings, text, mentions);
        if (Next(about, 0, out _) >= 0)
        {
            Find(ref meanings, about, [.. Lexicon.InUse.Recognise(about)]);
        }

        if (meanings is not null)
        {
            Merge(mentions, Uses(meanings, mentions, text, words));
        }
    }

    // Names with several meanings begin at one place and stay in their order.
    private static void Merge(List<Mention> mentions, List<Mention> uses)
    {
        var at = mentions.Count;
        for (var i = uses.Count - 1; i >= 0; i--)
        {
            while (at > 0 && mentions[at - 1].Span.Start > uses[i].Span.Start)
            {
                at--;
            }

            mentions.Insert(at, uses[i]);
        }
    }

    private static List<Mention> Uses(Dictionary<string, Concept> meanings, List<Mention> mentions, string text, List<Vocabulary.Token> words)
    {
        var uses = new List<Mention>();
        var lookup = meanings.GetAlternateLookup<ReadOnlySpan<char>>();
        var (lengths, initials) = (meanings.Keys.Aggregate(0, (all, name) => all | (1 << name.Length)), string.Concat(meanings.Keys.Select(name => name[0])));
        var at = 0;
        foreach (var word in CollectionsMarshal.AsSpan(words))
        {
            while (at < mentions.Count && mentions[at].Span.End <= word.Start)
            {
                at++;
            }

            if ((at == mentions.Count || mentions[at].Span.Start >= word.End) && word.End - word.Start <= Longest
                && (lengths & (1 << (word.End - word.Start))) != 0 && initials.Contains(text[word.Start], StringComparison.Ordinal)
                && lookup.TryGetValue(text.AsSpan(word.Start, word.End - word.Start), out var concept)
                && !IsBracketed(text, word.Start, word.End) && !IsJoined(text, word.Start - 1) && !IsJoined(text, word.End))
            {
                uses.Add(new Mention(SourceSpan.FromBounds(word.Start, word.End), concept));
            }
        }

        return uses;
    }

    // Where it is introduced it only repeats.
    private static bool IsBracketed(string text, int start, int end) => start > 0 && text[start - 1] == '(' && end < text.Length && text[end] == ')';

    private static bool IsJoined(string text, int at) => at >= 0 && at < text.Length && text[at] is '-' or '/';

    private static void Find(ref Dictionary<string, Concept>? meanings, string text, List<Mention> mentions)
    {
        for (var open = Next(text, 0, out var close); open >= 0; open = Next(text, close, out close))
        {
            var end = text.AsSpan(0, open).TrimEnd().Length;
            var last = EndingAt(mentions, end);
            if (last >= 0 && (last + 1 == mentions.Count || mentions[last + 1].Span.End != end)
                && Abbreviation.LongFormOf(Folding.Fold(text[mentions[last].Span.Start..open]), text.AsSpan(open + 1, close - open - 1)) == 0)
            {
                meanings ??= [];
                meanings.TryAdd(text[(open + 1)..close], mentions[last].Concept);
            }
        }
    }

    // The first mention that ends at an index; -1 where none does. They end in the order in which they begin.
    private static int EndingAt(List<Mention> mentions, int end)
    {
        var (low, high) = (0, mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = mentions[middle].Span.End < end ? (middle + 1, high) : (low, middle);
        }

        return low < mentions.Count && mentions[low].Span.End == end ? low : -1;
    }

    // The next brackets that hold one word with two capitals.
    private static int Next(string text, int from, out int close)
    {
        for (var open = text.IndexOf('(', from); open >= 0; open = text.IndexOf('(', open + 1))
        {
            var (capitals, i) = (0, open + 1);
            while (i < text.Length && i <= open + Longest && (char.IsLetterOrDigit(text[i]) || text[i] == '-'))
            {
                capitals += char.IsUpper(text[i]) ? 1 : 0;
                i++;
            }

            if (capitals > 1 && i < text.Length && text[i] == ')')
            {
                close = i;
                return open;
            }
        }

        close = text.Length;
        return -1;
    }
}
