using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Eligibility.Parsing.Cues;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>States of a person: pregnant, able to consent, recovered.</content>
internal sealed partial class PhraseList
{
    // What no study keeps anybody out for: behind other members of a denied list it is a new demand, not one more of them.
    private static readonly FrozenSet<PersonalState> Wanted = FrozenSet.Create(
        PersonalState.UsesContraception, PersonalState.SurgicallySterile, PersonalState.CanConsent, PersonalState.CanComply, PersonalState.AvailableForFollowUp,
        PersonalState.RecoveredFromToxicity, PersonalState.CanSwallow, PersonalState.CognitivelyAble);

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

        if (state is PersonalState.CanComply or PersonalState.AvailableForFollowUp or PersonalState.CanConsent or PersonalState.CognitivelyAble
            && !_isUnable && !cue.IsOpposite && (isDenied || statement.Kind == CriterionKind.Exclusion)
            && HeadsSoFar.Any(head => IsUnsuitable(head.Criterion)))
        {
            return; // "interfere with treatment or compliance": more of what the judgement is about
        }

        if (state == PersonalState.Hospitalized && _timing == TreatmentTiming.Needed && !HasHead && (isDenied || statement.Kind == CriterionKind.Exclusion)
            && IllnessNeeding().IsMatch(statement.Lower.AsSpan(0, chunk.Start)) || (state == PersonalState.Hospitalized && ToCome().IsMatch(statement.Lower.AsSpan(0, chunk.Start))))
        {
            _now.AddWord(chunk.Start, chunk.End); // "or a medical disease that requires hospitalization": whoever is in hospital need not have it
            return;
        }

        if (state == PersonalState.Hospitalized && statement.Lower.AsSpan(chunk.End).StartsWith(" (") && EarlierStay().IsMatch(statement.Lower.AsSpan(0, chunk.Start)))
        {
            _now.AddWord(chunk.Start, chunk.End); // "a prior hospital admission (less than 15 days)" is none of today
            return;
        }

        if ((state == PersonalState.UnsuitableByJudgement && _now.IsPurpose) || (state == PersonalState.RecoveredFromToxicity && SaysRecoveryAgain(chunk)))
        {
            return; // "investigational drugs for any other condition"; "resolution of the toxic effects of earlier treatment"
        }

        if ((state == PersonalState.UsesContraception && AbstinentFromOther(chunk)) || (!_isUnable && !cue.IsOpposite && IsOutOfPlace(state, chunk)))
        {
            _now.AddWord(chunk.Start, chunk.End);
            return;
        }

        if (_intolerance is { } kind && state == PersonalState.InAnotherStudy)
        {
            AddHead(new IntoleranceCriterion(null, kind) { Span = span }, chunk.Start, chunk.End);
            return;
        }

