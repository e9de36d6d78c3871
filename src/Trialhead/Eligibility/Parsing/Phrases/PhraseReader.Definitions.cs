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

        if (list.HasHead && SaysDefined(start) && PastPeople(_at) is var meant && meant > _at && IsMeaning(meant))
        {
            _at = meant;
            AddMeaning(list);
            return;
        }

        PassEvidence(start);
        if (_at > start + 1)
        {
            list.AddEvidence(_chunks[start].Start, _chunks[_at - 1].End);
        }
        else if (list.HasHead && SaysDefined(start) && IsMeaning(_at))
        {
            AddMeaning(list);
        }
    }

    private void AddMeaning(PhraseList list)
    {
        if (ReadList(_isDenied, endsAtSemicolon: true, isExamples: true) is { } meaning)
        {
            list.AddMeaning(meaning, _chunks[_at - 1].End);
        }
    }

    private void PassEvidence(int start)
    {
        while (_at < _chunks.Count)
        {
            var past = IsEvidence(_chunks[_at], Beside(_at, 1)) || IsRecord(_at) ? _at + 1 : _at > start + 1 ? MoreEvidence(start, _at) : -1;
            if (past < 0)
            {
                return;
            }

            _at = past;
        }
    }

    private bool SaysDefined(int at) => _statement.Lower.AsSpan(_chunks[at].Start, _chunks[at].End - _chunks[at].Start).Contains("defined", StringComparison.Ordinal);

    // A name, with what narrows it before it; a value alone says how it is seen.
    private bool IsMeaning(int at) => at < _chunks.Count
        && (_chunks[at].Is(CueKind.Qualifier) ? Beside(at, 1) : _chunks[at]) is { Kind: ChunkKind.Concept, Concept.Kind: not ConceptKind.Analyte };

    // "Defined as patients with thrombosis or bleeding": past the words that only say of whom.
    private int PastPeople(int at)
    {
        if (!WordsOf(_chunks[at - 1]).EndsWith("defined as", StringComparison.Ordinal))
        {
            return at;
        }

        while (at < _chunks.Count && (_chunks[at].Is(CueKind.Filler) || _chunks[at].Is(CueKind.Link)))
        {
            at++;
        }

        return at;
    }

    // "By medical history, physical examination, lung scan or angiography": past the next way to establish it; -1 where what comes next is none.
    private int MoreEvidence(int start, int at)
    {
        const int MostWords = 4;
        var joint = at;
        while (at < _chunks.Count && _chunks[at].IsJoint && _chunks[at].Kind != ChunkKind.Semicolon)
        {
            at++;
        }

        if (at == joint || at >= _chunks.Count || IsRecord(at))
        {
            return at == joint || at >= _chunks.Count ? -1 : at + 1;
        }

        var named = at;
        while (named < _chunks.Count && named < at + MostWords && (_chunks[named].Kind == ChunkKind.Word
            || _chunks[named].Is(CueKind.Site) || _chunks[named].Is(CueKind.Qualifier) || _chunks[named].Is(CueKind.Filler)))
        {
            named++;
        }

        return named < _chunks.Count && _chunks[named].Concept is { } concept && IsTest(start, concept) ? named + 1 : -1;
    }

    private bool IsTest(int start, Concept concept) => concept.Kind is ConceptKind.Analyte or ConceptKind.Scale
        || PhraseList.IsExamination(concept)
        || (concept.Kind == ConceptKind.Procedure && (TestName().IsMatch(concept.Name)
            || (_statement.Kind == CriterionKind.Inclusion && !_isDenied && Proving().IsMatch(_statement.Lower.AsSpan(0, _chunks[start].End)))));

    [GeneratedRegex(
        @"(?:scan|graphy|gram|scopy|tests?|testing|assay|imaging|examination|exam|tomography|biopsy|cytology|histology|pathology|culture|serology|x-?ray|ultrasound|aspirat\w+|swab|reaction|immunosorbent\w*|sequencing|spirometry)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TestName();

    [GeneratedRegex(@"\b(?:proof|proven|confirm\w*|diagnos\w*|document\w*|establish\w*|verif\w*|demonstrat\w*|evidence\w*|histolog\w*|cytolog\w*)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Proving();

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
