using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Cues;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Chunks;

/// <summary>Gives the members of a list the noun that only the last of them spells out: "ischemic or hemorrhagic stroke".</summary>
/// <remarks>
/// Only where the vocabulary holds the name that results ("ischemic stroke"), or where the noun is a name without its first word
/// and that word is one that narrows ("acute or chronic kidney disease").
/// </remarks>
internal static class SharedHeads
{
    // "Small or large cell lung cancer" leaves out three words; a member has no more of its own.
    private const int LongestMember = 3;

    /// <summary>Puts names in the place of the words that lack their noun; the list is changed.</summary>
    public static void Complete(Statement statement, List<Chunk> chunks)
    {
        AbsorbDependence(statement, chunks);
        for (var at = chunks.Count - 1; at > 1; at--)
        {
            if (IsShared(statement, chunks, at))
            {
                at = Complete(statement, chunks, at);
            }
        }
    }

    // "Alcohol abuse or dependence": the same twice.
    private static void AbsorbDependence(Statement statement, List<Chunk> chunks)
    {
        for (var at = chunks.Count - 1; at > 1; at--)
        {
            if (chunks[at].Kind == ChunkKind.Word && chunks[at - 1].Kind is ChunkKind.Or or ChunkKind.And && chunks[at - 2] is { Kind: ChunkKind.Concept, Concept.Kind: ConceptKind.Condition } misuse
                && statement.Lower.AsSpan(chunks[at].Start, chunks[at].End - chunks[at].Start) is "dependence" or "dependency" or "addiction" or "abuse" or "misuse"
                && IsMisuse(misuse.Concept!) && (at + 1 == chunks.Count || !(chunks[at + 1].Is(CueKind.Link) || chunks[at + 1].Kind is ChunkKind.Concept or ChunkKind.Word)))
            {
                chunks[at - 2] = misuse with { End = chunks[at].End };
                chunks.RemoveRange(at - 1, 2);
                at--;
            }
        }
    }

    private static bool IsShared(Statement statement, List<Chunk> chunks, int at) =>
        chunks[at].Kind == ChunkKind.Concept && IsListed(chunks[at].Concept!)
        && chunks[Joint(chunks, at)].IsJoint
        && (!chunks[at - 1].IsJoint || statement.Text.AsSpan(chunks[at].Start, chunks[at].End - chunks[at].Start).ContainsAny(' ', '-'));

    // "Or other severe infection": what narrows the noun alone stands between it and the joint.
    private static int Joint(List<Chunk> chunks, int noun)
    {
        var at = noun - 1;
        while (at > 0 && at > noun - 3 && (chunks[at].Is(CueKind.Qualifier) || chunks[at].Is(CueKind.Filler) || chunks[at].Is(CueKind.Site)))
        {
            at--;
        }

        return at >= 0 && chunks[at].IsJoint ? at : noun - 1;
    }

    private static bool IsDegree(Chunk chunk) => chunk.Is(CueKind.Qualifier)
        && chunk.Cue!.Qualifier!.Kind is QualifierKind.Severity or QualifierKind.Activity or QualifierKind.Control or QualifierKind.Significance or QualifierKind.Course;

    private static bool IsListed(Concept concept) =>
        concept.Kind is ConceptKind.Condition or ConceptKind.Procedure or ConceptKind.Drug or ConceptKind.DrugClass;

    // Members before the one that spells the noun out, from right to left; answers where the reading goes on.
    private static int Complete(Statement statement, List<Chunk> chunks, int last)
    {
        var noun = chunks[last];
        var first = last;
        var isSited = chunks[last - 1].Is(CueKind.Site);
        while (true)
        {
            var end = Joint(chunks, first);
            if (end > 0 && !chunks[end].IsJoint)
            {
                end--; // "or other drug abuse"
            }

            var joint = end;
            while (end > 0 && chunks[end].Kind is ChunkKind.And or ChunkKind.Or or ChunkKind.Comma)
            {
                end--;
            }

            // "Severe, active infection" is one infection, and both.
            if (first == last && end >= 0 && IsDegree(chunks[end]) && joint - end == 1 && chunks[joint].Kind == ChunkKind.Comma)
            {
                return first;
            }

            if (end == joint || Member(statement, chunks, end, noun, isSited) is not { } member)
            {
                return first;
            }

            chunks[first] = chunks[first] with { SharesHead = member.Chunks.Count == 1 };
            chunks.RemoveRange(member.From, end + 1 - member.From);
            chunks.InsertRange(member.From, member.Chunks);
            first = member.From;
        }
    }