        if (state == PersonalState.InAnotherStudy && isDenied && statement.Lower.AsSpan(chunk.Start).StartsWith("study ", StringComparison.Ordinal) && HeadsSoFar.Any(head => IsUnsuitable(head.Criterion)))
        {
            return; // "preclude compliance or response to study treatment"
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

        if (EndsIntolerance() && StateTable.IsOfMother(state))
        {
            (_intolerance, _otherIntolerance) = (null, null);
        }

        if ((state == PersonalState.Pregnant && (_isHistory || _isSuspected || _timing is TreatmentTiming.Planned || _isFamily))
            || _intolerance is not null || (state == PersonalState.Pregnant && IsTestWithoutResult(chunk)))
        {
            _now.AddWord(chunk.Start, chunk.End);
            return;
        }

        Criterion criterion = new StateCriterion(state) { Span = span };
        var isNegative = cue.IsOpposite && Refused().IsMatch(statement.Lower.AsSpan(chunk.Start, chunk.End - chunk.Start))
            || cue.IsOpposite != (_isUnable && (isNon || state != PersonalState.Pregnant)); // "unable or unwilling to take part" turns nothing round twice
        List<Qualifier> degree = [];
        if ((StateTable.IsFunction(state) || state == PersonalState.CognitivelyAble) && _now.Generic is { } generic && SaysPoor(generic) && (_now.Heads.Count == 0 || DropsGeneral(generic, degree)))
        {
            // "Impairment of renal function", "severe impairment of renal function".
            isNegative ^= true;
            _now.Generic = null;
        }

        if (_now.Result is { } poor && state is not (PersonalState.Pregnant or PersonalState.UnsuitableByJudgement) && (poor.Is(CueKind.Abnormal) || poor.Is(CueKind.Low) || (poor.Is(CueKind.High) && IsTested(state, chunk))))
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
        if (state == PersonalState.RecoveredFromToxicity && _now.Last is { Criterion: NotCriterion { Inner: StateCriterion { State: PersonalState.RecoveredFromToxicity } } } unresolved && !isNegative)
        {
            _now.Heads.Remove(unresolved); // "toxicity of earlier treatment must have resolved"
        }

        _recovered = state == PersonalState.RecoveredFromToxicity ? chunk.End : _recovered;
        criterion = isNegative ? new NotCriterion(criterion) { Span = span } : criterion;
        AddHead(degree.Count == 0 ? criterion : new NarrowedCriterion(criterion, degree) { Span = span }, chunk.Start, chunk.End);
        IsShifted |= state == PersonalState.SuitableForTreatment && statement.Lower.AsSpan(0, chunk.End).EndsWith(" receive"); // "eligible to receive A": whoever gets A later
    }

    // "Severe impairment of renal function": how bad it is narrows the poor function, and the impairment is no illness beside it.
    private bool DropsGeneral(Chunk generic, List<Qualifier> degree)
    {
        if (_now.Heads is not [{ Criterion: DiagnosisCriterion { Condition.Id: "comorbidity" or "index-disease" } named } head] || head.End != generic.End)
        {
            return false;
        }

        degree.AddRange(named.Qualifiers);
        _now.Heads.Clear();
        return true;
    }

    // "Elevated liver function tests" speak of a liver that works badly.
    private bool IsTested(PersonalState state, Chunk chunk) => state == PersonalState.AdequateLiverFunction
        || (StateTable.IsFunction(state) && statement.Lower.AsSpan(chunk.Start, chunk.End - chunk.Start).Contains(" test", StringComparison.Ordinal));

    /// <summary>Adds that a treatment would be right for someone, which nobody needs to have had.</summary>
    public void AddSuited(Chunk cue, int end)
    {
        var isShifted = IsShifted;
        AddCue(cue, null);
        IsShifted = isShifted;
        if (_now.Last is not { } head || head.Start != cue.Start)
        {
            _now.AddWord(cue.End, end);
            return;
        }

        List<Qualifier> what = [Written((cue.End, end))];
        head.Criterion = head.Criterion is NotCriterion denied ? new NotCriterion(Narrow(denied.Inner, what)) { Span = denied.Span } : Narrow(head.Criterion, what);
        head.End = end;
    }

    /// <summary>Adds the will to do what the study asks for, or the refusal of it.</summary>
    public void AddWill(Chunk cue, int end)
    {
        var span = statement.InSource(cue.Start, end);
        var state = new StateCriterion(PersonalState.CanComply) { Span = span };
        AddHead(cue.Is(CueKind.Able) ? state : new NotCriterion(state) { Span = span }, cue.Start, end);
    }

    /// <summary>Adds that consent cannot be given.</summary>
    public void AddInability(Chunk consent)
    {
        var span = statement.InSource(consent.Start, consent.End);
        (_isUnable, _now.Unable) = (false, null);
        AddHead(new NotCriterion(new StateCriterion(PersonalState.CanConsent) { Span = span }) { Span = span }, consent.Start, consent.End);
    }

