using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Cues;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Chunks;

/// <summary>Makes a treatment of the bare word beside the illness it is for: "prior therapy for gout", "gout medication", "anti-malaria drugs".</summary>
/// <remarks>
/// Elsewhere "treatment" carries nothing, and "medication" is a demand where something narrows it ("prohibited medication"). Without this "no prior therapy for gout" would keep out whoever has gout.
/// </remarks>
internal static partial class SpokenTreatments
{
    private const int FurthestIllness = 5;

    private static readonly Concept Treatment = Concept.Unlisted(ConceptKind.DrugClass, Evaluator.AnyTreatment);
    private static readonly Concept Prevention = Concept.Unlisted(ConceptKind.DrugClass, "Preventive treatment");
    private static readonly PhraseCue Carrying = new(CueKind.Filler);
    private static readonly PhraseCue Medicine = new(CueKind.Drug);
    private static readonly PhraseCue For = new(CueKind.Purpose);
    private static readonly PhraseCue ForPrevention = new(CueKind.Qualifier) { Qualifier = new(QualifierKind.Other, "for prevention") };

    /// <summary>Puts treatments in the place of bare words; the list is changed.</summary>
    public static void Name(Statement statement, List<Chunk> chunks)
    {
        for (var at = 0; at < chunks.Count; at++)
        {
            if (!chunks[at].Is(CueKind.Therapy))
            {
                continue;
            }

            if (IsOpposed(statement, chunks, at))
            {
                // "Anti-malaria drugs": the illness is what they are for.
                var illness = chunks[at - 1];
                chunks[at - 2] = new Chunk(ChunkKind.Concept, chunks[at - 2].Start, chunks[at].End) { Concept = Treatment };
                chunks[at - 1] = new Chunk(ChunkKind.Cue, illness.Start, illness.Start) { Cue = For };
                chunks[at] = illness;
            }
            else if (IsBehindIllness(statement, chunks, at))
            {
                chunks[at] = Named(statement, chunks[at]);
            }
            else if (IsForIllness(chunks, at) && IllOrTreated().IsMatch(statement.Lower.AsSpan(0, chunks[at].Start)))
            {
                // "Diagnosis of or treatment for cancer": whoever is treated for it has it.
                (chunks[at], chunks[at + 1]) = (chunks[at] with { Cue = Carrying }, chunks[at + 1] with { Kind = ChunkKind.Cue, Cue = Carrying });
            }
            else if (IsForIllness(chunks, at))
            {
                chunks[at] = Named(statement, chunks[at]);
                chunks[at + 1] = chunks[at + 1] with { Cue = For };
            }
            else if (statement.IsDenied && IsAnyBefore(chunks))
            {
                chunks[at] = Named(statement, chunks[at]); // "no prior treatment"
            }
            else if (IsPrevention(statement, chunks[at]))
            {
                // "Fluconazole for prophylaxis", "antiviral prophylaxis": what it is given for narrows it.
                var isBehind = at > 0 && (chunks[at - 1].Is(CueKind.Purpose) || chunks[at - 1].Concept?.Kind is ConceptKind.Drug or ConceptKind.DrugClass);
                chunks[at] = isBehind ? chunks[at] with { Cue = ForPrevention } : new Chunk(ChunkKind.Word, chunks[at].Start, chunks[at].End);
            }
            else
            {
                chunks[at] = chunks[at] with { Cue = IsMedicine(statement.Lower.AsSpan(chunks[at].Start, chunks[at].End - chunks[at].Start)) ? Medicine : Carrying };
            }
        }
    }

    [GeneratedRegex(@"\b(?:diagnos[ei]s of|diagnosed with|presence of|evidence of)\s*(?:,|or|and/or|/)\s*(?:(?:any|current|currently|active|ongoing|concurrent|under|receiving|being|in|on)\s+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex IllOrTreated();

    // Nothing but that it was before, whether another, and how long ago.
    private static bool IsAnyBefore(List<Chunk> chunks) => chunks.Exists(chunk => chunk.Is(CueKind.History))
        && chunks.TrueForAll(chunk => chunk.Kind == ChunkKind.Window || (chunk.Kind == ChunkKind.Cue && chunk.Cue!.Kind is CueKind.History or CueKind.Therapy or CueKind.Filler or CueKind.Qualifier));

    private static bool IsMedicine(ReadOnlySpan<char> word) =>
        word.StartsWith("drug", StringComparison.Ordinal) || word.StartsWith("medic", StringComparison.Ordinal);

    /// <summary>The treatment that a bare word names; "prophylaxis against pneumonia" treats nobody who has it.</summary>
    public static Chunk Named(Statement statement, Chunk chunk) => new(ChunkKind.Concept, chunk.Start, chunk.End)
    {
        Concept = IsPrevention(statement, chunk) ? Prevention : Treatment,
    };

    private static bool IsPrevention(Statement statement, Chunk chunk) =>
        statement.Lower.AsSpan(chunk.Start, chunk.End - chunk.Start).Contains("prophyla", StringComparison.Ordinal);

    private static bool IsIllness(Chunk chunk) => chunk is { Kind: ChunkKind.Concept, Concept.Kind: ConceptKind.Condition } || chunk.Is(CueKind.Disease);

    private static bool IsOpposed(Statement statement, List<Chunk> chunks, int at) =>
        at > 1 && IsBehindIllness(statement, chunks, at) && chunks[at - 2].Kind == ChunkKind.Word
        && statement.Lower.AsSpan(chunks[at - 2].Start, chunks[at - 2].End - chunks[at - 2].Start) is "anti"
        && chunks[at - 2].End >= chunks[at - 1].Start - 1;

    private static bool IsBehindIllness(Statement statement, List<Chunk> chunks, int at) =>
        at > 0 && chunks[at - 1] is { Kind: ChunkKind.Concept, Concept.Kind: ConceptKind.Condition } before
        && statement.Text.AsSpan(before.End, chunks[at].Start - before.End).Trim(" -").IsEmpty;

    // "For" or "of" right behind it, then words that narrow at most, then the illness.
    private static bool IsForIllness(List<Chunk> chunks, int at)
    {
        if (at + 2 >= chunks.Count || !chunks[at + 1].Is(CueKind.Purpose) && !chunks[at + 1].Is(CueKind.Link))
        {
            return false;
        }

        var furthest = at + FurthestIllness;
        for (var i = at + 2; i < Math.Min(chunks.Count, furthest); i++)
        {
            // "For any opportunistic (AIDS-related) infection"
            if (chunks[i].Kind == ChunkKind.Open && chunks.FindIndex(i, chunk => chunk.Kind == ChunkKind.Close) is var close and > 0)
            {
                (furthest, i) = (furthest + close + 1 - i, close);
                continue;
            }

            if (IsIllness(chunks[i]))
            {
                return true;
            }

            if (chunks[i].Kind != ChunkKind.Word && !(chunks[i].Kind == ChunkKind.Cue
                && chunks[i].Cue!.Kind is CueKind.Filler or CueKind.Qualifier or CueKind.Setting or CueKind.Site or CueKind.Current))
            {
                return false;
            }
        }

        return false;
    }
}
