using System.Buffers;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Chunks;

/// <summary>Gives members of a list that are one letter or number their names: "hepatitis B and C", "HSV-1 and -2", "factor VIII or IX".</summary>
/// <remarks>Only where the vocabulary holds what results, or where it holds one name for both.</remarks>
internal static class SharedLetters
{
    private const int Longest = 4;

    private static readonly SearchValues<char> Roman = SearchValues.Create("IVXivx");
    private static readonly SearchValues<char> Capitals = SearchValues.Create("IVX");

    /// <summary>Puts names in the place of bare letters; the list is changed.</summary>
    public static void Complete(Statement statement, List<Chunk> chunks)
    {
        for (var at = 0; at + 2 < chunks.Count; at++)
        {
            if (chunks[at] is { Kind: ChunkKind.Concept, Concept.IsUnlisted: false } named && chunks[at + 1].IsJoint)
            {
                at = CompleteBehind(statement, chunks, at, named);
            }
        }
    }

    // The letters behind a name, each with the joints before it; answers where the reading goes on.
    private static int CompleteBehind(Statement statement, List<Chunk> chunks, int at, Chunk named)
    {
        while (true)
        {
            var next = at + 1;
            while (next < chunks.Count && chunks[next].Kind is ChunkKind.And or ChunkKind.Or or ChunkKind.Comma)
            {
                next++;
            }

            if (next == at + 1 || next == chunks.Count || !IsLetter(statement, chunks[next])
                || Sibling(named.Concept!, statement.Text[named.Start..named.End], TextOf(statement, chunks[next])) is not var (concept, name))
            {
                return at;
            }

            var end = next + 1;
            while (end < chunks.Count && end < next + 3 && chunks[end].Kind is ChunkKind.Word or ChunkKind.Concept or ChunkKind.Cue
                && Lexicon.InUse.Find($"{name} {statement.Text[chunks[next + 1].Start..chunks[end].End]}", concept.Kind) == concept)
            {
                end++; // "hepatitis B or C virus infection"
            }

            if (concept == named.Concept)
            {
                chunks[at] = chunks[at] with { End = chunks[end - 1].End };
                chunks.RemoveRange(at + 1, end - at - 1);
            }
            else
            {
                chunks[next] = new Chunk(ChunkKind.Concept, chunks[next].Start, chunks[end - 1].End) { Concept = concept, SharesHead = true };
                chunks.RemoveRange(next + 1, end - next - 1);
                at = next;
            }
        }
    }

    // A number, a capital letter or a Roman number; a small "a" is an article.
    private static bool IsLetter(Statement statement, Chunk chunk)
    {
        var text = statement.Text.AsSpan(chunk.Start, chunk.End - chunk.Start);
        return chunk.Kind is not (ChunkKind.Leaf or ChunkKind.Window) && text.Length <= Longest
            && (!text.ContainsAnyExceptInRange('0', '9') || (text.Length == 1 && char.IsAsciiLetterUpper(text[0])) || !text.ContainsAnyExcept(Capitals))
            && (chunk.End == statement.Text.Length || statement.Text[chunk.End] != '-'); // "B-cell" is a word
    }

    // The name with its own letter changed, and what it then names.
    private static (Concept Concept, string Name)? Sibling(Concept concept, string name, string letter)
    {
        foreach (var token in Tokenizer.Split(name))
        {
            if (IsLike(name.AsSpan(token.Start, token.End - token.Start), letter))
            {
                var other = string.Concat(name.AsSpan(0, token.Start), letter, name.AsSpan(token.End));
                if (Lexicon.InUse.Find(other, concept.Kind) is { } sibling)
                {
                    return (sibling, other);
                }
            }
        }

        return null;
    }

    private static bool IsLike(ReadOnlySpan<char> own, string letter) => own.Length <= Longest
        && (char.IsAsciiDigit(letter[0]) ? !own.ContainsAnyExceptInRange('0', '9')
            : letter.Length == 1 && letter[0] is not ('I' or 'V' or 'X') ? own.Length == 1 && char.IsAsciiLetter(own[0])
            : !own.ContainsAnyExcept(Roman));

    private static string TextOf(Statement statement, Chunk chunk) => statement.Text[chunk.Start..chunk.End];
}