    // "Not pregnant, and uses contraception"; among exclusions "nursing home", "or his carer": words that only look like the state.
    private bool IsOutOfPlace(PersonalState state, Chunk chunk)
    {
        if (statement.Kind == CriterionKind.Exclusion && !isDenied)
        {
            return state is PersonalState.HasCaregiver or PersonalState.LivesNearby
                || (state == PersonalState.SuitableForTreatment && statement.Lower.AsSpan(chunk.Start).StartsWith("requir", StringComparison.Ordinal))
                || (state == PersonalState.SurgicallySterile && HeadsSoFar.Any(head => !IsWanted(head.Criterion)))
                || (state == PersonalState.UsesContraception && HeadsSoFar.Any(IsWithChild) && IsDemanded(chunk));
        }

        return isDenied && Wanted.Contains(state) && (HeadsSoFar.Any(head => !IsWanted(head.Criterion)) || IsDemanded(chunk));
    }

    // Whether "must" or "agrees" stands between the member before and this one.
    private bool IsDemanded(Chunk chunk) => HeadsSoFar.LastOrDefault() is { } last && Demands().IsMatch(statement.Lower.AsSpan(last.End, Math.Max(0, chunk.Start - last.End)));

    private static bool IsWanted(Criterion criterion) => criterion is StateCriterion state && (Wanted.Contains(state.State) || state.State == PersonalState.Postmenopausal);

    // "Non-pregnant women" are women; not where men may join too.
    private bool OfWomenOnly(Chunk chunk) =>
        statement.Lower.AsSpan(chunk.Start, chunk.End - chunk.Start) is var named && (named.Contains("female", StringComparison.Ordinal) || named.Contains("wom", StringComparison.Ordinal))
        && !Males().IsMatch(statement.Lower);

    // "Abstinent" from alcohol or drugs; where sex and children are spoken of it is contraception.
    private bool AbstinentFromOther(Chunk chunk) =>
        statement.Lower.AsSpan(chunk.Start, chunk.End - chunk.Start) is var named && named.Contains("abstinen", StringComparison.Ordinal)
        && !named.Contains("sex", StringComparison.Ordinal) && !OfSex().IsMatch(statement.Lower);

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
        _now.Remove(qualifier => qualifier.Text is "singleton");
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

    // "A pregnancy test will be done" asks nobody to be pregnant.
    private bool IsTestWithoutResult(Chunk chunk)
    {
        var named = statement.Lower.AsSpan(chunk.Start, chunk.End - chunk.Start);
        var after = statement.Lower.AsSpan(chunk.End);
        return statement.Kind == CriterionKind.Inclusion && _now.Result is null && named.Contains(" test", StringComparison.Ordinal)
            && !named.StartsWith("positive", StringComparison.Ordinal)
            && !after.Contains("negative", StringComparison.Ordinal) && !after.Contains("positive", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\b(?:must|should|agrees?|will|undertakes?|needs?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Demands();

    [GeneratedRegex(@"\b(?:diseases?|disorders?|illness(?:es)?|conditions?|complications?|events?|problems?|infections?)\s+(?:(?:that|which|\w+ly)\s+)*(?:requir\w+|need\w*|necessitat\w+)\s+(?:(?:overnight|prolonged|immediate|inpatient|any|an?|urgent|frequent|current)\s+){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex IllnessNeeding();

    // "Likely to require medication or hospitalization"
    [GeneratedRegex(@"\b(?:likely|expected|anticipated|may|might|could|would) (?:to )?(?:require|need|necessitate|result in|lead to|cause)\b[^;.]{0,60}$", RegexOptions.CultureInvariant)]
    private static partial Regex ToCome();

    [GeneratedRegex(@"^(?:unwilling|not willing|refus)", RegexOptions.CultureInvariant)]
    private static partial Regex Refused();

    [GeneratedRegex(@"\b(?:m[ae]n|males?|boys?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Males();

    [GeneratedRegex(@"sex|intercourse|contracept|birth control|pregnan|child|condom|partner|conceiv|fertil|sperm|\bwom[ae]n\b|\bfemale", RegexOptions.CultureInvariant)]
    private static partial Regex OfSex();
}
