using System.Runtime.InteropServices;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Eligibility.Parsing.Cues;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>Illnesses.</content>
internal sealed partial class PhraseList
{
    private void AddDiagnosis(Chunk chunk, Concept concept)
    {
        if (_now.IsPurpose && _now.Last is { Criterion: TreatmentCriterion or NotCriterion { Inner: TreatmentCriterion } } given)
        {
            given.Criterion = given.Criterion is NotCriterion { Inner: TreatmentCriterion washed } not
                ? new NotCriterion(washed with { Purpose = concept }) { Span = not.Span }
                : (TreatmentCriterion)given.Criterion with { Purpose = concept };
            given.End = chunk.End;
            _now.IsPurpose = false;
            SpreadPurpose(concept);
            return;
        }

        if (TellsWhichLines(chunk.Start, chunk.End) || TellsRecovery(chunk, concept) || NarrowsStudied(chunk) || DeclareAllergy(chunk, concept))
        {
            return;
        }

        if (_now.Last is { Criterion: ResultCriterion { Result: TestResult.Negative or TestResult.Positive } shown } test && IsTestFor(test, chunk, concept))
        {
            var (start0, found) = (test.Start, new DiagnosisCriterion(concept) { Span = statement.InSource(test.Start, chunk.End) });
            _now.Heads.Remove(test);
            AddHead(shown.Result == TestResult.Negative ? Deny(found) : found, start0, chunk.End);
            return;
        }

        if (_toward is { } toward)
        {
            // "Risk of bleeding" is a condition of its own, known by its name alone.
            var name = $"{statement.Text[toward.Start..toward.End]} {statement.Text[chunk.Start..chunk.End]}";
            concept = Concept.Unlisted(ConceptKind.Condition, Text.Folding.CollapseSpaces(name));
        }

        if (_timing is not null && Exposed().IsMatch(statement.Lower.AsSpan(0, chunk.Start)))
        {
            concept = Concept.Unlisted(ConceptKind.Condition, $"exposure to {Text.Folding.CollapseSpaces(statement.Text[chunk.Start..chunk.End])}"); // who was exposed need not have it
        }

        if (_now is { Joint: ChunkKind.Or or ChunkKind.Comma, Heads.Count: 0, IsModified: false } && (_now.Joint == ChunkKind.Or || IsListOfPurposes(chunk))
            && _segments.Count > 0 && ForAnother(_segments[^1].Last?.Criterion, concept, statement.InSource(chunk.Start, chunk.End)) is { } other)
        {
            _now.Heads.Add(new Head(other, chunk.Start, chunk.End) { IsWindowed = other is NotCriterion }); // "treatment for gout or lupus"
            return;
        }

        if (EndsIntolerance() && !IsReactionOf(concept))
        {
            (_intolerance, _otherIntolerance) = (null, null);
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
                _now.Add(new Qualifier(QualifierKind.Other, "untreated"));
            }
        }

        var start = Math.Min(chunk.Start, _now.ModifiersFrom ?? chunk.Start);
        var isOther = statement.Kind == CriterionKind.Exclusion && AnyCancer.Contains(concept.Id);
        var own = Narrowing(chunk.Start);
        if (isOther)
        {
            own.Add(OtherCancer);
        }

        Spread(chunk, own);
        var isPlain = own.Count == 0 && _now.Setting == DiseaseSetting.None && _now.ModifiersFrom is null;
        var span = statement.InSource(start, chunk.End);
        var named = NamedQualifier(chunk);
        var criterion = Diagnosis(concept, isPlain && _now.Heads.Count == 0 && named is null ? CarriedTo(concept) : own, span);
        if (statement.Kind == CriterionKind.Inclusion && _now.Has(q => Tame.Contains(q.Text)))
        {
            // "Stable brain metastases" among inclusions may let people in rather than ask for metastases.
            criterion = new AmbiguousCriterion([criterion, new PermissionCriterion(criterion) { Span = criterion.Span }]) { Span = criterion.Span };
        }

        if (isPlain && Lexicon.InUse.Get("neoplasm") is { } tumor && Lexicon.InUse.IsA(concept, tumor))
        {
            criterion = (criterion as DiagnosisCriterion) is { } plain ? InSettings(plain, NamedSettings()) : criterion;
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

        _carried = _toward is null && named is not null ? IsNarrowedName(chunk) && named.Text != "morbid" ? [named] : isPlain ? [] : Own() : isPlain || _now.Sites.Length > 0 ? _carried : Own();
        Taken();
        AddHead(criterion, start, chunk.End);
    }

    // "Active hepatitis B or C": what the name says itself need not be said again.
    private IReadOnlyList<Qualifier> CarriedTo(Concept concept) => _carried.Count == 0 ? _carried
        : [.. _carried.Where(q => !concept.Name.StartsWith(q.Text, StringComparison.OrdinalIgnoreCase))];

