using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Eligibility.Parsing.Cues;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <summary>Reads the chunks of a statement into criteria: what modifies what, lists, brackets, windows, words left over.</summary>
/// <remarks>
/// Words left over narrow what stands beside them, so they join it in an <see cref="AllOfCriterion"/>: a denial still decides,
/// an affirmation no longer does. A stretch of a list without any leaf is an alternative of its own.
/// </remarks>
internal sealed partial class PhraseReader
{
    private readonly Statement _statement;
    private readonly List<Chunk> _chunks;
    private readonly bool _isDenied;
    private int _at;

    private PhraseReader(Statement statement, List<Chunk> chunks, bool isDenied) =>
        (_statement, _chunks, _isDenied) = (statement, chunks, isDenied);

    /// <summary>What the statement demands; all of it uninterpreted where no leaf is found.</summary>
    /// <param name="statement">The statement, its number grammars already run.</param>
    /// <param name="isDenied">Whether a "no" stood before it, which its members need not repeat.</param>
    public static Criterion Read(Statement statement, bool isDenied = false)
    {
        var chunks = Chunker.Read(statement);
        var reader = new PhraseReader(statement, chunks, isDenied);
        for (var i = 0; i < chunks.Count; i++)
        {
            if (chunks[i].Is(CueKind.Aside) && !reader.IsAside(i))
            {
                return statement.Uninterpreted(0, statement.Text.Length);
            }
        }

        var read = reader.ReadAll();
        return read is null || !read.HasLeaf(leaf => leaf is not UninterpretedCriterion) ? statement.Uninterpreted(0, statement.Text.Length) : read;
    }

    // A closing bracket that none opened is passed by.
    private Criterion? ReadAll()
    {
        var list = new PhraseList(_statement, _isDenied) { NamesGeneric = true };
        while (_at < _chunks.Count)
        {
            if (_chunks[_at].Kind == ChunkKind.Close)
            {
                _at++;
            }
            else
            {
                ReadChunk(list, _chunks[_at]);
            }
        }

        return list.Finish();
    }

    // The members of a list up to a closing bracket, a semicolon where that ends it, or the end.
    private Criterion? ReadList(bool isDenied, bool endsAtSemicolon, Chunk? denial = null, Clinical.IntoleranceKind? intolerance = null, bool isExamples = false)
    {
        var list = new PhraseList(_statement, isDenied) { NamesGeneric = isDenied && endsAtSemicolon, Intolerance = intolerance, IsExamples = isExamples };
        if (denial is not null)
        {
            AddTime(list, denial);
        }

        while (_at < _chunks.Count && _chunks[_at].Kind != ChunkKind.Close
            && !(endsAtSemicolon && (_chunks[_at].Kind == ChunkKind.Semicolon || (denial is not null && (EndsDenial(denial) || (list.HasHead && IsWithBehind(denial))))))
            && !(isExamples && _chunks[_at].IsJoint && IsPerson(Beside(_at, 1))))
        {
            ReadChunk(list, _chunks[_at]);
        }

        return list.Finish();
    }

    // No example of anything: "lung disease such as asthma or COPD, aged 40 or older".
    private static bool IsPerson(Chunk? chunk) => chunk?.Criterion is AgeCriterion or SexCriterion or PerformanceCriterion;

