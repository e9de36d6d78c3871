using System.Collections.Frozen;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Cues;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Chunks;

/// <summary>Cuts a statement into stretches that each mean one thing: leaves, concepts, cues, windows, joints, other words.</summary>
internal static partial class Chunker
{
    private const string Signs = "<>=≤≥≦≧%±~";

    private static readonly ulong And = Vocabulary.Token.KeyOf("and");
    private static readonly ulong Plus = Vocabulary.Token.KeyOf("plus");
    private static readonly ulong Or = Vocabulary.Token.KeyOf("or");
    private static readonly ulong Equal = Vocabulary.Token.KeyOf("equal");
    private static readonly ulong Than = Vocabulary.Token.KeyOf("than");
    private static readonly ulong Nor = Vocabulary.Token.KeyOf("nor");

    public static List<Chunk> Read(Statement statement)
    {
        var words = statement.Words;
        var cueWords = statement.CueWords;
        var chunks = new List<Chunk>(words.Length);
        var leaves = statement.Leaves.Count < 2 ? statement.Leaves : [.. statement.Leaves];
        leaves.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start)); // none begins where another does
        var windows = WindowGrammar.Read(statement);
        var narrowings = NarrowingGrammar.Read(statement, windows);
        var mentions = narrowings.Count == 0 ? statement.Mentions : Beside(statement, narrowings);
        var (leafAt, windowAt, narrowAt, mentionAt, end) = (0, 0, 0, 0, 0);
        for (var i = 0; i < words.Length;)
        {
            var start = words[i].Start;
            while (leafAt < leaves.Count && leaves[leafAt].Span.End <= start)
            {
                leafAt++;
            }

            if (leafAt < leaves.Count && leaves[leafAt].Span.Start <= start)
            {
                var leaf = leaves[leafAt++];
                Punctuate(statement.Text, end, leaf.Span.Start, chunks);
                chunks.Add(new Chunk(ChunkKind.Leaf, leaf.Span.Start, leaf.Span.End) { Criterion = leaf.Criterion });
                end = leaf.Span.End;
            }
            else
            {
                Punctuate(statement.Text, end, start, chunks);
                while (windowAt < windows.Count && windows[windowAt].Span.End <= start)
                {
                    windowAt++;
                }

                while (narrowAt < narrowings.Count && narrowings[narrowAt].Span.End <= start)
                {
                    narrowAt++;
                }

                var chunk = windowAt < windows.Count && windows[windowAt].Span.Start <= start && windows[windowAt].Span.End > start
                    ? new Chunk(ChunkKind.Window, start, Math.Max(windows[windowAt].Span.End, EndOfEvent(windows[windowAt].Span.Start, narrowings)))
                    {
                        Window = windows[windowAt].Window,
                        IsBefore = windows[windowAt].IsBefore,
                    }
                    : narrowAt < narrowings.Count && narrowings[narrowAt].Span.Start <= start && !HoldsWashout(narrowings[narrowAt].Span, windows, windowAt)
                    ? new Chunk(ChunkKind.Cue, start, narrowings[narrowAt].Span.End)
                    {
                        Cue = new PhraseCue(CueKind.Qualifier) { Qualifier = narrowings[narrowAt].Qualifier },
                    }
                    : Next(statement, ref mentions, words, cueWords, i, ref mentionAt);
                if (chunk.Kind is ChunkKind.Window || chunk.Is(CueKind.Qualifier))
                {
                    RemoveSigns(statement.Text, chunks, chunk.Start);
                }

                chunks.Add(chunk);
                end = chunk.End;
            }

            while (i < words.Length && words[i].Start < end)
            {
                i++;
            }
        }

        Punctuate(statement.Text, end, statement.Text.Length, chunks);
        ChunkJoining.Join(statement, chunks);
        return LabelledWords.Name(statement, chunks);
    }

    // "Stage IV non-small cell lung cancer" is a name of its own; where its stage is read as one, the rest of it is named anew.
    private static List<Mention> Beside(Statement statement, IReadOnlyList<(Text.SourceSpan Span, Qualifier Qualifier)> narrowings)
    {
        var mentions = statement.Mentions;
        foreach (var (span, _) in narrowings)
        {
            bool RunsOver(Mention mention) => mention.Span.Start >= span.Start && mention.Span.Start < span.End && mention.Span.End > span.End;
            if (mentions.Exists(RunsOver))
            {
                var end = mentions.Where(RunsOver).Max(mention => mention.Span.End);
                mentions =
                [
                    .. mentions.Where(mention => !RunsOver(mention)),
                    .. Lexicon.InUse.Recognise(statement.Text[span.End..end]).Select(mention =>
                        mention with { Span = Text.SourceSpan.FromBounds(mention.Span.Start + span.End, mention.Span.End + span.End) }),
                ];
                mentions.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
            }
        }

        return mentions;
    }

    // "Moderate or severe asthma": what the phrase leaves of "severe asthma" is named anew.
    private static List<Mention> Behind(Statement statement, List<Mention> mentions, int at, int end)
    {
        var cut = mentions[at].Span;
        return
        [
            .. mentions[..at],
            .. Lexicon.InUse.Recognise(statement.Text[end..cut.End]).Select(rest => rest with { Span = rest.Span.Shift(end) }),
            .. mentions[at..].SkipWhile(mention => mention.Span == cut),
        ];
    }

    // "Off aspirin for at least 8 weeks before entry" is a washout, not how long aspirin was taken.
    private static bool HoldsWashout(Text.SourceSpan span, List<(Text.SourceSpan Span, TimeWindow Window, bool IsBefore)> windows, int at) =>
        at < windows.Count && windows[at].IsBefore && windows[at].Span.Start < span.End;

    // "Within 5 days before the first dose of valproate": what the stretch of time ends with is no demand.
    private static int EndOfEvent(int start, IReadOnlyList<(Text.SourceSpan Span, Qualifier Qualifier)> narrowings)
    {
        var end = 0;
        foreach (var (span, _) in narrowings)
        {
            end = span.Start == start ? Math.Max(end, span.End) : end;
        }

        return end;
    }

    // "≥ 6 months": the sign right before is the window's.
    private static void RemoveSigns(string text, List<Chunk> chunks, int before)
    {
        for (var i = chunks.Count - 1; i >= 0 && chunks[i].Start >= before - 3; i--)
        {
            if (chunks[i].Kind == ChunkKind.Word && chunks[i].End <= before && chunks[i].End - chunks[i].Start == 1 && text[chunks[i].Start] is not (>= 'A' and <= 'E') and not (>= 'a' and <= 'e'))
            {
                chunks.RemoveAt(i); // and no letter: "hepatitis B or C within 6 months"
            }
        }
    }

    // The longer of the concept and the phrase that begin here; a phrase that names a state goes before a concept as long.
    private static Chunk Next(
        Statement statement, ref List<Mention> mentions, Vocabulary.Token[] words, ReadOnlySpan<CueWord> cueWords, int i, ref int mentionAt)
    {
        var start = words[i].Start;
        while (mentionAt < mentions.Count && mentions[mentionAt].Span.Start < start)
        {
            mentionAt++;
        }

        Mention? mention = null;
        for (var at = mentionAt; at < mentions.Count && mentions[at].Span.Start == start; at++)
        {
            if (statement.IsFree(mentions[at].Span) && (mention is null || Rank(mentions[at].Concept) < Rank(mention.Concept)))
            {
                mention = mentions[at];
            }
        }

        var phrase = Phrase(statement, words, cueWords, i);
        var cueEnd = phrase is { } found && statement.IsFree(Text.SourceSpan.FromBounds(start, words[found.End - 1].End))
            ? words[found.End - 1].End
            : 0;
        if (mention is { Concept.Kind: ConceptKind.Condition } && EndOfCodeName(statement.Text, mention.Span) is var codeEnd and > 0)
        {
            return new Chunk(ChunkKind.Word, start, codeEnd);
        }

        if (mention is not null && (mention.Span.End > cueEnd || (mention.Span.End == cueEnd && phrase!.Value.Cue.Kind is not (CueKind.State or CueKind.Setting))))
        {
            return new Chunk(ChunkKind.Concept, start, mention.Span.End) { Concept = mention.Concept };
        }

        if (cueEnd > 0)
        {
            if (mentionAt < mentions.Count && mentions[mentionAt].Span is var next && next.Start < cueEnd && next.End > cueEnd)
            {
                mentions = Behind(statement, mentions, mentionAt, cueEnd);
            }

            return new Chunk(ChunkKind.Cue, start, cueEnd) { Cue = phrase!.Value.Cue };
        }

        if (IsEnumerator(statement.Text, words[i]))
        {
            return new Chunk(ChunkKind.Comma, start, words[i].End + 1);
        }

        var kind = words[i].Key switch
        {
            var key when key == And || key == Plus => ChunkKind.And,
            var key when key == Or && i + 1 < words.Length && (words[i + 1].Key == Equal || IsOrMore(statement, words, i)) => ChunkKind.Word, // "greater than or equal to"
            var key when key == Or || key == Nor => ChunkKind.Or,
            _ => ChunkKind.Word,
        };
        return new Chunk(kind, start, words[i].End);
    }

    // "One year or more of amenorrhea": no joint between two things.
    private static bool IsOrMore(Statement statement, Vocabulary.Token[] words, int or) =>
        or > 0 && More.Contains(words[or + 1].Key) && (or + 2 == words.Length || words[or + 2].Key != Than)
        && (Units.Contains(words[or - 1].Key) || char.IsAsciiDigit(statement.Text[words[or - 1].Start]));

    private static readonly FrozenSet<ulong> More = Keys("more longer greater older less fewer");
    private static readonly FrozenSet<ulong> Units = Keys("year years month months week weeks day days hour hours one two three four five six times");

    private static FrozenSet<ulong> Keys(string words) => words.Split(' ').Select(Vocabulary.Token.KeyOf).ToFrozenSet();

    // "By virtue of age over 65": a phrase that runs into what a grammar has read ends before it.
    private static (PhraseCue Cue, int End)? Phrase(Statement statement, Vocabulary.Token[] words, ReadOnlySpan<CueWord> cueWords, int first)
    {
        var phrase = CueTable.Phrases.Find(cueWords, first);
        if (phrase is not { } found || found.End == first + 1 || !statement.IsTaken(words[found.End - 1].Start))
        {
            return phrase;
        }

        var end = first + 1;
        while (!statement.IsTaken(words[end].Start))
        {
            end++;
        }

        return CueTable.Phrases.Find(cueWords[..end], first);
    }

    private static int Rank(Concept concept) => concept.Kind switch
    {
        ConceptKind.Condition => 0,
        ConceptKind.Biomarker => 1,
        ConceptKind.Drug => 2,
        ConceptKind.DrugClass => 3,
        ConceptKind.Procedure => 4,
        _ => 5,
    };

    private static void Punctuate(string text, int from, int to, List<Chunk> chunks)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] == ' ')
            {
                continue;
            }

            ChunkKind? kind = text[i] switch
            {
                ',' or '–' or '—' => ChunkKind.Comma,
                ';' or ':' => ChunkKind.Semicolon,
                '/' => ChunkKind.Or,
                '(' or '[' or '{' => ChunkKind.Open,
                ')' or ']' or '}' => ChunkKind.Close,
                '-' or '*' or '•' when i > from && text[i - 1] == ' ' && i + 1 < text.Length && text[i + 1] == ' ' => ChunkKind.Comma,
                _ => Signs.Contains(text[i], StringComparison.Ordinal) ? ChunkKind.Word : null,
            };
            if (kind is { } known)
            {
                chunks.Add(new Chunk(known, i, i + 1));
            }
        }
    }
}