    // "Severe cardiac, infectious or metabolic disease": what narrows the first member narrows all that share its noun.
    private void Spread(Chunk chunk, List<Qualifier> own)
    {
        if (!chunk.SharesHead)
        {
            _spread = (own.Count == 0 ? [] : [.. own], _now.Setting);
        }
        else if (_now.Setting == DiseaseSetting.None && _now.ModifiersFrom is null)
        {
            own.AddRange(_spread.Qualifiers);
            _now.Setting = _spread.Setting;
        }
    }

    private Criterion Diagnosis(Concept concept, IReadOnlyList<Qualifier> own, Text.SourceSpan span)
    {
        var diagnosis = _alternatives is null ? Diagnosis(concept, (own, _now.Setting), span) : AnyDiagnosis(concept, own, span);
        return _isFamily && _isOwnToo ? new AnyOfCriterion([OfOwn(diagnosis), diagnosis]) { Span = span } : diagnosis;
    }

    private Criterion AnyDiagnosis(Concept concept, IReadOnlyList<Qualifier> own, Text.SourceSpan span)
    {
        var diagnoses = Alternatives(own).ConvertAll<Criterion>(alternative => Diagnosis(Meant(concept, alternative.Setting), alternative, span));
        return diagnoses.Count == 1 ? diagnoses[0] : new AnyOfCriterion(diagnoses) { Span = span };
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
        statement.CueWordsIn(chunk.Start, chunk.End) is { IsEmpty: false } words && CueTable.Phrases.Find(words, 0) is { Cue: { Kind: CueKind.Qualifier, Qualifier: { } qualifier } } found
        && qualifier.Text is not ("open" or "closed") && !qualifier.Text.EndsWith("dependent", StringComparison.Ordinal) // which belong to the one name
        && found.End < words.Length // in "congenital or rheumatic heart disease" it is what tells the members apart
            ? qualifier
            : null;

    // "Severe asthma" is an asthma; no "ischemic attack" is transient, nor any "obstructive pulmonary disease" chronic.
    private bool IsNarrowedName(Chunk chunk) => chunk.SharesHead || (CueTable.Phrases.Find(statement.CueWordsIn(chunk.Start, chunk.End), 0) is { } found
        && statement.WordsIn(chunk.Start, chunk.End) is var words && found.End < words.Length
        && Lexicon.InUse.Find(statement.Text[words[found.End].Start..chunk.End], ConceptKind.Condition) is not null);

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
        foreach (var (qualifiers, other, _) in CollectionsMarshal.AsSpan(_alternatives))
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
                all.Add(([.. qualifiers, .. own.Where(q => q == OtherCancer || CueTable.IsSite(q))], other)); // "primary or metastatic brain cancer" is of the brain
            }
        }

        all.Add((narrowing, setting));
        return all;
    }

    // What stands before a name and narrows it.
    private List<Qualifier> Narrowing(int start)
    {
        var spoken = Spoken(start);
        var own = QualifiersAndPlaces();
        if (spoken is not null)
        {
            own.Insert(0, spoken);
        }

        return own;
    }

    // One or two words right before a name narrow it, though no table holds them: "diaphragmatic paralysis".
    private Qualifier? Spoken(int start)
    {
        const int Longest = 2;
        if (_now.Words.Count == 0 || _now.Words[^1].End > start || _now.Words[^1].Start < (_now.Last?.End ?? 0))
        {
            return null;
        }

        var (from, to) = _now.Words[^1];
        var until = Math.Min(start, _now.ModifiersFrom ?? start);
        var isBeside = to <= until && statement.Text.AsSpan(to, until - to).Trim(" -").Length == 0;
        var text = statement.Text.AsSpan(from, to - from);
        if (!isBeside || text.ContainsAny("<>=%") || text.ContainsAnyInRange('0', '9') || Tokenizer.Split(text).Count > Longest)
        {
            return null;
        }

        var written = Written(_now.Words[^1]);
        _now.Words.RemoveAt(_now.Words.Count - 1);
        return written;
    }

    private Qualifier Written((int Start, int End) words) =>
        new(
            QualifierKind.Other,
            Text.Folding.CollapseSpaces(statement.Lower[words.Start..words.End].TrimStart(' ', ',')));

    // The qualifiers of the member as they are now.
    private IReadOnlyList<Qualifier> Own() => _now.Qualifiers.Length == 0 ? [] : [.. _now.Qualifiers];

    private void Taken()
    {
        _now.ForgetQualifiers();
        _now.ForgetSites();
        (_now.Setting, _now.ModifiersFrom) = (DiseaseSetting.None, null);
        _alternatives = null;
    }
}
