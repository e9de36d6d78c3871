using System.Collections.Frozen;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Eligibility.Parsing.Cues;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <summary>A list of a statement while it is read: its members, and the modifiers that reach over them.</summary>
internal sealed partial class PhraseList(Statement statement, bool isDenied)
{
    // "Malignancy" among exclusions means another one than the one under study, which these words do not say.
    private static readonly FrozenSet<string> AnyCancer =
        new[] { "cancer", "neoplasm", "solid-tumor", "hematologic-malignancy" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Tame =
        new[] { "stable", "controlled", "treated", "asymptomatic", "well-controlled" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What narrows an illness to where the investigator minds it.</summary>
    internal static readonly Qualifier Judged = new(QualifierKind.Significance, "in the investigator's judgement");
    private static readonly Qualifier OnStableDose = new(QualifierKind.Activity, "stable");
    private static readonly Qualifier Symptomatic = new(QualifierKind.Activity, "symptomatic");
    private static readonly Qualifier OtherCancer = new(QualifierKind.Other, OwnIllness.OtherThanStudied);

    private readonly List<Segment> _segments = [];
    private List<(IReadOnlyList<Qualifier> Qualifiers, DiseaseSetting Setting, Segment Segment)>? _alternatives; // null for none
    private Segment _now = new(ChunkKind.Semicolon);
    private TreatmentTiming? _timing;
    private bool _isHistory;
    private bool _isSuspected;
    private bool _isFamily;
    private bool _isOwnToo; // "personal or family history"
    private bool _isUnable;
    private IntoleranceKind? _intolerance;
    private IntoleranceKind? _otherIntolerance;
    private TreatmentOutcome _outcome;
    private TimeWindow? _window;
    private TimeWindow? _lead; // a time that was told before all members
    private TimeWindow? _washout;
    private string? _group;
    private bool _isJudged;
    private IReadOnlyList<Qualifier> _carried = [];
    private (IReadOnlyList<Qualifier> Qualifiers, DiseaseSetting Setting) _spread = ([], DiseaseSetting.None);
    private bool _isNegative;
    private Chunk? _leading; // a result that stood before the first of several markers
    private (Chunk? Result, int End) _leadingValue; // and before the first of several values, with where the last of them ends
    private Chunk? _toward;

    /// <summary>Whether a "no" stands before the whole list.</summary>
    public bool IsDenied => isDenied;

    /// <summary>Whether what follows is about something else than having it.</summary>
    public bool IsShifted { get; private set; }

    /// <summary>Whether a bare "medication" may be a member; not in brackets, where it says more of what stands before them.</summary>
    public bool NamesGeneric { get; init; }

    /// <summary>Whether its members are examples of what stands before them.</summary>
    public bool IsExamples { get; init; }

    /// <summary>Why what is named cannot be had; reaches into examples and brackets, which behind a contraindication may tell reasons.</summary>
    public IntoleranceKind? Intolerance
    {
        get => _intolerance is IntoleranceKind.Contraindication && _now.Last?.Criterion is not IntoleranceCriterion { Substance: null } ? null : _intolerance;
        init => _intolerance = value;
    }

    /// <summary>Whether the member that is being read demands something already.</summary>
    public bool HasHead => _now.Heads.Count > 0;

    /// <summary>Whether the last head names a stretch of the statement, or more than it.</summary>
    public bool Names(int start, int end) => _now.Last is { Open: null } last && last.Start <= start && last.End >= end - 1;

    private IEnumerable<Head> HeadsSoFar => _segments.Append(_now).SelectMany(segment => segment.Heads);

    public void AddWord(Chunk chunk) => _now.AddWord(chunk.Start, chunk.End);

    /// <summary>Takes a name that a prefix makes another thing of as words.</summary>
    public void AddPrefix(Chunk prefix, Chunk named) => _now.AddWord(prefix.Start, named.End);

    public void AddLeaf(Chunk chunk)
    {
        if (chunk.Criterion is { } criterion)
        {
            _now.Outcome = null;
            _now.Heads.Add(new Head(criterion, chunk.Start, chunk.End) { IsWindowed = true });
        }
    }

    public void AddConcept(Chunk chunk, Chunk? before)
    {
        var concept = chunk.Concept!;
        if (before is { } b && b.Is(CueKind.Non))
        {
            // "Non-smoker" denies it; "non-insulin treatment" names another thing.
            if (concept.Kind == ConceptKind.Condition && b.End + 1 >= chunk.Start && !(HasHead && OfSomething().IsMatch(statement.Lower.AsSpan(0, b.Start))))
            {
                _now.Heads.Add(new Head(NonDiagnosis(chunk, concept, b.Start), b.Start, chunk.End));
            }
            else
            {
                _now.AddWord(b.Start, chunk.End);
            }

            return;
        }

        switch (concept.Kind)
        {
            case ConceptKind.Condition when concept.Id is "pregnancy" or "lactation" or "breastfeeding":
                _now.AddWord(chunk.Start, chunk.End);
                break;
            case ConceptKind.Condition:
                AddDiagnosis(chunk, concept);
                break;
            case ConceptKind.Biomarker:
                AddMarker(chunk, concept);
                break;
            case ConceptKind.Analyte:
                AddAnalyte(chunk, concept);
                break;
            case ConceptKind.Scale:
                _now.AddWord(chunk.Start, chunk.End);
                break;
            default:
                AddTreatment(chunk, concept, before);
                break;
        }
    }

    public void AddCue(Chunk chunk, Chunk? next)
    {
        var cue = chunk.Cue!;
        switch (cue.Kind)
        {
            case CueKind.State when cue.State == PersonalState.RecoveredFromToxicity && next?.Concept is { Kind: ConceptKind.Condition, Id: not ("adverse-drug-reaction" or "comorbidity") }:
                Modify(CueKind.History); // "recovered from COVID-19" is no matter of side effects
                _now.AddWord(chunk.Start, chunk.End);
                break;
            case CueKind.State:
                AddState(chunk, cue);
                break;
            case CueKind.Qualifier when IsSuffered(chunk):
                break;
            case CueKind.Qualifier:
                _now.Add(cue.Qualifier!);
                _now.ModifiersFrom ??= chunk.Start;
                _now.ModifiersTo = chunk.End;
                break;
            case CueKind.Site:
                _now.Add(chunk);
                _now.ModifiersFrom ??= chunk.Start;
                _now.ModifiersTo = chunk.End;
                break;
            case CueKind.Disease:
                AddDisease(chunk);
                break;
            case CueKind.Drug:
                _now.Generic = chunk;
                break;
            case CueKind.Toward:
                _toward = chunk;
                break;
            case CueKind.Function:
                AddFunction(chunk);
                break;
            case CueKind.Setting:
                _now.Setting |= cue.Setting;
                _now.ModifiersFrom ??= chunk.Start;
                _now.ModifiersTo = chunk.End;
                break;
            case CueKind.Positive or CueKind.Negative or CueKind.Normal or CueKind.Abnormal or CueKind.High or CueKind.Low:
                AddResult(chunk);
                break;
            case CueKind.Naive:
                AddNaive(chunk);
                break;
            case CueKind.Unable:
                (_isUnable, _now.Unable) = (true, chunk);
                break;
            case CueKind.Able:
                (_isUnable, _timing) = (false, TreatmentTiming.Planned);
                break;
            case CueKind.Non when next is { Kind: ChunkKind.Cue, Cue.Kind: CueKind.State }:
                (_isUnable, _now.Unable) = (true, chunk);
                break;
            case CueKind.Purpose:
                _now.IsPurpose = _now.Last?.Criterion is TreatmentCriterion or NotCriterion { Inner: TreatmentCriterion } or StateCriterion { State: PersonalState.InAnotherStudy };
                break;
            case CueKind.Judgement:
                _isJudged = true;
                break;
            case CueKind.Group when OfOtherTrials().IsMatch(statement.Lower.AsSpan(chunk.End)):
                _now.AddWord(chunk.Start, chunk.End); // "prior phase II drugs" are no part of this trial
                break;
            case CueKind.Group:
                _group = statement.Text[chunk.Start..chunk.End].Trim();
                break;
            case CueKind.Shift:
                IsShifted = true;
                if (!KeepsLimits.GetAlternateLookup<ReadOnlySpan<char>>().Contains(statement.Lower.AsSpan(chunk.Start, chunk.End - chunk.Start)))
                {
                    statement.LimitsEnd = Math.Min(statement.LimitsEnd, chunk.Start + statement.Offset); // a partner's, a change, a risk
                }

                _now.AddWord(chunk.Start, chunk.End);
                break;
            case CueKind.Suspected when (isDenied || statement.Kind == CriterionKind.Exclusion) && SaysSymptoms(chunk):
                _now.Add(Symptomatic);
                _now.ModifiersFrom ??= chunk.Start;
                _now.ModifiersTo = chunk.End;
                break;
            case CueKind.Filler or CueKind.Skip or CueKind.Link or CueKind.Such or CueKind.No or CueKind.Non:
                break;
            default:
                Modify(cue.Kind);
                if (cue.Kind == CueKind.Current && statement.Lower.AsSpan(chunk.Start, chunk.End - chunk.Start).Contains("stable", StringComparison.Ordinal))
                {
                    _now.Add(OnStableDose); // "on a stable dose of methotrexate"
                    _now.ModifiersFrom ??= chunk.Start;
                    _now.ModifiersTo = chunk.End;
                }

                if (cue is { Kind: CueKind.Family, Besides: CueKind.History })
                {
                    _isOwnToo = true;
                }
                else if (cue.Besides is { } besides)
                {
                    var first = _intolerance;
                    Modify(besides);
                    (_intolerance, _otherIntolerance) = (first, _intolerance == first ? null : _intolerance);
                }

                _now.Outcome = cue.Kind is CueKind.Failed or CueKind.Worked ? chunk : null;
                break;
        }
    }

    /// <summary>Ends a member of the list.</summary>
    /// <param name="joint">What parts it from the next one.</param>
    /// <param name="isSerial">Whether a comma stands there too: ", or".</param>
    /// <param name="hasOr">Whether an "or" is among what parts them: "; or".</param>
    public void Cut(ChunkKind joint, bool isSerial = false, bool hasOr = false)
    {
        NameAnyDrug(joint);

        // "Negative serum or urine test": what waits for a name waits on.
        var isWaiting = joint is ChunkKind.And or ChunkKind.Or && _now.Heads.Count == 0;
        var (result, naive, unable) = isWaiting ? (_now.Result, _now.Naive, _now.Unable) : (null, null, null);
        if (isWaiting)
        {
            (_now.Result, _now.Naive, _now.Unable) = (null, null, null);
        }

        Settle(joint);
        _segments.Add(_now);
        if (joint == ChunkKind.Semicolon)
        {
            SetLead(HeadsSoFar);
        }

        _now = new Segment(joint) { Result = result, Naive = naive, Unable = unable, IsAlternative = hasOr && joint == ChunkKind.Semicolon };
        if (joint == ChunkKind.Semicolon)
        {
            Forget();
            _recovered = -1;
            _lead = _window is not null && _segments.TrueForAll(segment => segment.Heads.Count == 0 && segment.Words.Count == 0) ? _window : _lead; // "within 6 months: A; B"
            (IsShifted, _window, _washout, _carried, _isNegative, _toward, _leading, _leadingValue) = (false, null, null, [], false, null, null, default);
        }
        else if (joint == ChunkKind.Comma)
        {
            (_isSuspected, _isUnable, _carried) = (false, false, []);
        }
        else if (isSerial && _segments is [.., { Heads.Count: > 0 }, { Joint: ChunkKind.Comma, Heads.Count: > 0 }])
        {
            _carried = []; // "asthma, chronic pain, or gout": the word in the middle of a list is that of its member
        }
    }

    private void AddHead(Criterion criterion, int start, int end, Concept? open = null)
    {
        var head = new Head(criterion, start, end) { Open = open };
        if (_washout is { } washout)
        {
            head.Criterion = Washed(criterion, washout);
            head.IsWindowed = true;
        }
        else if (_window is { } window)
        {
            Set(head, window);
        }

        _now.Heads.Add(head);
    }
}
