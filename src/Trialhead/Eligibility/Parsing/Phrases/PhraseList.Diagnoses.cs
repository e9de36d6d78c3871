using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Eligibility.Parsing.Cues;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>Illnesses, parts of the body and how they work.</content>
internal sealed partial class PhraseList
{
    private void AddDiagnosis(Chunk chunk, Concept concept)
    {
        if (_now.IsPurpose && _now.Last is { Criterion: TreatmentCriterion treatment } given)
        {
            given.Criterion = treatment with { Purpose = concept };
            given.End = chunk.End;
            _now.IsPurpose = false;
            SpreadPurpose(concept);
            return;
        }

        if (_toward is { } toward)
        {
            // "Risk of bleeding" is a condition of its own, known by its name alone.
            var name = $"{statement.Text[toward.Start..toward.End]} {statement.Text[chunk.Start..chunk.End]}";
            concept = Concept.Unlisted(ConceptKind.Condition, Text.Folding.CollapseSpaces(name));
        }

        if (_now is { Joint: ChunkKind.Or, Heads.Count: 0, IsModified: false }
            && _segments.Count > 0 && _segments[^1].Last?.Criterion is TreatmentCriterion { Purpose: not null } before)
        {
            // "Treatment for gout or lupus".
            AddHead(before with { Purpose = concept, Span = statement.InSource(chunk.Start, chunk.End) }, chunk.Start, chunk.End);
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
        Spread(chunk, own);
        var isPlain = own.Count == 0 && _now.Setting == DiseaseSetting.None && _now.ModifiersFrom is null;
        var span = statement.InSource(start, chunk.End);
        var diagnoses = Alternatives(isPlain && _now.Heads.Count == 0 && NamedQualifier(chunk) is null ? _carried : own)
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
            criterion = Deny(criterion);
        }

        if (_now.Result is { } result)
        {
            _isNegative = result.Is(CueKind.Negative) && _now.Heads.Count == 0;
            criterion = result.Is(CueKind.Negative) ? Deny(criterion) : criterion;
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

        _carried = _toward is null && NamedQualifier(chunk) is { } named ? [named] : isPlain || _now.Sites.Count > 0 ? _carried : [.. _now.Qualifiers];
        Taken();
        AddHead(criterion, start, chunk.End);
    }

    // "Chemotherapy or hormonal therapy for breast cancer": both are for it.
    private void SpreadPurpose(Concept illness)
    {
        if (_now is not { Joint: ChunkKind.And or ChunkKind.Or, Heads.Count: 1 } || _now.Last!.Criterion is not TreatmentCriterion { Treatment.Kind: not ConceptKind.Drug })
        {
            return;
        }

        for (var i = _segments.Count - 1; i >= 0 && _segments[i].Heads is [{ Criterion: TreatmentCriterion { Purpose: null, Treatment.Kind: not ConceptKind.Drug } earlier } head]; i--)
        {
            head.Criterion = earlier with { Purpose = illness };
            if (_segments[i].Joint == ChunkKind.Semicolon)
            {
                return;
            }
        }
    }

    // "Non-smoker" denies; "non-breast malignancy" is any other malignancy.
    private Criterion NonDiagnosis(Chunk chunk, Concept concept, int start)
    {
        var words = statement.WordsIn(chunk.Start, chunk.End);
        var (span, named) = (statement.InSource(start, chunk.End), new DiagnosisCriterion(concept) { Span = statement.InSource(chunk.Start, chunk.End) });
        return words.Length > 1 && Lexicon.InUse.Find(statement.Text[words[^1].Start..chunk.End], ConceptKind.Condition) is { } wider
            ? new ExceptCriterion(new DiagnosisCriterion(wider) { Span = span }, named) { Span = span }
            : new NotCriterion(named) { Span = span };
    }

    // "Severe cardiac, infectious or metabolic disease": what narrows the first member narrows all that share its noun.
    private void Spread(Chunk chunk, List<Qualifier> own)
    {
        if (!chunk.SharesHead)
        {
            _spread = ([.. own], _now.Setting);
        }
        else if (_now.Setting == DiseaseSetting.None && _now.ModifiersFrom is null)
        {
            own.AddRange(_spread.Qualifiers);
            _now.Setting = _spread.Setting;
        }
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
        statement.WordsIn(chunk.Start, chunk.End) is { IsEmpty: false } words && CueTable.Phrases.Find(words, 0)?.Cue is { Kind: CueKind.Qualifier, Qualifier: { } qualifier }
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
        List<Qualifier> narrowing = [.. own];
        foreach (var (qualifiers, other) in _alternatives)
        {
            if (isBoth && qualifiers.Count == 0)
            {
                setting |= other;
            }
            else if (_now.Joint == ChunkKind.Comma || (other == DiseaseSetting.None && qualifiers.All(q => q.Kind == QualifierKind.Evidence)))
            {
                // "Severe, uncontrolled asthma" is both; "clinical or radiologic evidence" is no kind of illness.
                narrowing.AddRange(qualifiers);
                setting |= other;
            }
            else
            {
                all.Add((qualifiers, other));
            }
        }

        all.Add((narrowing, setting));
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
        if (SaysPoor(chunk) && _now.Last is { Criterion: StateCriterion function } worked && StateTable.IsFunction(function.State) && worked.End + 1 >= chunk.Start)
        {
            // "Renal function impairment".
            foreach (var head in HeadsSoFar.Where(head => head.Criterion is StateCriterion other && StateTable.IsFunction(other.State)))
            {
                head.Criterion = Deny(head.Criterion);
            }

            worked.End = chunk.End;
            return;
        }

        _now.Generic = chunk;
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
            if (Lexicon.InUse.Get(isOwn ? "index-disease" : "comorbidity") is { } concept)
            {
                AddDiagnosis(chunk, concept);
            }
        }
    }

    private bool SaysPoor(Chunk chunk) => statement.Lower.AsSpan(chunk.Start, chunk.End - chunk.Start) is "impairment" or "insufficiency" or "failure"
        or "dysfunction" or "dysfunctions" or "abnormality" or "abnormalities" or "disturbance" or "problem" or "problems" or "compromise" or "disorder";

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
                    segment.Heads.Add(new Head(isPoor ? Deny(criterion) : criterion, site.Start, end));
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
        var own = segment.Qualifiers.Count > 0 ? segment.Qualifiers : _carried;
        var narrowed = segment == _now && _alternatives.Count > 0 ? Alternatives(own) : [(own, segment.Setting)];
        if (narrowed.Count > 1 && narrowed[^1] is { Qualifiers.Count: 0, Setting: DiseaseSetting.None })
        {
            narrowed.RemoveAt(narrowed.Count - 1); // "uncontrolled medical or psychiatric illness": the bare one is narrowed too
        }

        List<Qualifier> spoken = [.. segment.Words.SelectMany(Written)];
        foreach (var site in segment.Sites.Where(site => site.Cue!.SiteDisease is not null))
        {
            var until = segment == _now ? end : site.End;
            var span = statement.InSource(site.Start, until);
            var diagnoses = narrowed.ConvertAll<Criterion>(way =>
                Diagnosis(site.Cue!.SiteDisease!, ([.. spoken, .. way.Qualifiers], way.Setting), span) with { Within = _window });
            segment.Heads.Add(new Head(diagnoses.Count == 1 ? diagnoses[0] : new AnyOfCriterion(diagnoses) { Span = span }, site.Start, until));
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
}
