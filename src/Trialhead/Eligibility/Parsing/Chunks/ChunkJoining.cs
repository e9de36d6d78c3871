using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Cues;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Chunks;

/// <summary>Makes one stretch of several that together mean one thing: names said twice, what "non-" denies, causes, pairs of analytes.</summary>
internal static class ChunkJoining
{
    /// <summary>Makes one chunk of several, each step where the chunks are there that it is about; the list is changed.</summary>
    public static void Join(Statement statement, List<Chunk> chunks)
    {
        var (kinds, cues) = (0U, 0UL);
        foreach (var chunk in chunks)
        {
            kinds |= 1U << (int)chunk.Kind;
            cues |= chunk.Cue is { } cue ? 1UL << (int)cue.Kind : 0;
        }

        bool Has(ChunkKind kind) => (kinds & (1U << (int)kind)) != 0;
        bool Steers(CueKind kind) => (cues & (1UL << (int)kind)) != 0;
        if (Has(ChunkKind.Open))
        {
            RemoveRepeated(statement, chunks);
        }

        if (Has(ChunkKind.Concept) && Steers(CueKind.Link))
        {
            PartReactions(statement, chunks);
        }

        if (Steers(CueKind.Non))
        {
            JoinDenied(statement, chunks);
        }

        if (Has(ChunkKind.Concept) || Steers(CueKind.Disease))
        {
            JoinCauses(statement, chunks);
        }

        if (Has(ChunkKind.Concept) && Has(ChunkKind.Or))
        {
            JoinPairs(chunks);
        }

        if (Steers(CueKind.Failed) || Steers(CueKind.Allergy) || Steers(CueKind.Intolerance)
            || Steers(CueKind.Contraindication))
        {
            TwofoldCues.Join(statement, chunks);
        }

        if (Steers(CueKind.Family) || Steers(CueKind.History))
        {
            FamilyHistory.Join(statement, chunks);
        }

        if (Has(ChunkKind.Concept)
            && (Has(ChunkKind.Or) || Has(ChunkKind.And) || Has(ChunkKind.Comma) || Has(ChunkKind.Semicolon)))
        {
            SharedLetters.Complete(statement, chunks);
            SharedHeads.Complete(statement, chunks);
        }

        if (Has(ChunkKind.Concept) && Steers(CueKind.Purpose))
        {
            MarkedPurposes.Narrow(statement, chunks);
        }

        if (Steers(CueKind.Therapy))
        {
            SpokenTreatments.Name(statement, chunks);
        }

        SharedTypes.Complete(statement, chunks);
    }

    // "glucose-6-phosphate dehydrogenase (G6PD) deficiency": brackets with no more than the short form of the words before.
    private static void RemoveRepeated(Statement statement, List<Chunk> chunks)
    {
        for (var i = chunks.Count - 2; i > 0; i--)
        {
            if (i + 2 < chunks.Count && chunks[i].Kind == ChunkKind.Open && chunks[i + 2].Kind == ChunkKind.Close
                && (chunks[i + 1].Kind == ChunkKind.Word || chunks[i + 1].Is(CueKind.Site) || chunks[i + 1].Is(CueKind.Filler)
                    || (chunks[i + 1].Concept is { } named && named.Id == chunks[i - 1].Concept?.Id))
                && Abbreviation.LongFormOf(statement.Lower.AsSpan(0, chunks[i].Start), statement.Text.AsSpan(chunks[i].End, chunks[i + 2].Start - chunks[i].End)) >= 0)
            {
                chunks.RemoveRange(i, 3);
            }
            else if (i + 1 < chunks.Count && chunks[i].Kind == ChunkKind.Open && chunks[i + 1].Kind == ChunkKind.Concept && RunsOutOfBrackets(statement, chunks[i + 1]))
            {
                // "human immunodeficiency virus (HIV) infection" names it twice, once across the bracket.
                var words = Abbreviation.LongFormOf(
                    statement.Lower.AsSpan(0, chunks[i].Start), statement.Text.AsSpan(chunks[i].End, statement.Text.IndexOf(')', chunks[i].End) - chunks[i].End));
                var from = words >= 0 ? chunks.FindIndex(chunk => chunk.Start >= words) : chunks[i - 1].Kind == ChunkKind.Concept ? i - 1 : i;
                chunks[from] = chunks[i + 1] with { Start = chunks[from].Start };
                chunks.RemoveRange(from + 1, i + 1 - from);
            }
        }
    }

    // "A severe allergic reaction to penicillin" is an allergy to it, and no anaphylaxis beside its use.
    private static void PartReactions(Statement statement, List<Chunk> chunks)
    {
        for (var i = chunks.Count - 2; i >= 0; i--)
        {
            if (chunks[i].Concept?.Id != "anaphylaxis" || !statement.Lower.AsSpan(chunks[i + 1].Start).StartsWith("to ", StringComparison.Ordinal)
                || statement.Lower.IndexOf("allergic reaction", chunks[i].Start, chunks[i].End - chunks[i].Start, StringComparison.Ordinal) is not (> 0 and var reaction) || reaction == chunks[i].Start)
            {
                continue;
            }

            var degree = new Qualifier(QualifierKind.Severity, statement.Lower[chunks[i].Start..reaction].TrimEnd(' ', '-'));
            chunks[i + 1] = new Chunk(ChunkKind.Cue, reaction, chunks[i + 1].End) { Cue = new PhraseCue(CueKind.Allergy) };
            chunks[i] = new Chunk(ChunkKind.Cue, chunks[i].Start, reaction - 1) { Cue = new PhraseCue(CueKind.Qualifier) { Qualifier = degree } };
        }
    }

