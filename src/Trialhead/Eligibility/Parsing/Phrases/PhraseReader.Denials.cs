using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Eligibility.Parsing.Cues;
using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>Denials inside a statement.</content>
internal sealed partial class PhraseReader
{
    // "Never smoker, current smoker or quit": the first of them denies nothing but itself.
    private bool Deny(Chunk never, Chunk smoking, PhraseList list)
    {
        var isNever = _statement.Lower.AsSpan(never.Start, never.End - never.Start) is "never";
        if (isNever)
        {
            list.AddDenied(new DiagnosisCriterion(smoking.Concept!) { Span = _statement.InSource(smoking.Start, smoking.End) }, never.Start, smoking.End);
        }

        return isNever;
    }

    // "No A, no B", "no A and no B": behind a first "no" the second says the same again of the next member, and turns nothing round.
    private bool IsRepeatedDenial(int at)
    {
        var chunk = _chunks[at];
        if (!chunk.Is(CueKind.No) || Beside(at, -1) is not { IsJoint: true })
        {
            return false;
        }

        var word = _statement.Lower.AsSpan(chunk.Start, chunk.End - chunk.Start);
        return word is "no" or "nor" or "never" or "without" || word.StartsWith("no ", StringComparison.Ordinal) || word.StartsWith("without ", StringComparison.Ordinal)
            || (word is "not" && Beside(at, 1) is { Kind: ChunkKind.Cue, Cue.Kind: CueKind.State });
    }

    // "No prior", "no concurrent": a denial may tell of when.
    private void AddTime(PhraseList list, Chunk denial)
    {
        var word = _statement.Lower.AsSpan(denial.Start, denial.End - denial.Start);
        CueKind? time = word.EndsWith("history of", StringComparison.Ordinal) || word.EndsWith(" prior", StringComparison.Ordinal) || word.EndsWith(" previous", StringComparison.Ordinal) ? CueKind.History
            : word.EndsWith(" current", StringComparison.Ordinal) || word.EndsWith(" concurrent", StringComparison.Ordinal) || word.EndsWith(" concomitant", StringComparison.Ordinal) ? CueKind.Current
            : null;
        if (time is { } kind)
        {
            list.AddCue(new Chunk(ChunkKind.Cue, denial.Start, denial.End) { Cue = new PhraseCue(kind) }, null);
        }
    }

    // "No accessible veins, hemoglobin < 10 g/dL": the limit says what the list says, and the "no" does not reach it.
    private bool EndsDenial(Chunk denial)
    {
        if (_chunks[_at].Kind == ChunkKind.Comma && _statement.Kind == CriterionKind.Exclusion && WordsOf(denial) is "without" && HoldsLimit(_at + 1))
        {
            return true; // "pressure < 65 mmHg without vasopressors, tachypnea (> 35/min)"
        }

        if (_chunks[_at].Kind is not (ChunkKind.Comma or ChunkKind.And or ChunkKind.Or) || (IsArticle(_at + 1) ? Beside(_at, 2) : Beside(_at, 1)) is not { Kind: ChunkKind.Leaf, Criterion: { } leaf })
        {
            return false;
        }

        if (_statement.Kind == CriterionKind.Exclusion && leaf is AgeCriterion)
        {
            return true; // "no guardian present or younger than 5"
        }

        return _chunks[_at].Kind != ChunkKind.Or && leaf is MeasurementCriterion limit
            && (_statement.Kind == CriterionKind.Exclusion ? LimitSense.IsFailure(limit) : LimitSense.IsDemand(limit));
    }

    // "Diabetes without retinopathy with neuropathy": the neuropathy is not denied.
    private bool IsWithBehind(Chunk denial) => WordsOf(denial) is "without" && WordsOf(_chunks[_at]) is "with" && Beside(_at, -1) is { Concept: { Kind: ConceptKind.Condition } one }
        && Beside(_at, 1) is { Concept: { Kind: ConceptKind.Condition } other } && !PhraseList.IsInfection(one) && !PhraseList.IsInfection(other);

    // Whether a limit stands before the list goes on.
    private bool HoldsLimit(int at)
    {
        while (at < _chunks.Count && _chunks[at].Kind is not (ChunkKind.Comma or ChunkKind.Semicolon or ChunkKind.Leaf))
        {
            at++;
        }

        return at < _chunks.Count && _chunks[at].Criterion is MeasurementCriterion;
    }

    private bool IsArticle(int at) => at < _chunks.Count && _statement.Lower.AsSpan(_chunks[at].Start, _chunks[at].End - _chunks[at].Start) is "a" or "an" or "the";

    private void ReadDenied(PhraseList list)
    {
        var denial = _chunks[_at++];
        var start = denial.Start;
        var inner = ReadList(isDenied: true, endsAtSemicolon: true, denial);
        var end = _chunks[_at - 1].End;
        if (inner is null || !inner.HasLeaf(leaf => leaf is not UninterpretedCriterion))
        {
            list.AddWord(new Chunk(ChunkKind.Word, start, end));
        }
        else
        {
            list.AddDenied(inner, start, end);
        }
    }
}
