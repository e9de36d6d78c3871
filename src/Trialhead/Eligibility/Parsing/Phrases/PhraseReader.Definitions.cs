using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Eligibility.Parsing.Cues;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>How what is named is established, and what is meant by it.</content>
internal sealed partial class PhraseReader
{
    // "confirmed by biopsy or MRI", "according to the Rome III criteria": how it is established asks for nothing more.
    private void ReadDefinition(PhraseList list)
    {
        var start = _at++;
        var shows = list.HasHead && Beside(start, 1) is { Kind: ChunkKind.Concept } && Manifest().IsMatch(_statement.Lower.AsSpan(_chunks[start].Start, _chunks[start].End - _chunks[start].Start));
        while (shows && _at < _chunks.Count && IsFinding(_chunks[_at], Beside(_at, 1)))
        {
            _at++; // "heart failure manifested by dyspnea or oedema"
        }

        while (_at < _chunks.Count && (IsEvidence(_chunks[_at], Beside(_at, 1)) || IsRecord(_at) || (_at > start + 1 && IsMoreEvidence(_at))))
        {
            _at++;
        }

        if (_at > start + 1)
        {
            list.AddEvidence(_chunks[start].Start, _chunks[_at - 1].End);
        }
        else if (list.HasHead && (Beside(start, 1)?.Is(CueKind.Qualifier) == true ? Beside(start, 2) : Beside(start, 1)) is { Kind: ChunkKind.Concept, Concept.Kind: not ConceptKind.Analyte }
            && _statement.Lower.AsSpan(_chunks[start].Start, _chunks[start].End - _chunks[start].Start).Contains("defined", StringComparison.Ordinal)
            && ReadList(_isDenied, endsAtSemicolon: true, isExamples: true) is { } meaning)
        {
            list.AddMeaning(meaning, _chunks[_at - 1].End);
        }
    }

    // "By medical history, physical examination and laboratory tests": further ways to establish it, up to what is no such way.
    private bool IsMoreEvidence(int at)
    {
        while (at < _chunks.Count && _chunks[at].IsJoint && _chunks[at].Kind != ChunkKind.Semicolon)
        {
            at++;
        }

        return at < _chunks.Count && at > _at && (IsRecord(at) || PhraseList.IsExamination(_chunks[at].Concept));
    }

    // "History", "medical history": what a doctor knows, not that something has been.
    private bool IsRecord(int at) => _chunks[at].Is(CueKind.History) && WordsOf(_chunks[at]).EndsWith("history", StringComparison.Ordinal)
        && Beside(at, 1) is null or { IsJoint: true } or { Kind: ChunkKind.Close };

    private static bool IsFinding(Chunk chunk, Chunk? next) => chunk.Kind switch
    {
        ChunkKind.Concept => chunk.Concept!.Kind is ConceptKind.Condition,
        ChunkKind.Cue => chunk.Cue!.Kind is CueKind.Qualifier or CueKind.Site or CueKind.Abnormal,
        ChunkKind.And or ChunkKind.Or => next is { Kind: ChunkKind.Concept, Concept.Kind: ConceptKind.Condition },
        _ => false,
    };

    [GeneratedRegex("manifest|evidenced|characteri[sz]ed", RegexOptions.CultureInvariant)]
    private static partial Regex Manifest();

    private static bool IsEvidence(Chunk chunk, Chunk? next) => chunk.Kind switch
    {
        ChunkKind.Word => true,
        ChunkKind.Concept => chunk.Concept!.Kind is ConceptKind.Procedure or ConceptKind.Analyte or ConceptKind.Scale,
        ChunkKind.Cue => chunk.Cue!.Kind is CueKind.Filler or CueKind.Defined or CueKind.Positive or CueKind.Judgement or CueKind.Abnormal,
        ChunkKind.And or ChunkKind.Or => next is { Kind: ChunkKind.Concept, Concept.Kind: ConceptKind.Procedure or ConceptKind.Analyte or ConceptKind.Scale }
            or { Kind: ChunkKind.Word or ChunkKind.And or ChunkKind.Or },
        _ => false,
    };
}