    private static bool RunsOutOfBrackets(Statement statement, Chunk chunk) =>
        statement.Text.AsSpan(chunk.Start, chunk.End - chunk.Start) is var named && named.Contains(')') && !named.Contains('(');

    // "Non-cardiac", "non-cardioembolic" is one word, and names no part of the body; "non-emergent" is no emergency.
    private static void JoinDenied(Statement statement, List<Chunk> chunks)
    {
        for (var i = chunks.Count - 2; i >= 0; i--)
        {
            if (chunks[i].Is(CueKind.Non) && chunks[i + 1].Is(CueKind.Qualifier) && chunks[i + 1].Start <= chunks[i].End + 1)
            {
                var text = statement.Lower[chunks[i].Start..chunks[i + 1].End];
                chunks[i] = new Chunk(ChunkKind.Cue, chunks[i].Start, chunks[i + 1].End) { Cue = new PhraseCue(CueKind.Qualifier) { Qualifier = new(QualifierKind.Other, text) } };
                chunks.RemoveAt(i + 1);
            }
            else if (chunks[i].Is(CueKind.Non) && i + 2 < chunks.Count && chunks[i + 1] is { Kind: ChunkKind.Concept, Concept.Kind: ConceptKind.Condition } && chunks[i + 1].Start <= chunks[i].End + 1
                && chunks[i + 2] is { Kind: ChunkKind.Concept, Concept.Kind: ConceptKind.Condition })
            {
                // "non-COVID viral infection"
                var text = statement.Lower[chunks[i].Start..chunks[i + 1].End];
                chunks[i] = new Chunk(ChunkKind.Cue, chunks[i].Start, chunks[i + 1].End) { Cue = new PhraseCue(CueKind.Qualifier) { Qualifier = new(QualifierKind.Other, text) } };
                chunks.RemoveAt(i + 1);
            }
            else if (chunks[i].Is(CueKind.Non) && (chunks[i + 1].Is(CueKind.Site) || chunks[i + 1].Kind == ChunkKind.Word) && chunks[i + 1].Start <= chunks[i].End + 1)
            {
                chunks[i] = new Chunk(ChunkKind.Word, chunks[i].Start, chunks[i + 1].End);
                chunks.RemoveAt(i + 1);
            }
        }
    }

    // "AST/ALT normal" is both of them, "hemorrhage/bleeding" one thing.
    private static void JoinPairs(List<Chunk> chunks)
    {
        for (var i = 1; i + 1 < chunks.Count; i++)
        {
            if (chunks[i].Kind != ChunkKind.Or || chunks[i].End - chunks[i].Start != 1)
            {
                continue;
            }

            if (IsAnalyte(chunks[i - 1]) && IsAnalyte(chunks[i + 1]))
            {
                chunks[i] = new Chunk(ChunkKind.And, chunks[i].Start, chunks[i].End);
            }
            else if (chunks[i - 1].Concept is { } one && one == chunks[i + 1].Concept)
            {
                chunks[i - 1] = chunks[i + 1] with { Start = chunks[i - 1].Start };
                chunks.RemoveRange(i, 2);
            }
        }
    }

    private static bool IsAnalyte(Chunk chunk) => chunk is { Kind: ChunkKind.Concept, Concept.Kind: ConceptKind.Analyte };

    // "Aspirin or NSAID-induced asthma": the drug is no member of a list, it narrows what it causes.
    private static void JoinCauses(Statement statement, List<Chunk> chunks)
    {
        for (var i = chunks.Count - 2; i >= 0; i--)
        {
            if ((chunks[i].Kind != ChunkKind.Concept && !chunks[i].Is(CueKind.Disease)) || statement.Text.AsSpan(chunks[i].End, chunks[i + 1].Start - chunks[i].End) is not "-"
                || statement.Lower.AsSpan(chunks[i + 1].Start, chunks[i + 1].End - chunks[i + 1].Start) is not ("induced" or "related" or "associated"))
            {
                continue;
            }

            var from = i > 1 && chunks[i - 1].Kind is ChunkKind.Or or ChunkKind.And && chunks[i - 2] is { Kind: ChunkKind.Concept } other
                && other.Concept!.Kind is ConceptKind.Drug or ConceptKind.DrugClass && chunks[i].Concept?.Kind is ConceptKind.Drug or ConceptKind.DrugClass ? i - 2 : i;
            from -= from > 0 && chunks[from - 1].Is(CueKind.Non) && chunks[from - 1].End + 1 >= chunks[from].Start ? 1 : 0;
            chunks[from] = new Chunk(ChunkKind.Word, chunks[from].Start, chunks[i + 1].End);
            chunks.RemoveRange(from + 1, i + 1 - from);
            i = from;
        }
    }
}
