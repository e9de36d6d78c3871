using System.Collections.Frozen;
using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing;

/// <summary>A list of a statement while it is read: its members, and the modifiers that reach over them.</summary>
internal sealed partial class PhraseList(Statement statement, bool isDenied)
{
    // "Malignancy" among exclusions means another one than the one under study, which these words do not say.
    private static readonly FrozenSet<string> AnyCancer =
        new[] { "cancer", "neoplasm", "solid-tumor", "hematologic-malignancy" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Tame =
        new[] { "stable", "controlled", "treated", "asymptomatic", "well-controlled" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly Qualifier Judged = new(QualifierKind.Significance, "in the investigator's judgement");
    private static readonly Qualifier OtherCancer = new(QualifierKind.Other, "other than the illness under study");

    private readonly List<Segment> _segments = [];
    private readonly List<(IReadOnlyList<Qualifier> Qualifiers, DiseaseSetting Setting, ChunkKind Joint)> _alternatives = [];
    private Segment _now = new(ChunkKind.Semicolon);
    private TreatmentTiming? _timing;
    private bool _isHistory;
    private bool _isSuspected;
    private bool _isFamily;
    private bool _isUnable;
    private IntoleranceKind? _intolerance;
    private TreatmentOutcome _outcome;
    private TimeWindow? _window;
    private TimeWindow? _washout;
    private string? _group;
    private bool _isJudged;
    private IReadOnlyList<Qualifier> _carried = [];
    private bool _isNegative;

    /// <summary>Whether what follows is about something else than having it.</summary>
    public bool IsShifted { get; private set; }

    /// <summary>Whether the member that is being read demands something already.</summary>
    public bool HasHead => _now.Heads.Count > 0;

    public void AddWord(Chunk chunk) => _now.AddWord(chunk.Start, chunk.End);

    /// <summary>Takes a name that a prefix makes another thing of as words.</summary>
    public void AddPrefix(Chunk prefix, Chunk named) => _now.AddWord(prefix.Start, named.End);

    public void AddLeaf(Chunk chunk)
    {
        if (chunk.Criterion is { } criterion)
        {
            _now.Heads.Add(new Head(criterion, chunk.Start, chunk.End) { IsWindowed = true });
        }
    }

    public void AddWindow(Chunk chunk)
    {
        if (chunk.IsBefore)
        {
            AddWashout(chunk);
            return;
        }

        var before = _segments.Append(_now).SelectMany(segment => segment.Heads).Where(head => !head.IsWindowed).ToList();
        foreach (var head in before)
        {
            Set(head, chunk.Window!);
        }

        if (before.Count == 0)
        {
            _window = chunk.Window;
        }
    }

    public void AddConcept(Chunk chunk, Chunk? before, Chunk? after)
    {
        var concept = chunk.Concept!;
        if (before is { } b && b.Is(CueKind.Non))
        {
            // "Non-smoker" denies it; "non-insulin treatment" names another thing.
            if (concept.Kind == ConceptKind.Condition && b.End + 1 >= chunk.Start)
            {
                var span = statement.InSource(b.Start, chunk.End);
                _now.Heads.Add(new Head(
                    new NotCriterion(new DiagnosisCriterion(concept) { Span = statement.InSource(chunk.Start, chunk.End) }) { Span = span }, b.Start, chunk.End));
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
            case CueKind.State:
                AddState(chunk, cue);
                break;
            case CueKind.Qualifier:
                _now.Qualifiers.Add(cue.Qualifier!);
                _now.ModifiersFrom ??= chunk.Start;
                _now.ModifiersTo = chunk.End;
                break;
            case CueKind.Site:
                _now.Sites.Add(chunk);
                _now.ModifiersFrom ??= chunk.Start;
                _now.ModifiersTo = chunk.End;
                break;
            case CueKind.Disease:
                AddDisease(chunk);
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
                _now.IsPurpose = _now.Last?.Criterion is TreatmentCriterion;
                break;
            case CueKind.Judgement:
                _isJudged = true;
                break;
            case CueKind.Group:
                _group = statement.Text[chunk.Start..chunk.End].Trim();
                break;
            case CueKind.Shift:
                IsShifted = true;
                _now.AddWord(chunk.Start, chunk.End);
                break;
            case CueKind.Filler or CueKind.Skip or CueKind.Link or CueKind.Such or CueKind.No or CueKind.Non:
                break;
            default:
                Modify(cue.Kind);
                break;
        }
    }

    /// <summary>Denies a list of its own: "without A or B".</summary>
    public void AddDenied(Criterion inner, int start, int end) =>
        _now.Heads.Add(new Head(new NotCriterion(inner) { Span = statement.InSource(start, end) }, start, end) { IsWindowed = true });

    /// <summary>Adds examples to what they are examples of: "autoimmune disease such as lupus".</summary>
    public void AddExamples(Criterion inner, int start, int end)
    {
        if (_now.Last is not { } head)
        {
            Cut(ChunkKind.Or);
            _now.Heads.Add(new Head(inner, start, end));
        }
        else if (!Covers(head.Criterion, inner))
        {
            head.Criterion = new AnyOfCriterion([head.Criterion, inner]) { Span = statement.InSource(head.Start, end) };
        }

        if (_now.Last is { } last)
        {
            last.End = Math.Max(last.End, end);
        }
    }

    /// <summary>Adds what stands in brackets behind a head.</summary>
    public void AddBracket(Criterion inner, bool isExamples, int start, int end)
    {
        if (!inner.HasLeaf(leaf => leaf is not UninterpretedCriterion))
        {
            _now.AddWord(start, end);
        }
        else if (_now.Last is not { } head)
        {
            _now.Heads.Add(new Head(inner, start, end));
        }
        else if (head.Open is not null && !head.IsSettled && inner.HasLeaf(leaf => leaf is MeasurementCriterion))
        {
            // "corrected QT interval (QTc > 500 ms)": the brackets say what is asked of it.
            (head.Criterion, head.IsSettled, head.End) = (inner, true, end);
        }
        else if (isExamples || !inner.HasLeaf(leaf => leaf is not (DiagnosisCriterion or TreatmentCriterion or BiomarkerCriterion)))
        {
            AddExamples(inner, start, end);
        }
        else
        {
            head.Criterion = new AllOfCriterion([.. Flat(head.Criterion), .. Flat(inner)]) { Span = statement.InSource(head.Start, end) };
            head.End = end;
        }
    }

    /// <summary>Notes how the last head must be established.</summary>
    public void AddEvidence(int start, int end)
    {
        var text = Text.Folding.CollapseSpaces(statement.Lower[start..end]);
        if (_now.Last is { } head)
        {
            head.Criterion = Narrow(head.Criterion, [new Qualifier(QualifierKind.Evidence, text)]);
            head.End = Math.Max(head.End, end);
        }
    }

    /// <summary>Ends a member of the list.</summary>
    public void Cut(ChunkKind joint)
    {
        // "Negative serum or urine test": what waits for a name waits on.
        var isWaiting = joint is ChunkKind.And or ChunkKind.Or && _now.Heads.Count == 0;
        var (result, naive, unable) = isWaiting ? (_now.Result, _now.Naive, _now.Unable) : (null, null, null);
        if (isWaiting)
        {
            (_now.Result, _now.Naive, _now.Unable) = (null, null, null);
        }

        Settle(joint);
        _segments.Add(_now);
        _now = new Segment(joint) { Result = result, Naive = naive, Unable = unable };
        if (joint == ChunkKind.Semicolon)
        {
            Forget();
            (IsShifted, _window, _washout, _carried, _isNegative) = (false, null, null, [], false);
        }
        else if (joint == ChunkKind.Comma)
        {
            (_isSuspected, _isUnable, _carried) = (false, false, []);
        }
    }

    // "Allergy to sulphur compounds": a substance that no table holds is kept under its own name; "to any component" is the study's own.
    private void SettleIntolerance()
    {
        const int Longest = 60;
        if (_intolerance is not { } kind || _now.Heads.Count > 0 || !_now.IsModified)
        {
            return;
        }

        if ((_now.Words.Count == 0 && _now.Qualifiers.Count == 0) || (_now.Words.Count > 0 && OwnSubstance.IsMatch(statement.Lower[_now.Words.Min(w => w.Start).._now.Words.Max(w => w.End)])))
        {
            var span = statement.InSource(0, statement.Text.Length);
            _now.Words.Clear();
            _now.Heads.Add(new Head(new IntoleranceCriterion(null, kind) { Span = span }, 0, statement.Text.Length) { IsWindowed = true });
        }
        else if (_now.Words is [var (start, end)] && end - start <= Longest)
        {
            var name = Text.Folding.CollapseSpaces(statement.Text[start..end]);
            _now.Words.Clear();
            _now.Heads.Add(new Head(
                new IntoleranceCriterion(Concept.Unlisted(ConceptKind.Drug, name), kind) { Span = statement.InSource(start, end) }, start, end)
            { IsWindowed = true });
        }
    }

    private static readonly System.Text.RegularExpressions.Regex OwnSubstance = Own();

    [System.Text.RegularExpressions.GeneratedRegex(@"\b(?:study|trial|investigational|imp|excipients?|ingredients?|components?|treatment drugs?|test (?:drug|article|product)|similar chemical|chemically)\b", System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex Own();

    private void Forget() =>
        (_timing, _isHistory, _isSuspected, _isFamily, _isUnable, _intolerance, _outcome) = (null, false, false, false, false, null, TreatmentOutcome.Any);

    // The first modifier of a member takes the place of those that reached over from the members before.
    private void Modify(CueKind kind)
    {
        _isNegative = false;
        if (!_now.IsModified)
        {
            var isUnable = _isUnable && _now.Unable is not null;
            Forget();
            (_isUnable, _now.IsModified) = (isUnable, true);
        }

        switch (kind)
        {
            case CueKind.History:
                (_isHistory, _timing) = (true, TreatmentTiming.Prior);
                break;
            case CueKind.Received:
                _timing = _timing is TreatmentTiming.Current or TreatmentTiming.Planned or TreatmentTiming.Needed ? _timing : TreatmentTiming.Prior;
                break;
            case CueKind.Current:
                _timing = TreatmentTiming.Current;
                break;
            case CueKind.Planned:
                _timing = TreatmentTiming.Planned;
                break;
            case CueKind.Needed:
                _timing = TreatmentTiming.Needed;
                break;
            case CueKind.Suspected:
                _isSuspected = true;
                break;
            case CueKind.Family:
                _isFamily = true;
                break;
            case CueKind.Allergy:
                _intolerance = IntoleranceKind.Allergy;
                break;
            case CueKind.Intolerance:
                _intolerance = IntoleranceKind.Intolerance;
                break;
            case CueKind.Contraindication:
                _intolerance = IntoleranceKind.Contraindication;
                break;
            case CueKind.Failed:
                _outcome = TreatmentOutcome.Failed;
                break;
            case CueKind.Worked:
                _outcome = TreatmentOutcome.Worked;
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"No rule for {kind}.");
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

    private void AddDiagnosis(Chunk chunk, Concept concept)
    {
        if (_now.IsPurpose && _now.Last is { Criterion: TreatmentCriterion treatment } given)
        {
            given.Criterion = treatment with { Purpose = concept };
            given.End = chunk.End;
            _now.IsPurpose = false;
            return;
        }

        if (_intolerance is not null || _timing is TreatmentTiming.Planned)
        {
            _now.AddWord(chunk.Start, chunk.End);
            return;
        }

        if (_now.Naive is { } untreated)
        {
            _now.ModifiersFrom = Math.Min(untreated.Start, _now.ModifiersFrom ?? untreated.Start);
            _now.Naive = null;
            if (statement.Kind == CriterionKind.Inclusion)
            {
                _now.Setting |= DiseaseSetting.NewlyDiagnosed;
            }
            else
            {
                _now.Qualifiers.Add(new Qualifier(QualifierKind.Other, "untreated"));
            }
        }

        var start = Math.Min(chunk.Start, _now.ModifiersFrom ?? chunk.Start);
        var isOther = statement.Kind == CriterionKind.Exclusion && AnyCancer.Contains(concept.Id);
        List<Qualifier> own = [.. Spoken(chunk.Start), .. _now.Qualifiers, .. Places(), .. isOther ? new[] { OtherCancer } : []];
        var isPlain = own.Count == 0 && _now.Setting == DiseaseSetting.None && _now.ModifiersFrom is null;
        var span = statement.InSource(start, chunk.End);
        var diagnoses = Alternatives(isPlain && _now.Heads.Count == 0 ? _carried : own)
            .ConvertAll<Criterion>(alternative => Diagnosis(concept, alternative, span));
        var criterion = diagnoses.Count == 1 ? diagnoses[0] : new AnyOfCriterion(diagnoses) { Span = span };
        if (statement.Kind == CriterionKind.Inclusion && _now.Qualifiers.Exists(q => Tame.Contains(q.Text)))
        {
            // "Stable brain metastases" among inclusions may let people in rather than ask for metastases.
            criterion = new AmbiguousCriterion([criterion, new PermissionCriterion(criterion) { Span = criterion.Span }]) { Span = criterion.Span };
        }

        if (_now.Result is null && _isNegative && _now.Heads.Count == 0 && !_now.IsModified && isPlain)
        {
            // "Negative hepatitis B, hepatitis C and HIV tests".
            criterion = new NotCriterion(criterion) { Span = criterion.Span };
        }

        if (_now.Result is { } result)
        {
            _isNegative = result.Is(CueKind.Negative) && _now.Heads.Count == 0;
            criterion = result.Is(CueKind.Negative) ? new NotCriterion(criterion) { Span = criterion.Span } : criterion;
            if (!result.Is(CueKind.Negative) && !result.Is(CueKind.Positive))
            {
                _now.AddWord(result.Start, result.End);
            }

            _now.Result = null;
        }

        if (IsBareDisease(statement.Lower.AsSpan(chunk.Start, chunk.End - chunk.Start)))
        {
            // "Cardiac, hepatic or renal disease" where the vocabulary holds "renal disease".
            foreach (var segment in Alone())
            {
                TakeSites(segment, chunk.End);
            }
        }

        _carried = NamedQualifier(chunk) is { } named ? [named] : isPlain || _now.Sites.Count > 0 ? _carried : [.. _now.Qualifiers];
        Taken();
        AddHead(criterion, start, chunk.End);
    }

    private DiagnosisCriterion Diagnosis(Concept concept, (IReadOnlyList<Qualifier> Qualifiers, DiseaseSetting Setting) narrowed, Text.SourceSpan span) =>
        new DiagnosisCriterion(concept)
        {
            Setting = narrowed.Setting,
            Qualifiers = narrowed.Qualifiers,
            IsHistory = _isHistory,
            IsFamily = _isFamily,
            IsSuspected = _isSuspected,
            Span = span,
        };

    // "Severe asthma" is a name of its own, and the "severe" may go for what stands behind the "or" too.
    private Qualifier? NamedQualifier(Chunk chunk) =>
        CueTable.Phrases.Find(statement.WordsIn(chunk.Start, chunk.End), 0)?.Cue is { Kind: CueKind.Qualifier, Qualifier: { } qualifier }
            ? qualifier
            : null;

    private static bool IsBareDisease(ReadOnlySpan<char> name) =>
        name.EndsWith("disease") || name.EndsWith("diseases") || name.EndsWith("disorder") || name.EndsWith("disorders")
        || name.EndsWith("illness") || name.EndsWith("dysfunction") || name.EndsWith("impairment") || name.EndsWith("insufficiency")
        || name.EndsWith("conditions") || name.EndsWith("failure");

    // "relapsed or refractory", "active or uncontrolled": what stood in the members before without a head of its own.
    private List<(IReadOnlyList<Qualifier> Qualifiers, DiseaseSetting Setting)> Alternatives(IReadOnlyList<Qualifier> own)
    {
        var all = new List<(IReadOnlyList<Qualifier> Qualifiers, DiseaseSetting Setting)>();
        var (setting, isBoth) = (_now.Setting, _now.Joint == ChunkKind.And);
        foreach (var (qualifiers, other, _) in _alternatives)
        {
            if (isBoth && qualifiers.Count == 0)
            {
                setting |= other;
            }
            else
            {
                all.Add((qualifiers, other));
            }
        }

        all.Add((own, setting));
        return all;
    }

    private IEnumerable<Qualifier> Places() => _now.Sites.Select(site => site.Cue!.Qualifier!);

    // One or two words right before a name narrow it, though no table holds them: "diaphragmatic paralysis".
    private List<Qualifier> Spoken(int start)
    {
        const int Longest = 2;
        if (_now.Words.Count == 0 || _now.Words[^1].End > start || _now.Words[^1].Start < (_now.Last?.End ?? 0))
        {
            return [];
        }

        var (from, to) = _now.Words[^1];
        var until = Math.Min(start, _now.ModifiersFrom ?? start);
        var isBeside = to <= until && statement.Text.AsSpan(to, until - to).Trim(" -").Length == 0;
        var text = statement.Text.AsSpan(from, to - from);
        if (!isBeside || text.ContainsAny("<>=%") || text.ContainsAnyInRange('0', '9') || Tokenizer.Split(text).Count > Longest)
        {
            return [];
        }

        var written = Written(_now.Words[^1]).ToList();
        _now.Words.RemoveAt(_now.Words.Count - 1);
        return written;
    }

    private IEnumerable<Qualifier> Written((int Start, int End) words) =>
        [new Qualifier(QualifierKind.Other, Text.Folding.CollapseSpaces(statement.Lower[words.Start..words.End]))];

    // "Cardiac, hepatic or renal disease", "progressive disease".
    private void AddDisease(Chunk chunk)
    {
        foreach (var segment in Alone())
        {
            TakeSites(segment, chunk.End);
        }

        if (_now.Sites.Count > 0 && _now.Sites.TrueForAll(site => site.Cue!.SiteDisease is not null))
        {
            TakeSites(_now, chunk.End);
        }
        else if (_now.Heads.Count == 0 && _now.Sites.Count == 0 && (_now.Setting != DiseaseSetting.None || _now.Qualifiers.Count > 0))
        {
            // "Progressive disease" is the one under study, "serious illness" among exclusions any other.
            var isOwn = statement.Kind == CriterionKind.Inclusion || _now.Setting != DiseaseSetting.None;
            if (Lexicon.BuiltIn.Get(isOwn ? "index-disease" : "comorbidity") is { } concept)
            {
                AddDiagnosis(chunk, concept);
            }
        }
    }

    // Members that name nothing but a part of the body, with a word before it at most.
    private List<Segment> Alone() =>
        [.. _segments.Where(segment => segment.Heads.Count == 0 && segment.Sites.Count > 0
            && segment.Words.TrueForAll(word => word.End <= segment.Sites[0].Start))];

    // "Adequate renal and hepatic function".
    private void AddFunction(Chunk chunk)
    {
        foreach (var segment in Alone().Append(_now))
        {
            foreach (var site in segment.Sites.ToList())
            {
                PersonalState? state = site.Cue!.SiteDisease?.Id switch
                {
                    "heart-disease" or "cardiovascular-disease" => PersonalState.AdequateHeartFunction,
                    "lung-disease" or "respiratory-disease" => PersonalState.AdequateLungFunction,
                    "liver-disease" => PersonalState.AdequateLiverFunction,
                    "kidney-disease" => PersonalState.AdequateKidneyFunction,
                    "hematologic-disease" => PersonalState.AdequateMarrowFunction,
                    _ => null,
                };
                if (state is { } known)
                {
                    var end = segment == _now ? chunk.End : site.End;
                    var isPoor = _isUnable || segment.Result is { } result && (result.Is(CueKind.Abnormal) || result.Is(CueKind.Low));
                    Criterion criterion = new StateCriterion(known) { Span = statement.InSource(site.Start, end) };
                    segment.Heads.Add(new Head(isPoor ? new NotCriterion(criterion) { Span = criterion.Span } : criterion, site.Start, end));
                    segment.Sites.Remove(site);
                    if (segment.Result is not null || segment.Unable is not null)
                    {
                        segment.Words.Clear();
                        (segment.Result, segment.Unable) = (null, null);
                    }
                }
            }
        }
    }

    private void TakeSites(Segment segment, int end)
    {
        foreach (var site in segment.Sites.Where(site => site.Cue!.SiteDisease is not null))
        {
            var span = statement.InSource(site.Start, segment == _now ? end : site.End);
            segment.Heads.Add(new Head(
                new DiagnosisCriterion(site.Cue!.SiteDisease!)
                {
                    Qualifiers = [.. segment.Words.SelectMany(Written), .. segment.Qualifiers.Count > 0 ? segment.Qualifiers : _carried],
                    Setting = segment.Setting,
                    IsHistory = _isHistory,
                    IsFamily = _isFamily,
                    IsSuspected = _isSuspected,
                    Within = _window,
                    Span = span,
                },
                site.Start, segment == _now ? end : site.End));
        }

        _carried = segment.Qualifiers.Count > 0 ? [.. segment.Qualifiers] : _carried;
        segment.Words.Clear();
        segment.Sites.Clear();
        segment.Qualifiers.Clear();
        (segment.Setting, segment.ModifiersFrom) = (DiseaseSetting.None, null);
    }

    private void Taken()
    {
        _now.Qualifiers.Clear();
        _now.Sites.Clear();
        (_now.Setting, _now.ModifiersFrom) = (DiseaseSetting.None, null);
        _alternatives.Clear();
    }

    private void AddMarker(Chunk chunk, Concept concept)
    {
        var criterion = new BiomarkerCriterion(concept) { Span = statement.InSource(chunk.Start, chunk.End) };
        var written = statement.Lower.AsSpan(chunk.Start, chunk.End - chunk.Start);
        if (_now.Result is { } result && (result.Is(CueKind.Positive) || result.Is(CueKind.Negative)))
        {
            _now.Result = null;
            AddHead(result.Is(CueKind.Negative) ? new NotCriterion(criterion) { Span = criterion.Span } : criterion, result.Start, chunk.End);
        }
        else if (chunk.End < statement.Text.Length && statement.Text[chunk.End] == '+')
        {
            AddHead(criterion, chunk.Start, chunk.End + 1);
        }
        else
        {
            AddHead(criterion, chunk.Start, chunk.End, concept.NeedsStatus && !SaysStatus(written) ? concept : null);
        }
    }

    private static bool SaysStatus(ReadOnlySpan<char> name) =>
        name.Contains('+') || name.Contains("positiv", StringComparison.Ordinal) || name.Contains("mutat", StringComparison.Ordinal)
        || name.Contains("amplif", StringComparison.Ordinal) || name.Contains("overexpress", StringComparison.Ordinal)
        || name.Contains("rearrang", StringComparison.Ordinal) || name.Contains("fusion", StringComparison.Ordinal);

    private void AddAnalyte(Chunk chunk, Concept concept)
    {
        var placeholder = new ResultCriterion(concept, TestResult.Abnormal) { Span = statement.InSource(chunk.Start, chunk.End) };
        if (_now.Result is { } result)
        {
            _now.Result = null;
            AddHead(Resulting(concept, result, result.Start, chunk.End), result.Start, chunk.End);
        }
        else
        {
            AddHead(placeholder, chunk.Start, chunk.End, concept);
        }
    }

    private Criterion Resulting(Concept concept, Chunk result, int start, int end)
    {
        var span = statement.InSource(start, end);
        var one = new Quantity(1, "1");
        return result.Cue!.Kind switch
        {
            CueKind.High when concept.Kind == ConceptKind.Analyte =>
                new MeasurementCriterion(concept, Comparator.More, one, LimitBasis.UpperLimitOfNormal) { Span = span },
            CueKind.Low when concept.Kind == ConceptKind.Analyte =>
                new MeasurementCriterion(concept, Comparator.Less, one, LimitBasis.LowerLimitOfNormal) { Span = span },
            CueKind.Positive => new ResultCriterion(concept, TestResult.Positive) { Span = span },
            CueKind.Negative => new ResultCriterion(concept, TestResult.Negative) { Span = span },
            CueKind.Normal => new ResultCriterion(concept, TestResult.Normal) { Span = span },
            _ => new ResultCriterion(concept, TestResult.Abnormal) { Span = span },
        };
    }

    private void AddTreatment(Chunk chunk, Concept concept, Chunk? before)
    {
        var start = Math.Min(chunk.Start, _now.ModifiersFrom ?? chunk.Start);
        var span = statement.InSource(start, chunk.End);
        if (_intolerance is { } kind)
        {
            AddHead(new IntoleranceCriterion(concept, kind) { Span = span }, start, chunk.End);
            return;
        }

        if (_now.Result is { } result && concept.Kind == ConceptKind.Procedure)
        {
            _now.Result = null;
            AddHead(Resulting(concept, result, result.Start, chunk.End), result.Start, chunk.End);
            return;
        }

        if (_isFamily)
        {
            _now.AddWord(chunk.Start, chunk.End);
            return;
        }

        List<Qualifier> own = [.. Spoken(chunk.Start), .. _now.Qualifiers, .. Places()];
        _carried = own.Count == 0 && _now.ModifiersFrom is null ? _carried : [.. _now.Qualifiers];
        var treatment = new TreatmentCriterion(concept, _timing ?? TreatmentTiming.Unstated)
        {
            Qualifiers = own.Count == 0 && _now.Heads.Count == 0 ? _carried : own,
            Outcome = _outcome,
            Span = span,
        };
        if (_now.Setting != DiseaseSetting.None)
        {
            _now.AddWord(start, chunk.Start);
        }

        Taken();
        if (_now.Last is { Criterion: DiagnosisCriterion illness } last && before is { Kind: ChunkKind.Concept } && last.End == before.End)
        {
            // "Prostate cancer surgery" is surgery for it, not the cancer.
            last.Criterion = treatment with { Purpose = illness.Condition, Span = statement.InSource(last.Start, chunk.End) };
            last.End = chunk.End;
            return;
        }

        var naive = _now.Naive;
        _now.Naive = null;
        AddHead(naive is null ? treatment : new NotCriterion(treatment with { Timing = TreatmentTiming.Ever }) { Span = span }, start, chunk.End);
    }

    private void AddState(Chunk chunk, PhraseCue cue)
    {
        var state = cue.State!.Value;
        var span = statement.InSource(chunk.Start, chunk.End);
        if (_intolerance is { } kind && state == PersonalState.InAnotherStudy)
        {
            AddHead(new IntoleranceCriterion(null, kind) { Span = span }, chunk.Start, chunk.End);
            return;
        }

        if ((state == PersonalState.Pregnant && (_isHistory || _isSuspected || _timing is TreatmentTiming.Planned || _isFamily))
            || _intolerance is not null)
        {
            _now.AddWord(chunk.Start, chunk.End);
            return;
        }

        Criterion criterion = new StateCriterion(state) { Span = span };
        var isNegative = cue.IsOpposite != _isUnable;
        if (_now.Result is { } result && state == PersonalState.Pregnant)
        {
            isNegative ^= result.Is(CueKind.Negative);
            _now.Result = null;
        }

        if (state is PersonalState.AdequateKidneyFunction or PersonalState.AdequateLiverFunction or PersonalState.AdequateHeartFunction
            or PersonalState.AdequateLungFunction or PersonalState.AdequateMarrowFunction)
        {
            AddFunction(chunk);
        }

        _now.Unable = null;
        AddHead(isNegative ? new NotCriterion(criterion) { Span = span } : criterion, chunk.Start, chunk.End);
    }

    // Behind a name the result belongs to it and to those before it that still wait for one; else to the next name.
    private void AddResult(Chunk chunk)
    {
        var open = _segments.Append(_now).SelectMany(segment => segment.Heads).Where(head => head.Open is not null && !head.IsSettled).ToList();
        var last = _now.Last;
        if (open.Count > 0 && last is not null && last == open[^1])
        {
            foreach (var head in open)
            {
                head.Criterion = head.Criterion is BiomarkerCriterion marker
                    ? chunk.Is(CueKind.Negative) ? new NotCriterion(marker) { Span = marker.Span } : marker
                    : Resulting(head.Open!, chunk, head.Start, chunk.End);
                head.IsSettled = true;
            }

            last.End = chunk.End;
        }
        else if (last?.Criterion is BiomarkerCriterion or DiagnosisCriterion && last.End >= chunk.Start - 2
            && (chunk.Is(CueKind.Positive) || chunk.Is(CueKind.Negative)))
        {
            last.Criterion = chunk.Is(CueKind.Negative) ? new NotCriterion(last.Criterion) { Span = last.Criterion.Span } : last.Criterion;
            last.End = chunk.End;
        }
        else
        {
            _now.Result = chunk;
        }
    }

    private void AddNaive(Chunk chunk)
    {
        if (_now.Last is { Criterion: TreatmentCriterion treatment } last)
        {
            last.Criterion = new NotCriterion(treatment with { Timing = TreatmentTiming.Ever }) { Span = treatment.Span };
        }
        else
        {
            _now.Naive = chunk;
        }
    }

    // "At least 4 weeks since chemotherapy": none within 4 weeks. Among exclusions writers mean either, so the words stay.
    private void AddWashout(Chunk chunk)
    {
        if (statement.Kind == CriterionKind.Exclusion)
        {
            _now.AddWord(chunk.Start, chunk.End);
        }
        else if (_now.Heads.Exists(head => head.Criterion is TreatmentCriterion && !head.IsWindowed))
        {
            foreach (var head in _segments.Append(_now).SelectMany(segment => segment.Heads).Where(head => !head.IsWindowed))
            {
                head.Criterion = Washed(head.Criterion, chunk.Window!);
                head.IsWindowed = true;
            }
        }
        else
        {
            _washout = chunk.Window;
        }
    }

    private static Criterion Washed(Criterion criterion, TimeWindow window) => criterion switch
    {
        TreatmentCriterion c => new NotCriterion(c with { Within = window, Timing = TreatmentTiming.Ever }) { Span = c.Span },
        DiagnosisCriterion c => new NotCriterion(c with { Within = window }) { Span = c.Span },
        _ => criterion,
    };

    private static void Set(Head head, TimeWindow window)
    {
        head.Criterion = Windowed(head.Criterion, window);
        head.IsWindowed = true;
    }

    private static Criterion Windowed(Criterion criterion, TimeWindow window) => criterion switch
    {
        DiagnosisCriterion c => c with { Within = c.Within ?? window },
        TreatmentCriterion c => c with
        {
            Within = c.Within ?? window,
            Timing = c.Timing == TreatmentTiming.Unstated ? TreatmentTiming.Ever : c.Timing,
        },
        StateCriterion c => c with { Within = c.Within ?? window },
        ResultCriterion c => c with { Within = c.Within ?? window },
        NotCriterion c => new NotCriterion(Windowed(c.Inner, window)) { Span = c.Span },
        AnyOfCriterion c => new AnyOfCriterion([.. c.Parts.Select(part => Windowed(part, window))]) { Span = c.Span },
        AllOfCriterion c => new AllOfCriterion([.. c.Parts.Select(part => Windowed(part, window))]) { Span = c.Span },
        _ => criterion,
    };

    private static Criterion Narrow(Criterion criterion, IReadOnlyList<Qualifier> qualifiers) => criterion switch
    {
        DiagnosisCriterion c => c with { Qualifiers = [.. c.Qualifiers, .. qualifiers] },
        TreatmentCriterion c => c with { Qualifiers = [.. c.Qualifiers, .. qualifiers] },
        AnyOfCriterion c => new AnyOfCriterion([.. c.Parts.Select(part => Narrow(part, qualifiers))]) { Span = c.Span },
        AllOfCriterion c => new AllOfCriterion([.. c.Parts.Select(part => Narrow(part, qualifiers))]) { Span = c.Span },
        AmbiguousCriterion c => new AmbiguousCriterion([.. c.Parts.Select(part => Narrow(part, qualifiers))]) { Span = c.Span },
        PermissionCriterion c => new PermissionCriterion(Narrow(c.Inner, qualifiers)) { Span = c.Span },
        _ => criterion,
    };

    // Whether everything named inside is a kind of what is named outside.
    private static bool Covers(Criterion general, Criterion inner) =>
        ConceptOf(general) is { } outer && inner.Leaves().All(leaf => ConceptOf(leaf) is { } special && Lexicon.BuiltIn.IsA(special, outer));

    private static Concept? ConceptOf(Criterion criterion) => criterion switch
    {
        DiagnosisCriterion c => c.Condition,
        TreatmentCriterion c => c.Treatment,
        BiomarkerCriterion c => c.Biomarker,
        IntoleranceCriterion c => c.Substance,
        _ => null,
    };

    private static IReadOnlyList<Criterion> Flat(Criterion criterion) => criterion is AllOfCriterion all ? all.Parts : [criterion];
}
