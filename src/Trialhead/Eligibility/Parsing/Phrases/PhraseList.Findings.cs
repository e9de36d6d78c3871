using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Eligibility.Parsing.Cues;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>Markers, values, treatments, states, and the results said of them.</content>
internal sealed partial class PhraseList
{
    private void AddMarker(Chunk chunk, Concept concept)
    {
        var criterion = new BiomarkerCriterion(concept) { Span = statement.InSource(chunk.Start, chunk.End) };
        var written = statement.Lower.AsSpan(chunk.Start, chunk.End - chunk.Start);
        if (_now.Result is { } result && (result.Is(CueKind.Positive) || result.Is(CueKind.Negative)))
        {
            (_now.Result, _leading) = (null, result);
            AddHead(result.Is(CueKind.Negative) ? Deny(criterion) : criterion, result.Start, chunk.End);
        }
        else if (_leading is { } leading && concept.NeedsStatus && !SaysStatus(written))
        {
            // "Positive HBsAg or hepatitis C antibody" is positive for each of them.
            AddHead(leading.Is(CueKind.Negative) ? Deny(criterion) : criterion, chunk.Start, chunk.End);
        }
        else if (statement.Text.AsSpan(chunk.End).TrimStart() is ['+', ..] plus && (plus.Length == 1 || !char.IsAsciiDigit(plus[1])))
        {
            AddHead(criterion, chunk.Start, statement.Text.Length - plus.Length + 1);
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
            CueKind.High when concept.Kind == ConceptKind.Analyte && concept.Analyte?.IsScore != true =>
                new MeasurementCriterion(concept, Comparator.More, one, LimitBasis.UpperLimitOfNormal) { Span = span },
            CueKind.Low when concept.Kind == ConceptKind.Analyte && concept.Analyte?.IsScore != true =>
                new MeasurementCriterion(concept, Comparator.Less, one, LimitBasis.LowerLimitOfNormal) { Span = span },
            CueKind.Positive => new ResultCriterion(concept, TestResult.Positive) { Span = span },
            CueKind.Negative => new ResultCriterion(concept, TestResult.Negative) { Span = span },
            CueKind.Normal => new ResultCriterion(concept, TestResult.Normal) { Span = span },
            _ => new ResultCriterion(concept, TestResult.Abnormal) { Span = span },
        };
    }

