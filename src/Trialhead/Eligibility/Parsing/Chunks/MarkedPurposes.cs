using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Cues;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Chunks;

/// <summary>Leaves what a treatment was for to the treatment: "chemotherapy for HER2-positive disease", "therapy for recurrent or metastatic disease".</summary>
/// <remarks>The marker is neither asked for nor denied by itself, nor is the last of several states of the illness.</remarks>
internal static class MarkedPurposes
{
    private const int Furthest = 8; // chunks from "for" to the illness

    private static readonly string[] Illnesses = ["tumor", "tumors", "tumour", "tumours", "cancer", "cancers", "disease"];

    /// <summary>Puts words that narrow in the place of such purposes; the list is changed.</summary>
    public static void Narrow(Statement statement, List<Chunk> chunks)
    {
        for (var at = chunks.Count - 2; at > 0; at--)
        {
            if (!chunks[at].Is(CueKind.Purpose) || !IsTreated(chunks, at - 1) || IllnessBehind(statement, chunks, at) is not (> 0 and var illness))
            {
                continue;
            }

            var isNaive = chunks[at - 1].Is(CueKind.Naive) || chunks[at - 1].Is(CueKind.Setting);
            if (!isNaive && (IsMarked(chunks[illness]) || chunks.FindIndex(at, illness - at, chunk => chunk.IsJoint) > 0))
            {
                chunks[at - 1] = chunks[at - 1].Is(CueKind.Therapy) ? SpokenTreatments.Named(statement, chunks[at - 1]) : chunks[at - 1];
                Join(statement, chunks, at, illness + 1);
            }
            else if (chunks.FindIndex(at + 1, illness - at - 1, IsMarker) is > 0 and var first)
            {
                first -= first > at + 1 && chunks[first - 1].Cue?.Kind is CueKind.Positive or CueKind.Negative ? 1 : 0;
                Join(statement, chunks, first, chunks.FindLastIndex(illness - 1, illness - at - 1, IsStatus) + 1);
            }
        }
    }

    private static void Join(Statement statement, List<Chunk> chunks, int first, int end)
    {
        var text = Text.Folding.CollapseSpaces(statement.Lower[chunks[first].Start..chunks[end - 1].End]);
        var narrowing = new PhraseCue(CueKind.Qualifier) { Qualifier = new(QualifierKind.Other, text) };
        chunks[first] = new Chunk(ChunkKind.Cue, chunks[first].Start, chunks[end - 1].End) { Cue = narrowing };
        chunks.RemoveRange(first + 1, end - first - 1);
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
    private static int IllnessBehind(Statement statement, List<Chunk> chunks, int purpose)
    {
        for (var i = purpose + 1; i < Math.Min(chunks.Count, purpose + Furthest); i++)
        {
            if (chunks[i] is { Kind: ChunkKind.Concept, Concept.Kind: ConceptKind.Condition } || chunks[i].Is(CueKind.Disease) || (IsMarked(chunks[i]) && EndsInIllness(statement, chunks[i])))
            {
                return i;
            }

            if (!IsMarker(chunks[i]) && !IsStatus(chunks[i]) && !Narrows(chunks[i]) && !(chunks[i].IsJoint && chunks[i].Kind != ChunkKind.Semicolon && i > purpose + 1))
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool Narrows(Chunk chunk) => chunk.Cue is { Kind: CueKind.Filler or CueKind.Qualifier or CueKind.Setting or CueKind.Site }
        or { Kind: CueKind.State, State: PersonalState.SuitableForSurgery };

    // "ROS1-positive tumors" as one name, "positive disease" behind a marker.
    private static bool IsMarked(Chunk chunk) => IsMarker(chunk) || chunk.Cue?.Kind is CueKind.Positive or CueKind.Negative;

    private static bool EndsInIllness(Statement statement, Chunk chunk)
    {
        foreach (var illness in Illnesses)
        {
            if (statement.Lower.AsSpan(chunk.Start, chunk.End - chunk.Start).EndsWith(illness, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMarker(Chunk chunk) => chunk is { Kind: ChunkKind.Concept, Concept.Kind: ConceptKind.Biomarker };

    private static bool IsStatus(Chunk chunk) => IsMarker(chunk) || chunk.Kind == ChunkKind.Word
        || chunk.Cue?.Kind is CueKind.Positive or CueKind.Negative or CueKind.High or CueKind.Low or CueKind.Abnormal;
}
