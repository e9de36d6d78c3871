using System.Text.RegularExpressions;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Chunks;

/// <summary>Gives the types of an illness their names: "type 1 or 2 diabetes", "diabetes type 1 or type 2".</summary>
/// <remarks>Only where the vocabulary holds what results.</remarks>
internal static partial class SharedTypes
{
    /// <summary>Puts names in the place of bare types; the list is changed.</summary>
    public static void Complete(Statement statement, List<Chunk> chunks)
    {
        if (!statement.Lower.Contains("type ", StringComparison.Ordinal))
        {
            return;
        }

        for (var i = 0; i + 2 < chunks.Count; i++)
        {
            if (!chunks[i + 1].IsJoint || Words(statement, chunks, i + 2) is not { } next)
            {
                continue;
            }

            var text = TextOf(statement, chunks[i]);
            var first = LastType().Match(text);
            if (chunks[i].Kind == ChunkKind.Concept && first.Success && Named(text[..first.Index], next.Type, chunks[i].Concept!) is { } behind)
            {
                Put(chunks, i + 2, next.Count, behind);
            }
            else if (first is { Success: true, Index: 0 } && i + 2 + next.Count < chunks.Count && chunks[i + 2 + next.Count] is { Kind: ChunkKind.Concept } noun
                && Named(TextOf(statement, noun), first.Groups["n"].Value, noun.Concept!) is { } one && Named(TextOf(statement, noun), next.Type, noun.Concept!) is { } other)
            {
                Put(chunks, i + 2, next.Count + 1, other);
                Put(chunks, i, 1, one);
            }
        }
    }

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