    private void AddState(Chunk chunk, PhraseCue cue)
    {
        var state = cue.State!.Value;
        var span = statement.InSource(chunk.Start, chunk.End);
        var isNon = _now.Unable is { } non && non.Is(CueKind.Non);
        if (isNon && (state == PersonalState.InAnotherStudy || StateTable.IsFunction(state)))
        {
            (_isUnable, _now.Unable) = (false, null);
            _now.AddWord(chunk.Start, chunk.End); // "a non-investigational product", "a non-hematologic tumour" deny nothing
            return;
        }

        if (state is PersonalState.CanComply or PersonalState.AvailableForFollowUp or PersonalState.CanConsent or PersonalState.CognitivelyAble && !_isUnable && !cue.IsOpposite && (isDenied || statement.Kind == CriterionKind.Exclusion)
            && HeadsSoFar.Any(head => IsUnsuitable(head.Criterion)))
        {
            return; // "interfere with treatment or compliance": more of what the judgement is about
        }

        if (state == PersonalState.UsesContraception && AbstinentFromOther(chunk))
        {
            _now.AddWord(chunk.Start, chunk.End);
            return;
        }

        if (_intolerance is { } kind && state == PersonalState.InAnotherStudy)
        {
            AddHead(new IntoleranceCriterion(null, kind) { Span = span }, chunk.Start, chunk.End);
            return;
        }

        if (state == PersonalState.InAnotherStudy && IsThisStudy(chunk))
        {
            if (statement.Kind == CriterionKind.Exclusion && Before().IsMatch(statement.Lower))
            {
                AddHead(new StateCriterion(PersonalState.PreviouslyEnrolled) { Span = span }, chunk.Start, chunk.End);
                return;
            }

            if (_now.Heads.Count == 0)
            {
                _now.AddWord(chunk.Start, chunk.End);
            }

            return;
        }

        if ((state == PersonalState.Pregnant && (_isHistory || _isSuspected || _timing is TreatmentTiming.Planned || _isFamily))
            || _intolerance is not null || (state == PersonalState.Pregnant && IsTestWithoutResult(chunk)))
        {
            _now.AddWord(chunk.Start, chunk.End);
            return;
        }

        Criterion criterion = new StateCriterion(state) { Span = span };
        var isNegative = cue.IsOpposite != (_isUnable && (isNon || state != PersonalState.Pregnant));
        if (StateTable.IsFunction(state) && _now is { Heads.Count: 0, Generic: { } generic } && SaysPoor(generic))
        {
            // "Impairment of renal function".
            isNegative ^= true;
            _now.Generic = null;
        }

        if (_now.Result is { } poor && state != PersonalState.Pregnant && (poor.Is(CueKind.Abnormal) || poor.Is(CueKind.Low)))
        {
            // "Reduced cognitive function".
            isNegative ^= !_isUnable;
            _now.Result = null;
        }

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

        if (state == PersonalState.Pregnant && !isNegative && Singleton(chunk) is { } single)
        {
            criterion = single;
        }

        if (isNon && statement.Kind == CriterionKind.Inclusion && OfWomenOnly(chunk))
        {
            AddHead(new SexCriterion(Sex.Female) { Span = span }, chunk.Start, chunk.End);
        }

        _now.Unable = null;
        _isUnable &= !isNon;
        AddHead(isNegative ? new NotCriterion(criterion) { Span = span } : criterion, chunk.Start, chunk.End);
    }

    // "Singleton pregnancy": with one child and no more.
    private AllOfCriterion? Singleton(Chunk chunk)
    {
        var before = statement.Lower.AsSpan(0, chunk.Start).TrimEnd();
        if (!before.EndsWith("singleton", StringComparison.Ordinal) || Lexicon.InUse.Get("twin-pregnancy") is not { } twins)
        {
            return null;
        }

        var start = before.Length - "singleton".Length;
        _now.Words.RemoveAll(word => word.Start >= start);
        _now.Qualifiers.RemoveAll(qualifier => qualifier.Text is "singleton");
        var (span, one) = (statement.InSource(chunk.Start, chunk.End), statement.InSource(start, before.Length));
        return new AllOfCriterion(
        [
            new StateCriterion(PersonalState.Pregnant) { Span = span },
            new NotCriterion(new DiagnosisCriterion(twins) { Span = one }) { Span = one },
        ])
        { Span = statement.InSource(start, chunk.End) };
    }

    // "Consent to participate in the study", "would preclude study treatment" speak of this study; to have had a "study drug" is to have been in another.
    private bool IsThisStudy(Chunk chunk)
    {
        var named = statement.Lower.AsSpan(chunk.Start, chunk.End - chunk.Start);
        return named.StartsWith("study ", StringComparison.Ordinal)
            ? statement.Kind == CriterionKind.Inclusion || _now.Heads is [.., { Criterion: StateCriterion { State: PersonalState.UnsuitableByJudgement } }]
            : ThisStudy().IsMatch(named);
    }

    // "Non-pregnant women" are women; not where men may join too.
    private bool OfWomenOnly(Chunk chunk) =>
        statement.Lower.AsSpan(chunk.Start, chunk.End - chunk.Start) is var named && (named.Contains("female", StringComparison.Ordinal) || named.Contains("wom", StringComparison.Ordinal))
        && !Males().IsMatch(statement.Lower);

    // "Abstinent" from alcohol or drugs; where sex and children are spoken of it is contraception.
    private bool AbstinentFromOther(Chunk chunk) =>
        statement.Lower.AsSpan(chunk.Start, chunk.End - chunk.Start) is var named && named.Contains("abstinen", StringComparison.Ordinal)
        && !named.Contains("sex", StringComparison.Ordinal) && !OfSex().IsMatch(statement.Lower);

