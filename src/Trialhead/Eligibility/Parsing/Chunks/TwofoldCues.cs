using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Cues;

namespace Trialhead.Eligibility.Parsing.Chunks;

/// <summary>Makes one cue of two that go for the same treatment: "failed or intolerant to methotrexate", "intolerance of, or contraindication to, aspirin".</summary>
internal static partial class TwofoldCues
{
    private const int Farthest = 5; // chunks from the one to the other

    public static void Join(Statement statement, List<Chunk> chunks)
    {
        for (var i = chunks.Count - 1; i > 1; i--)
        {
            if (chunks[i].Is(CueKind.Failed) && chunks[i - 1].Kind == ChunkKind.Or && chunks[i - 2].Kind == ChunkKind.Cue
                && Returned().IsMatch(statement.Lower.AsSpan(chunks[i - 2].Start, chunks[i - 2].End - chunks[i - 2].Start)))
            {
                // "progressive or recurrent after radiotherapy"
                chunks[i] = chunks[i] with { Start = chunks[i - 2].Start };
                chunks.RemoveRange(i - 2, 2);
                i -= 2;
                continue;
            }

            if (!IsBar(chunks[i].Cue?.Kind) && !chunks[i].Is(CueKind.Failed))
            {
                continue;
            }

            var (first, kind) = First(statement, chunks, i);
            if (first < 0)
            {
                continue;
            }

            // A failure is told beside the bar, whichever comes first.
            var (own, besides) = chunks[i].Is(CueKind.Failed) ? (kind, CueKind.Failed) : (chunks[i].Cue!.Kind, kind);
            var count = i - first + 1;
            if (i + 1 < chunks.Count && chunks[i + 1].Kind == ChunkKind.Comma && chunks[i - 1].Kind != ChunkKind.Comma && chunks[first..i].Exists(chunk => chunk.Kind == ChunkKind.Comma))
            {
                count++; // "failed, or are intolerant to, methotrexate"
            }

            var joined = new Chunk(ChunkKind.Cue, chunks[first].Start, chunks[first + count - 1].End) { Cue = new PhraseCue(own) { Besides = besides } };
            chunks.RemoveRange(first, count);
            chunks.Insert(first, joined);
            i = first;
        }
    }

    private static (int First, CueKind Kind) First(Statement statement, List<Chunk> chunks, int last)
    {
        var hasOr = false;
        for (var i = last - 1; i >= Math.Max(0, last - Farthest); i--)
        {
            var chunk = chunks[i];
            if (chunk.Kind is ChunkKind.Or or ChunkKind.Comma)
            {
                hasOr |= chunk.Kind == ChunkKind.Or;
                if (hasOr && Failing().Match(statement.Lower[..chunk.Start]) is { Success: true } failing && !chunks[last].Is(CueKind.Failed)
                    && chunks.FindIndex(c => c.Start >= failing.Index) is >= 0 and var from && from < i)
                {
                    return (from, CueKind.Failed);
                }
            }
            else if (hasOr && (IsBar(chunk.Cue?.Kind) || chunk.Is(CueKind.Failed)))
            {
                var isPair = chunk.Is(CueKind.Failed) != chunks[last].Is(CueKind.Failed) || chunk.Cue!.Kind != chunks[last].Cue!.Kind;
                return isPair ? (i, chunk.Cue!.Kind) : (-1, default);
            }
            else if (!chunk.Is(CueKind.Filler) && !(chunk.Kind == ChunkKind.Word && Being().IsMatch(statement.Lower.AsSpan(chunk.Start, chunk.End - chunk.Start))))
            {
                break;
            }
        }

        return (-1, default);
    }

    [GeneratedRegex(@"^(?:progress\w*|relaps\w*|refractory|recurr\w*|resistant)$", RegexOptions.CultureInvariant)]
    private static partial Regex Returned();

    private static bool IsBar(CueKind? kind) => kind is CueKind.Allergy or CueKind.Intolerance or CueKind.Contraindication;

    [GeneratedRegex(
        @"(?:\b(?:inadequate|insufficient|incomplete|poor|suboptimal|lack of|loss of)(?: \w+)? response|(?<!insulin )\bresistan(?:ce|t)|\brefractory|\b(?:treatment )?failure|\bnon-?respon(?:se|sive|ders?))(?: to)?\W*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Failing();

    [GeneratedRegex(@"^(?:been|be|to|of|with|have|has|had|who|are|is|were|was|a|an|the|documented|known)$", RegexOptions.CultureInvariant)]
    private static partial Regex Being();
}
