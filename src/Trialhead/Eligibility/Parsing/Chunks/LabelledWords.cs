using Trialhead.Clinical;
using Trialhead.Eligibility.Labelling;
using Trialhead.Eligibility.Parsing.Cues;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Chunks;

/// <summary>Lets the labeller name the words that no table holds.</summary>
/// <remarks>
/// What it names becomes a concept known by its name alone, which nothing but the same name can meet; so a label that is wrong
/// decides nothing. Words that it calls a person, a qualifier, a time or a value narrow what stands beside them.
/// </remarks>
internal static class LabelledWords
{
    public static List<Chunk> Name(Statement statement, List<Chunk> chunks)
    {
        if (statement.Source.Labels is not { } memo || !chunks.Exists(chunk => chunk.Kind == ChunkKind.Word && IsWord(statement, chunk)))
        {
            return chunks;
        }

        var span = new SourceSpan(statement.Offset, statement.Text.Length);
        var labels = memo.Outermost(statement.Source.Clean, span, statement.Kind);
        var named = new List<Chunk>(chunks.Count);
        for (var i = 0; i < chunks.Count;)
        {
            var count = chunks[i].Kind == ChunkKind.Word && IsWord(statement, chunks[i]) || chunks[i].Is(CueKind.Site) || IsLight(chunks[i])
                ? Named(statement, chunks, i, labels, named)
                : 0;
            if (count == 0)
            {
                named.Add(chunks[i]);
            }

            i += Math.Max(count, 1);
        }

        return named;
    }

    private static bool IsLight(Chunk chunk) => chunk.Is(CueKind.Filler) || chunk.Is(CueKind.Drug);

    private static bool IsWord(Statement statement, Chunk chunk) =>
        char.IsLetterOrDigit(statement.Text[chunk.Start]) && (chunk.End - chunk.Start > 1 || char.IsDigit(statement.Text[chunk.Start]));

    // How many chunks from the first one on belong to a label that ends at an index; 0 where none of them is a word.
    private static int Reach(Statement statement, List<Chunk> chunks, int first, int end, bool withQualifiers)
    {
        var (count, hasWord) = (0, false);
        while (first + count < chunks.Count && chunks[first + count] is var chunk && chunk.End <= end
            && (chunk.Kind == ChunkKind.Word || IsLight(chunk) || chunk.Is(CueKind.Site) || chunk.Is(CueKind.Disease) || chunk.Is(CueKind.Link)
                || (withQualifiers && count > 0 && chunk.Is(CueKind.Qualifier))))
        {
            hasWord |= chunk.Kind == ChunkKind.Word && IsWord(statement, chunk);
            count++;
        }

        while (count > 0 && chunks[first + count - 1].Is(CueKind.Link))
        {
            count--;
        }

        return hasWord ? count : 0;
    }

    // "Acne fulminans": the rest of the name of an illness whose first word is known narrows it.
    private static bool GoesOn(Statement statement, List<Chunk> named, int from, LabelledSpan label) =>
        named.Count > 0 && named[^1] is { Kind: ChunkKind.Concept, Concept.Kind: ConceptKind.Condition } before && before.End + 1 == from
        && label.Type == EntityType.Condition && label.Span.Start - statement.Offset <= before.Start;

    // The chunks of the outermost label that begins here, as one chunk; 0 where they hold something that is understood already.
    private static int Named(Statement statement, List<Chunk> chunks, int first, IReadOnlyList<LabelledSpan> labels, List<Chunk> named)
    {
        LabelledSpan? best = null;
        foreach (var label in labels)
        {
            var start = label.Span.Start - statement.Offset;
            if (start <= chunks[first].Start && label.Span.End - statement.Offset >= chunks[first].End
                && (best is null || label.Span.Length > best.Value.Span.Length))
            {
                best = label;
            }
        }

        if (best is null)
        {
            return 0;
        }

        // Qualifiers belong to a name only inside it: "vitreo-macular traction", "peripheral arterial obstructive disease".
        var end = best.Value.Span.End - statement.Offset;
        var count = Reach(statement, chunks, first, end, withQualifiers: true);
        if (count == 0 || chunks[first + count - 1].End < end)
        {
            count = Reach(statement, chunks, first, end, withQualifiers: false);
        }

        if (count == 0)
        {
            return 0;
        }

        var (from, to) = (chunks[first].Start, chunks[first + count - 1].End);
        var isWhole = to >= end;
        var text = Folding.CollapseSpaces(statement.Text[from..to]);
        ConceptKind? kind = best.Value.Type switch
        {
            EntityType.Condition or EntityType.Observation => ConceptKind.Condition,
            EntityType.Drug => ConceptKind.Drug,
            EntityType.Procedure or EntityType.Device => ConceptKind.Procedure,
            EntityType.Measurement => ConceptKind.Analyte,
            _ => null,
        };
        if (kind is { } known && isWhole && !GoesOn(statement, named, from, best.Value))
        {
            named.Add(new Chunk(ChunkKind.Concept, from, to) { Concept = Concept.Unlisted(known, text) });
            return count;
        }

        if (kind is not null || best.Value.Type is EntityType.Qualifier or EntityType.Temporal or EntityType.Value or EntityType.Multiplier or EntityType.ReferencePoint
            or EntityType.Mood or EntityType.Visit or EntityType.Person)
        {
            var qualifier = new Qualifier(QualifierKind.Other, Folding.Fold(text));
            named.Add(new Chunk(ChunkKind.Cue, from, to) { Cue = new PhraseCue(CueKind.Qualifier) { Qualifier = qualifier } });
            return count;
        }

        return 0;
    }
}