    // "A pregnancy test will be done" asks nobody to be pregnant.
    private bool IsTestWithoutResult(Chunk chunk)
    {
        var named = statement.Lower.AsSpan(chunk.Start, chunk.End - chunk.Start);
        var after = statement.Lower.AsSpan(chunk.End);
        return statement.Kind == CriterionKind.Inclusion && _now.Result is null && named.Contains(" test", StringComparison.Ordinal)
            && !named.StartsWith("positive", StringComparison.Ordinal)
            && !after.Contains("negative", StringComparison.Ordinal) && !after.Contains("positive", StringComparison.Ordinal);
    }

    // Behind a name the result belongs to it and to those before it that still wait for one; else to the next name.
    private void AddResult(Chunk chunk)
    {
        var open = HeadsSoFar.Where(head => head.Open is not null && !head.IsSettled).ToList();
        var last = _now.Last;
        if (open.Count > 0 && last is not null && last == open[^1])
        {
            foreach (var head in open)
            {
                head.Criterion = head.Criterion is BiomarkerCriterion marker
                    ? chunk.Is(CueKind.Negative) ? Deny(marker) : marker
                    : Resulting(head.Open!, chunk, head.Start, chunk.End);
                head.IsSettled = true;
            }

            Share(chunk, last);
            last.End = chunk.End;
        }
        else if (last?.Criterion is BiomarkerCriterion or DiagnosisCriterion && last.End >= chunk.Start - 2
            && (chunk.Is(CueKind.Positive) || chunk.Is(CueKind.Negative)))
        {
            Share(chunk, last);
            last.End = chunk.End;
        }
        else
        {
            _now.Result = chunk;
        }
    }

    // "HIV, hepatitis B and hepatitis C negative" is negative for each of them; "HIV infection and hepatitis C negative" is not.
    private void Share(Chunk result, Head last)
    {
        if (!result.Is(CueKind.Negative))
        {
            return;
        }

        var all = HeadsSoFar.ToList();
        var isShared = statement.Kind == CriterionKind.Inclusion && !_segments.Append(_now).Any(segment => segment.Joint == ChunkKind.Or)
            && all.TrueForAll(head => head.Criterion is BiomarkerCriterion or NotCriterion { Inner: BiomarkerCriterion }
                || (head.Criterion is DiagnosisCriterion { Within: null } c && IsInfection(c.Condition)))
            && all.TrueForAll(head => head == last || !EndsAsIllness().IsMatch(statement.Lower.AsSpan(head.Start, head.End - head.Start)));
        foreach (var head in (isShared ? all : [last]).Where(head => head.Criterion is BiomarkerCriterion or DiagnosisCriterion))
        {
            head.Criterion = Deny(head.Criterion);
        }
    }

    private static bool IsInfection(Concept concept) => Lexicon.InUse.Get("infection") is { } infection && Lexicon.InUse.IsA(concept, infection);

    /// <summary>Denies what has just been named ("seizure-free"); false where that is nothing that can be absent.</summary>
    public bool DenyLast(Chunk chunk)
    {
        if (_now.Last is not { Criterion: TreatmentCriterion or DiagnosisCriterion } last || last.End + 1 < chunk.Start)
        {
            return false;
        }

        var denied = last.Criterion is TreatmentCriterion treatment ? treatment with { Timing = TreatmentTiming.Current } : last.Criterion;
        (last.Criterion, last.End) = (new NotCriterion(denied) { Span = denied.Span }, chunk.End);
        return true;
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

    [GeneratedRegex(@"\b(?:m[ae]n|males?|boys?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Males();

    [GeneratedRegex(@"sex|intercourse|contracept|birth control|pregnan|child|condom|partner|conceiv|fertil|sperm|\bwom[ae]n\b|\bfemale", RegexOptions.CultureInvariant)]
    private static partial Regex OfSex();
}