    private void ReadChunk(PhraseList list, Chunk chunk)
    {
        if (list.IsShifted && !(chunk.Kind == ChunkKind.Semicolon) && chunk.Kind != ChunkKind.Open)
        {
            list.AddWord(chunk);
            _at++;
            return;
        }

        switch (chunk.Kind)
        {
            case ChunkKind.Open:
                ReadBracket(list);
                return;
            case ChunkKind.And or ChunkKind.Or or ChunkKind.Comma or ChunkKind.Semicolon:
                ReadJoint(list);
                return;
            case ChunkKind.Leaf:
                list.AddLeaf(chunk);
                break;
            case ChunkKind.Window:
                list.AddWindow(chunk);
                break;
            case ChunkKind.Word when IsPrefix(_at):
                list.AddPrefix(_chunks[_at], _chunks[_at + 1]);
                _at++;
                break;
            case ChunkKind.Word or ChunkKind.Concept or ChunkKind.Cue when IsFree(chunk) && Beside(_at, -1) is { Kind: ChunkKind.Concept } && list.DenyLast(chunk):
                break;
            case ChunkKind.Concept:
                list.AddConcept(chunk, Beside(_at, -1));
                _at += IsPlus(_at) ? 1 : 0;
                break;
            case ChunkKind.Cue when chunk.Is(CueKind.Shift) && (SpeaksOfSuitability(_at) || IsDatedOnset(_at) || IsFallOnStanding(_at)):
                break;
            case ChunkKind.Cue when (chunk.Is(CueKind.Shift) || chunk.Is(CueKind.Toward)) && ClauseEnd() is var end and > 0
                    && (chunk.Is(CueKind.Shift) ? list.TakeGeneric() : list.HasHead) && list.AddClause(chunk.Start, _chunks[end - 1].End):
                _at = end;
                return;
            case ChunkKind.Cue when chunk.Is(CueKind.No) && CauseEnd() is var end and > 0:
                list.AddCause(chunk.Start, _chunks[end - 1].End);
                _at = end;
                return;
            case ChunkKind.Cue when chunk.Is(CueKind.Cause):
                ReadCause(list);
                return;
            case ChunkKind.Cue when list.IsDenied && IsRepeatedDenial(_at):
                list.Restart();
                AddTime(list, chunk);
                break;
            case ChunkKind.Cue when chunk.Is(CueKind.No) && Beside(_at, 1) is { Concept.Id: "smoking" } smoking && !_isDenied && Deny(chunk, smoking, list):
                _at += 2;
                return;
            case ChunkKind.Cue when chunk.Is(CueKind.No) && (!_isDenied || list.HasHead):
                ReadDenied(list);
                return;
            case ChunkKind.Cue when (chunk.Is(CueKind.Allergy) || chunk.Is(CueKind.Intolerance)) && list.DeclareIntolerance(chunk):
                break;
            case ChunkKind.Cue when chunk.Is(CueKind.Contraindication) && list.DeclareContraindicated(chunk, Beside(_at, 1)):
                break;
            case ChunkKind.Cue when IsConsent(_at):
                list.AddInability(chunk);
                break;
            case ChunkKind.Cue when (chunk.Is(CueKind.Able) || chunk.Is(CueKind.Unable) || IsRefusal(chunk)) && WillEnd() is var last and > 0:
                list.AddWill(chunk, _chunks[last - 1].End);
                _at = last;
                return;
            case ChunkKind.Cue when chunk.Cue!.State == Clinical.PersonalState.SuitableForTreatment && SuitedEnd() is var suited and > 0:
                list.AddSuited(chunk, _chunks[suited - 1].End);
                _at = suited;
                return;
            case ChunkKind.Cue when chunk.Is(CueKind.Optional):
                while (_at < _chunks.Count && _chunks[_at].Kind is not (ChunkKind.Comma or ChunkKind.Semicolon or ChunkKind.Open or ChunkKind.Close or ChunkKind.Window))
                {
                    _at++;
                }

                return;
            case ChunkKind.Cue when chunk.Is(CueKind.Such):
                ReadExamples(list);
                return;
            case ChunkKind.Cue when chunk.Is(CueKind.Defined):
                ReadDefinition(list);
                return;
            case ChunkKind.Cue:
                list.AddCue(chunk, Beside(_at, 1));
                break;
            default:
                list.AddWord(chunk);
                break;
        }

        _at++;
    }

    // "anti-tumour", "ex-smoker": the prefix makes another thing of the name behind its hyphen.
    private bool IsPrefix(int at)
    {
        var chunk = _chunks[at];
        return Beside(at, 1) is { Kind: ChunkKind.Concept } next && next.Start == chunk.End + 1 && _statement.Text[chunk.End] == '-'
            && WordsOf(chunk) is "anti" or "ex" or "pre" or "pro" or "post" or "co" or "pseudo" or "para";
    }

    private bool IsUninfected(Chunk chunk) => _statement.Lower.AsSpan(chunk.Start, chunk.End - chunk.Start) is "uninfected"
        && Lexicon.InUse.Get("infection") is { } infection && Beside(_at, -1)?.Concept is { } named && Lexicon.InUse.IsA(named, infection);

    // "CD20 + lymphoma": the sign behind a marker, set off by a blank, is no word of its own.
    private bool IsPlus(int at) => _chunks[at].Concept?.Kind == ConceptKind.Biomarker && Beside(at, 1) is { Kind: ChunkKind.Word } next
        && _statement.Lower.AsSpan(next.Start, next.End - next.Start) is "+";

    // "Seizure-free", "antidepressant free", "HIV uninfected"; not "free thyroxine".
    private bool IsFree(Chunk chunk) => WordsOf(chunk) is "free" || IsUninfected(chunk);

    // "Any illness that may interfere with the study": what follows is a state, and the "may" no shift.
    // "Onset of stroke within 3 days" is a stroke within 3 days.
    private bool IsDatedOnset(int at) =>
        _statement.Lower.AsSpan(_chunks[at].Start).StartsWith("onset", StringComparison.Ordinal)
        && at + 1 < _chunks.Count && _chunks[at + 1].Kind == ChunkKind.Concept
        && _chunks.Skip(at + 2).TakeWhile(chunk => chunk.Kind is not (ChunkKind.Comma or ChunkKind.Semicolon or ChunkKind.Open)).Any(chunk => chunk.Kind == ChunkKind.Window);

