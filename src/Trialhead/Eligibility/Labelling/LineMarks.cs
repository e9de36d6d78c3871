using System.Runtime.InteropServices;
using Trialhead.Eligibility.Parsing.Cues;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Labelling;

/// <summary>What the tables know of the words of a line: names of the vocabulary, phrases that steer the reading of criteria.</summary>
/// <remarks>
/// A mark is a number of what is known and of the token's place in it (alone, first, last, between); zero where nothing is known. A model
/// has learned from the tables of its day: what is added to them helps it, what is renumbered means learning anew.
/// </remarks>
internal sealed class LineMarks
{
    private const int FirstQualifier = 50;

    private LineMarks(int tokens) => (Names, Cues) = (new ushort[tokens], new ushort[tokens]);

    /// <summary>For each token the kinds of the vocabulary's name that covers it.</summary>
    public ushort[] Names { get; }

    /// <summary>For each token the kind of the steering phrase that covers it.</summary>
    public ushort[] Cues { get; }

    /// <summary>Looks up a line in the tables.</summary>
    /// <param name="text">The text that the line is in.</param>
    /// <param name="start">Where the line starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="tokens">Its tokens, counted from the start of the text.</param>
    public static LineMarks Of(ReadOnlySpan<char> text, int start, int end, ReadOnlySpan<Token> tokens)
    {
        var line = text[start..end];
        var (marks, words, mentions) = (new LineMarks(tokens.Length), new List<Vocabulary.Token>(), new List<Mention>());
        Tokenizer.Split(line, words);
        Lexicon.InUse.Recognise(line, CollectionsMarshal.AsSpan(words), mentions);
        for (var (i, at) = (0, 0); i < mentions.Count;)
        {
            var (kinds, span) = (0, mentions[i].Span);
            for (; i < mentions.Count && mentions[i].Span == span; i++)
            {
                kinds |= 1 << (int)mentions[i].Concept.Kind;
            }

            at = Put(marks.Names, kinds, tokens, at, span.Start + start, span.End + start);
        }

        AddCues(marks.Cues, CollectionsMarshal.AsSpan(words), start, tokens);
        return marks;
    }

    /// <summary>The mark of a token in a stretch.</summary>
    public static ushort At(int what, int token, int first, int last) =>
        (ushort)((what << 2) | (first == last ? 0 : token == first ? 1 : token == last ? 2 : 3));

    private static void AddCues(ushort[] cues, ReadOnlySpan<Vocabulary.Token> words, int start, ReadOnlySpan<Token> tokens)
    {
        var known = new CueWord[words.Length];
        for (var i = 0; i < known.Length; i++)
        {
            known[i] = KnownWords.Find(words[i].Key).Cue;
        }

        for (var (i, at) = (0, 0); i < words.Length;)
        {
            if (CueTable.Phrases.Find(known, i) is not ({ } cue, var next))
            {
                i++;
                continue;
            }

            var kind = cue is { Kind: CueKind.Qualifier, Qualifier: { } qualifier } ? FirstQualifier + (int)qualifier.Kind : (int)Learned(cue.Kind) + 1;
            at = Put(cues, kind, tokens, at, words[i].Start + start, words[next - 1].End + start);
            i = next;
        }
    }

    // The model that ships knew these phrases by the kinds they had when it learned.
    private static CueKind Learned(CueKind kind) => kind switch
    {
        CueKind.Toward => CueKind.Shift,
        CueKind.Cause => CueKind.Link,
        _ => kind,
    };

    // Marks the tokens that a stretch touches; the result is the token to look from for the next stretch.
    private static int Put(ushort[] marks, int what, ReadOnlySpan<Token> tokens, int from, int start, int end)
    {
        var first = from;
        while (first < tokens.Length && tokens[first].End <= start)
        {
            first++;
        }

        var last = first;
        while (last + 1 < tokens.Length && tokens[last + 1].Start < end)
        {
            last++;
        }

        for (var t = first; t <= last && t < tokens.Length; t++)
        {
            marks[t] = At(what, t, first, last);
        }

        return first;
    }
}