    private static (int From, List<Chunk> Chunks)? Member(Statement statement, List<Chunk> chunks, int end, Chunk noun, bool isSited)
    {
        var words = statement.WordsIn(noun.Start, noun.End);
        for (var from = Math.Max(0, end + 1 - LongestMember); from <= end; from++)
        {
            if (!IsMember(statement, chunks, from, end, noun))
            {
                continue;
            }

            var own = statement.Text[chunks[from].Start..chunks[end].End];
            for (var k = words.Length == 1 ? 0 : 1; k < words.Length; k++) // "opportunistic or severe infection"
            {
                if (Lexicon.InUse.Find($"{own} {statement.Text[words[k].Start..noun.End]}", noun.Concept!.Kind) is { } named)
                {
                    return named == noun.Concept && !(chunks[end].Is(CueKind.Site) && IsPartAlone(statement, chunks, end)) ? null : (from, [new Chunk(ChunkKind.Concept, chunks[from].Start, chunks[end].End) { Concept = named }]);
                }
            }
        }

        if (end >= 0 && chunks[end] is { Kind: ChunkKind.Concept, Concept.Kind: ConceptKind.Drug or ConceptKind.DrugClass } drug && IsMisuse(noun.Concept!))
        {
            // "Cocaine or other drug abuse": no use of cocaine as such.
            var named = $"{statement.Text[drug.Start..drug.End]} {statement.Text[words[^1].Start..noun.End]}";
            return (end, [new Chunk(ChunkKind.Concept, drug.Start, drug.End) { Concept = Concept.Unlisted(ConceptKind.Condition, named) }]);
        }

        // "Cervical or lumbar radiculopathy": the same of two parts of the body.
        if (words.Length == 1 && isSited && chunks[end].Is(CueKind.Site) && IsPartAlone(statement, chunks, end))
        {
            return (end, [chunks[end], new Chunk(ChunkKind.Concept, chunks[end].End, chunks[end].End) { Concept = noun.Concept }]);
        }

        // "Atrial or ventricular arrhythmia": where only one has a name of its own, the other is the wider thing of its part of the body.
        if (words.Length > 1 && IsPartAlone(statement, chunks, end) && IsPart(statement, words[0]) && Wider(statement, noun, words) is { } sited)
        {
            return (end, [chunks[end], new Chunk(ChunkKind.Concept, chunks[end].End, chunks[end].End) { Concept = sited }]);
        }

        // "Acute or chronic kidney disease", where only the chronic one has a name of its own.
        return words.Length > 1 && chunks[end].Is(CueKind.Qualifier)
            && CueTable.Phrases.Find([KnownWords.Find(words[0].Key).Cue], 0) is { Cue.Kind: CueKind.Qualifier }
            && Lexicon.InUse.Find(statement.Text[words[1].Start..noun.End], noun.Concept!.Kind) is { } wider
                ? (end, [chunks[end], new Chunk(ChunkKind.Concept, chunks[end].End, chunks[end].End) { Concept = wider }])
                : null;
    }

    // "Diabetic or hypertensive retinopathy": "diabetic" alone would be diabetes.
    private static bool IsAdjective(Statement statement, Chunk chunk)
    {
        var word = statement.Lower.AsSpan(chunk.Start, chunk.End - chunk.Start);
        return !word.Contains(' ') && (word.EndsWith("ic") || word.EndsWith("ive") || word.EndsWith("ous"));
    }

    // "Corneal", "bone marrow" behind a joint or what opens the list; in "of the liver or heart disease" the liver is no member.
    private static bool IsPartAlone(Statement statement, List<Chunk> chunks, int at)
    {
        var isPart = chunks[at].Is(CueKind.Site)
            || (chunks[at].Kind == ChunkKind.Word && IsAdjective(statement.Lower.AsSpan(chunks[at].Start, chunks[at].End - chunks[at].Start)));
        return isPart && (at == 0 || chunks[at - 1].IsJoint || chunks[at - 1].Kind == ChunkKind.Open
            || (chunks[at - 1].Kind == ChunkKind.Cue && chunks[at - 1].Cue!.Kind is not (CueKind.Link or CueKind.Filler or CueKind.Site or CueKind.Purpose)));
    }

    // "Brain or leptomeningeal involvement" and not "uterus or basal cell carcinoma": the noun's first word names a part too.
    private static bool IsPart(Statement statement, Vocabulary.Token word) =>
        CueTable.Phrases.Find([KnownWords.Find(word.Key).Cue], 0) is { Cue.Kind: CueKind.Site } || IsAdjective(statement.Lower.AsSpan(word.Start, word.End - word.Start));

    private static bool IsAdjective(ReadOnlySpan<char> word) => !word.Contains(' ')
        && (word.EndsWith("al") || word.EndsWith("ar") || word.EndsWith("ary") || word.EndsWith("ic") || word.EndsWith("ous") || word.EndsWith("oid"));

    // The noun without its first words.
    private static Concept? Wider(Statement statement, Chunk noun, ReadOnlySpan<Vocabulary.Token> words)
    {
        for (var k = 1; k < words.Length; k++)
        {
            if (Lexicon.InUse.Find(statement.Text[words[k].Start..noun.End], noun.Concept!.Kind) is { } wider)
            {
                return wider;
            }
        }

        return null;
    }

    private static bool IsMisuse(Concept noun) => Lexicon.InUse.Get("substance-use-disorder") is { } misuse && Lexicon.InUse.IsA(noun, misuse);

    // Words side by side that name nothing of the noun's kind.
    private static bool IsMember(Statement statement, List<Chunk> chunks, int from, int end, Chunk noun)
    {
        for (var i = from; i <= end; i++)
        {
            var isPart = chunks[i].Kind switch
            {
                ChunkKind.Word => true,
                ChunkKind.Concept => chunks[i].Concept!.Kind != noun.Concept!.Kind || IsAdjective(statement, chunks[i]),
                ChunkKind.Cue => chunks[i].Cue!.Kind is CueKind.Qualifier or CueKind.Site or CueKind.Filler or CueKind.Setting,
                _ => false,
            };
            if (!isPart || (i > from && statement.Text.AsSpan(chunks[i - 1].End, chunks[i].Start - chunks[i - 1].End).Trim(" -").Length > 0))
            {
                return false;
            }
        }

        return true;
    }
}