    // "A fall in systolic pressure of more than 20 mmHg on standing" is measured itself.
    private bool IsFallOnStanding(int at) => _chunks.Skip(at + 1).Any(chunk => chunk.Criterion is MeasurementCriterion { Analyte.Id: "orthostatic-drop" or "orthostatic-diastolic-drop" });

    private bool SpeaksOfSuitability(int at)
    {
        const int Furthest = 6;
        for (var i = at + 1; i < Math.Min(_chunks.Count, at + Furthest); i++)
        {
            if (_chunks[i].Cue?.State == Clinical.PersonalState.UnsuitableByJudgement)
            {
                return true;
            }
        }

        return false;
    }

    // Where a clause ends that only narrows what it stands behind; -1 where it may do more.
    private int ClauseEnd()
    {
        const int Longest = 14;
        var end = _at;
        if (_statement.Kind == CriterionKind.Inclusion && !IsRelative(Beside(_at, -1)))
        {
            return -1;
        }

        for (; end < _chunks.Count && _chunks[end].Kind is not (ChunkKind.Semicolon or ChunkKind.Close); end++)
        {
            var next = end + 1 < _chunks.Count ? _chunks[end + 1] : null;
            if (_chunks[end].Kind is ChunkKind.Comma or ChunkKind.Open or ChunkKind.Leaf || end - _at >= Longest
                || (_chunks[end].IsJoint && next is { Kind: ChunkKind.Concept or ChunkKind.Leaf } or { Kind: ChunkKind.Cue, Cue.Kind: not CueKind.Filler })
                || _chunks[end].Is(CueKind.State) || _chunks[end].Is(CueKind.No) || _chunks[end].Is(CueKind.Unable) || IsTurn(_chunks[end]))
            {
                return -1;
            }
        }

        return end;
    }

    private bool IsRelative(Chunk? chunk) => chunk is not null && WordsOf(chunk) is "that" or "which" or "who" or "whose";

    private ReadOnlySpan<char> WordsOf(Chunk chunk) => _statement.Lower.AsSpan(chunk.Start, chunk.End - chunk.Start);

    // "Unless" lets off, "instead of" puts another thing in its place.
    private bool IsTurn(Chunk chunk) => WordsOf(chunk) is "unless" or "whether" or "ruled out" or "rule out" or "instead of" or "rather than"
        or "before or after" or "similar to" or "excluded" or "exclude" or "allowed" or "eligible" or "permitted" or "except";

    private Chunk? Beside(int at, int step) => at + step >= 0 && at + step < _chunks.Count ? _chunks[at + step] : null;

    // Several joints in a row are one: ", and", "and/or", "; or".
    private void ReadJoint(PhraseList list)
    {
        var kind = _chunks[_at].Kind;
        var (isSerial, hasOr) = (kind == ChunkKind.Comma, false);
        while (_at < _chunks.Count && _chunks[_at].IsJoint)
        {
            var next = _chunks[_at].Kind;
            hasOr |= next == ChunkKind.Or;
            kind = (kind, next) switch
            {
                (ChunkKind.Semicolon, _) or (_, ChunkKind.Semicolon) => ChunkKind.Semicolon,
                (ChunkKind.Comma, _) => next,
                (_, ChunkKind.Or) => ChunkKind.Or,
                _ => kind,
            };
            _at++;
        }

        // "Lung disease, including asthma", "pneumonia, requiring oxygen": this is of what stands before the comma.
        if (kind == ChunkKind.Comma && (list.HasHead || list.Intolerance is not null) && _at < _chunks.Count
            && (_chunks[_at].Is(CueKind.Such) || (_chunks[_at].Kind == ChunkKind.Cue && _statement.Lower.AsSpan(_chunks[_at].Start).StartsWith("requir", StringComparison.Ordinal))))
        {
            return;
        }

        // "Infection and that required antibiotics": a clause of the infection, and no other member.
        if (kind == ChunkKind.And && list.HasHead && _at < _chunks.Count && OpensRelative().IsMatch(_statement.Lower.AsSpan(_chunks[_at].Start)))
        {
            return;
        }

        // "No A and no B" denies each of them.
        list.Cut(kind == ChunkKind.And && list.IsDenied && _at < _chunks.Count && IsRepeatedDenial(_at) ? ChunkKind.Or : kind, isSerial, hasOr);
    }

    private void ReadExamples(PhraseList list)
    {
        var start = _chunks[_at++].Start;
        var inner = ReadList(_isDenied, endsAtSemicolon: true, intolerance: list.Intolerance, isExamples: true);
        if (inner is not null)
        {
            list.AddExamples(inner, start, _chunks[_at - 1].End);
        }
    }
}
