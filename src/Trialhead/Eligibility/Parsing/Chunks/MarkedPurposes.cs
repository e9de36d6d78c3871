using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Cues;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Chunks;

/// <summary>Makes markers narrow the illness that a treatment was for: "chemotherapy for HER2-positive disease" asks for no marker, and denies none.</summary>
internal static class MarkedPurposes
{
    private const int Furthest = 8; // chunks from "for" to the illness

    /// <summary>Puts words that narrow in the place of such markers; the list is changed.</summary>
    public static void Narrow(Statement statement, List<Chunk> chunks)
    {
        for (var at = chunks.Count - 3; at > 0; at--)
        {
            if (chunks[at].Is(CueKind.Purpose) && IsTreated(chunks, at - 1) && IllnessBehind(chunks, at) is var illness and > 0
                && chunks.FindIndex(at + 1, illness - at - 1, IsMarker) is var first and > 0)
            {
                first -= first > at + 1 && chunks[first - 1].Cue?.Kind is CueKind.Positive or CueKind.Negative ? 1 : 0;
                var end = chunks.FindLastIndex(illness - 1, illness - at - 1, IsStatus) + 1;
                var text = statement.Lower[chunks[first].Start..chunks[end - 1].End];
                var narrowing = new PhraseCue(CueKind.Qualifier) { Qualifier = new(QualifierKind.Other, Text.Folding.CollapseSpaces(text)) };
                chunks[first] = new Chunk(ChunkKind.Cue, chunks[first].Start, chunks[end - 1].End) { Cue = narrowing };
                chunks.RemoveRange(first + 1, end - first - 1);
            }
        }
    }

    // Something given, or not yet given, right before "for", words that say nothing apart.
    private static bool IsTreated(List<Chunk> chunks, int at)
    {
        at -= at > 0 && chunks[at].Is(CueKind.Filler) ? 1 : 0;
        return chunks[at] switch
        {
            { Kind: ChunkKind.Concept, Concept.Kind: ConceptKind.Drug or ConceptKind.DrugClass or ConceptKind.Procedure } => true,
            { Cue: { Kind: CueKind.Setting, Setting: DiseaseSetting.NewlyDiagnosed } } => true,
            { Criterion: MeasurementCriterion { Analyte.Id: "prior-lines-of-therapy" } } => true,
            var chunk => chunk.Is(CueKind.Therapy) || chunk.Is(CueKind.Naive),
        };
    }

    // Where the illness stands; 0 where anything but what narrows it comes first.
    private static int IllnessBehind(List<Chunk> chunks, int purpose)
    {
        for (var i = purpose + 1; i < Math.Min(chunks.Count, purpose + Furthest); i++)
        {
            if (chunks[i] is { Kind: ChunkKind.Concept, Concept.Kind: ConceptKind.Condition } || chunks[i].Is(CueKind.Disease))
            {
                return i;
            }

            if (!IsMarker(chunks[i]) && !IsStatus(chunks[i]) && !(chunks[i].Cue?.Kind is CueKind.Filler or CueKind.Qualifier or CueKind.Setting or CueKind.Site)
                && !(chunks[i].IsJoint && chunks[i].Kind != ChunkKind.Semicolon))
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool IsMarker(Chunk chunk) => chunk is { Kind: ChunkKind.Concept, Concept.Kind: ConceptKind.Biomarker };

    private static bool IsStatus(Chunk chunk) => IsMarker(chunk) || chunk.Kind == ChunkKind.Word
        || chunk.Cue?.Kind is CueKind.Positive or CueKind.Negative or CueKind.High or CueKind.Low or CueKind.Abnormal;
}
