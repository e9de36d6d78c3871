using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Chunks;

/// <summary>Gives the types of an illness their names: "type 1 or 2 diabetes", "diabetes (type I or II)".</summary>
/// <remarks>Only where the vocabulary holds what results.</remarks>
internal static partial class SharedTypes
{
    /// <summary>Puts names in the place of bare types; the list is changed.</summary>
    public static void Complete(Statement statement, List<Chunk> chunks)
    {
        if (!statement.Signals.Has(Signal.Type))
        {
            return;
        }

        for (var i = 0; i + 2 < chunks.Count; i++)
        {
            if (chunks[i].Kind == ChunkKind.Concept)
            {
                CompleteBehind(statement, chunks, i);
            }
            else if (Pair(statement, chunks, i) is { } pair && pair.End < chunks.Count && chunks[pair.End] is { Kind: ChunkKind.Concept } noun
                && Named(TextOf(statement, noun), pair.First, noun.Concept!) is { } one && Named(TextOf(statement, noun), pair.Second, noun.Concept!) is { } other)
            {
                Put(chunks, pair.Joint + 1, pair.End - pair.Joint, other);
                Put(chunks, i, pair.Joint - i, one);
            }
        }
    }

    // "Diabetes type 1 or type 2", "diabetes (type 1 or 2)"
    private static void CompleteBehind(Statement statement, List<Chunk> chunks, int at)
    {
        var (noun, concept) = (TextOf(statement, chunks[at]), chunks[at].Concept!);
        if (LastType().Match(noun) is { Success: true } first)
        {
            if (!chunks[at + 1].IsJoint || Words(statement, chunks, at + 2) is not { } next)
            {
                return;
            }

            var after = at + 2 + next.Count;
            if (first.Index > 0 && Named(noun[..first.Index], next.Type, concept) is { } behind)
            {
                Put(chunks, at + 2, next.Count, behind);
            }
            else if (first.Index == 0 && after < chunks.Count && chunks[after] is { Kind: ChunkKind.Concept } shared && Named(TextOf(statement, shared), next.Type, concept) is { } ahead)
            {
                Put(chunks, at + 2, next.Count + 1, ahead);
            }
        }
        else if (chunks[at + 1].Kind == ChunkKind.Open && Pair(statement, chunks, at + 2) is { } pair && pair.End < chunks.Count && chunks[pair.End].Kind == ChunkKind.Close
            && Named(noun, pair.First, concept) is { } one && Named(noun, pair.Second, concept) is { } other)
        {
            Put(chunks, pair.Joint + 1, pair.End - pair.Joint, other);
            Put(chunks, at, pair.Joint - at, one);
        }
    }

    // "type 1 or 2", "type I and type II": both, where their joint stands, and where they end.
    private static (string First, string Second, int Joint, int End)? Pair(Statement statement, List<Chunk> chunks, int at) =>
        at < chunks.Count && statement.Lower.AsSpan(chunks[at].Start).StartsWith("type", StringComparison.Ordinal) && Words(statement, chunks, at) is { } first
        && at + first.Count + 1 < chunks.Count && chunks[at + first.Count].IsJoint && Words(statement, chunks, at + first.Count + 1) is { } second
            ? (first.Type, second.Type, at + first.Count, at + first.Count + 1 + second.Count)
            : null;

    private static Concept? Named(string noun, string type, Concept like) =>
        Lexicon.InUse.Find($"type {type} {noun.Trim(' ', '(', ',')}", like.Kind) is { } named && named != like ? named : null;

    private static void Put(List<Chunk> chunks, int at, int count, Concept concept)
    {
        var (start, end) = (chunks[at].Start, chunks[at + count - 1].End);
        chunks.RemoveRange(at, count);
        chunks.Insert(at, new Chunk(ChunkKind.Concept, start, end) { Concept = concept });
    }

    // "2", "type 2" in one chunk or in two.
    private static (string Type, int Count)? Words(Statement statement, List<Chunk> chunks, int at)
    {
        for (var count = 1; count <= 2 && at + count <= chunks.Count; count++)
        {
            if (chunks[at + count - 1] is { Kind: ChunkKind.Word } or { Kind: ChunkKind.Cue } or { Kind: ChunkKind.Concept, Concept.IsUnlisted: true }
                && BareType().Match(statement.Lower[chunks[at].Start..chunks[at + count - 1].End]) is { Success: true } type)
            {
                return (type.Groups["n"].Value, count);
            }
        }

        return null;
    }

    private static string TextOf(Statement statement, Chunk chunk) => statement.Lower[chunk.Start..chunk.End];

    [GeneratedRegex(@"\btype (?<n>[1-9]|i{1,3}|iv)$", RegexOptions.CultureInvariant)]
    private static partial Regex LastType();

    [GeneratedRegex(@"^(?:type )?(?<n>[1-9]|i{1,3}|iv)$", RegexOptions.CultureInvariant)]
    private static partial Regex BareType();
}
