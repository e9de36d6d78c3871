using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Cues;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>What is read by itself and joins the head before it: denials, examples, brackets, evidence.</content>
internal sealed partial class PhraseList
{
    /// <summary>Denies a list of its own: "without A or B".</summary>
    public void AddDenied(Criterion inner, int start, int end) =>
        _now.Heads.Add(new Head(new NotCriterion(inner) { Span = statement.InSource(start, end) }, start, end) { IsWindowed = true });

    private static bool IsUnsuitable(Criterion leaf) => leaf is StateCriterion { State: PersonalState.UnsuitableByJudgement };

    /// <summary>Adds what stands in brackets behind a head.</summary>
    public void AddBracket(Criterion inner, bool isExamples, int start, int end)
    {
        if (LetsOff(inner, start, end))
        {
            return;
        }

        if (IsOfReaction(inner, end))
        {
            // "Allergic reaction (e.g. anaphylaxis) to X": the allergy to X is meant.
            if (_now.Last is { } reaction)
            {
                _now.Heads.Remove(reaction);
            }

            Modify(CueKind.Allergy);
        }
        else if (_now.Last is { } seen && IsReaction(seen.Criterion) && !inner.HasLeaf(leaf => leaf is not IntoleranceCriterion { Kind: IntoleranceKind.Allergy }))
        {
            (seen.Criterion, seen.End) = (Narrow(inner, Degree(seen.Criterion)), end);
        }
        else if (_now.Last is { Criterion: StateCriterion { State: PersonalState.UsesContraception } } && inner.Leaves().All(IsContraception))
        {
            _now.Last.End = end; // "reliable contraception (hormonal, barrier method)": which kinds there are
        }
        else if (!inner.HasLeaf(leaf => leaf is not UninterpretedCriterion) || IsDose(inner, start))
        {
            AddBracketedWords(start, end);
        }
        else if (_now.Last is not { } head)
        {
            _now.Heads.Add(new Head(inner, start, end));
        }
        else if (head.Criterion is TreatmentCriterion { Within: not null } given && (isDenied || statement.Kind == CriterionKind.Exclusion) && OwnWashouts(inner, start, end) is { } washouts)
        {
            // "No chemotherapy within 4 weeks (6 weeks for nitrosoureas)".
            (head.Criterion, head.End) = (new AnyOfCriterion([given, .. washouts]) { Span = statement.InSource(head.Start, end) }, end);
        }
        else if (head.Criterion is IntoleranceCriterion { Kind: IntoleranceKind.Contraindication } && (isDenied || statement.Kind == CriterionKind.Exclusion)
            && inner.Leaves().All(leaf => leaf is DiagnosisCriterion or StateCriterion or TreatmentCriterion) && !inner.HasPart(part => part is NotCriterion or ExceptCriterion or NarrowedCriterion) && (IsRightBehind(head, start) || OfTreatment().IsMatch(statement.Lower.AsSpan(head.End, start - head.End))))
        {
            // "Contraindications to heparin (active bleeding, recent surgery)": what they are.
            (head.Criterion, head.End) = (new AnyOfCriterion([head.Criterion, .. inner.Leaves()]) { Span = statement.InSource(head.Start, end) }, end);
        }
        else if (head.Criterion is IntoleranceCriterion && inner.HasLeaf(leaf => leaf is DiagnosisCriterion))
        {
            _now.AddWord(start, end); // "intolerance to the drug (symptoms such as nausea)": how it shows, not what else keeps out
        }
        else if (head.Open is not null && !head.IsSettled && inner.HasLeaf(leaf => leaf is MeasurementCriterion))
        {
            // "corrected QT interval (QTc > 500 ms)": the brackets say what is asked of it.
            (head.Criterion, head.IsSettled, head.End) = (inner, true, end);
        }
        else if (!isExamples && ForWhom().IsMatch(statement.Lower.AsSpan(start, end - start)) && inner.HasLeaf(leaf => leaf is DiagnosisCriterion or SexCriterion or AgeCriterion)
            && head.Criterion.Leaves().All(leaf => leaf is MeasurementCriterion or PerformanceCriterion or AgeCriterion))
        {
            AddWhom(head, inner, end);
        }
        else if (!isExamples && head.Criterion is DiagnosisCriterion or ResultCriterion or BiomarkerCriterion or MeasurementCriterion && !inner.HasLeaf(leaf => !IsTest(leaf)))
        {
            AddEvidence(start, end); // "COVID-19 (by PCR or chest X-ray)": who had the test need not have the illness
        }
        else if (!isExamples && head.Criterion.Leaves().All(leaf => leaf is MeasurementCriterion)
            && !inner.HasLeaf(leaf => leaf is not (TreatmentCriterion or DiagnosisCriterion)) && (statement.Kind == CriterionKind.Inclusion || inner is TreatmentCriterion))
        {
            _now.AddWord(start, end); // "platelets ≥ 50 000 (after transfusion)": no other way to meet the limit
        }
        else if (isExamples || IsRightBehind(head, start) && !IsWhatFailed(head.Criterion, inner) && !inner.HasLeaf(leaf => leaf is not (DiagnosisCriterion or TreatmentCriterion or BiomarkerCriterion or IntoleranceCriterion)))
        {
            AddExamples(inner, start, end);
        }
        else
        {
            head.Criterion = new AllOfCriterion([.. Flat(head.Criterion), .. Flat(inner)]) { Span = statement.InSource(head.Start, end) };
            head.End = end;
        }
    }

    [GeneratedRegex(@"^\s*(?:therapy|treatment|use|administration|examination|scan(?:ning)?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex OfTreatment();

    // "Platelets < 25 000 (for myeloma only)": whom the limit concerns, not another way to be kept out.
    private void AddWhom(Head head, Criterion whom, int end)
    {
        var span = statement.InSource(head.Start, end);
        head.Criterion = statement.Kind == CriterionKind.Exclusion || isDenied
            ? new AllOfCriterion([.. Flat(head.Criterion), whom]) { Span = span }
            : new ConditionalCriterion(whom, head.Criterion) { Span = span };
        head.End = end;
    }

    [GeneratedRegex(@"^\W*(?:only )?(?:for\b|in (?:patients|subjects|participants|those|wom[ae]n|men|adults|children)\b)|\bonly\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex ForWhom();

    private static bool IsContraception(Criterion leaf) => leaf is StateCriterion { State: PersonalState.UsesContraception or PersonalState.SurgicallySterile }
        || (leaf is TreatmentCriterion { Treatment: var method } && Contraceptions.Any(id => Lexicon.InUse.Get(id) is { } any && Lexicon.InUse.IsA(method, any)));

    private static readonly string[] Contraceptions =
        ["contraception", "barrier-contraception", "hormonal-contraceptive", "intrauterine-device", "spermicide", "vasectomy", "tubal-ligation"];

    private static bool IsTest(Criterion leaf) => leaf is TreatmentCriterion { Treatment.Kind: ConceptKind.Procedure } test
        && PresumptionTable.IsInvestigation(test.Treatment, Lexicon.InUse);

    // Whether brackets tell how an allergic reaction shows, and what it is a reaction to stands behind them.
    private bool IsOfReaction(Criterion inner, int end) => statement.Lower.AsSpan(end).TrimStart().StartsWith("to ", StringComparison.Ordinal)
        && !inner.HasLeaf(leaf => leaf is not (DiagnosisCriterion or UninterpretedCriterion))
        && (_now.Last is { } last ? IsReaction(last.Criterion) : _intolerance is IntoleranceKind.Allergy);

    private static bool IsReaction(Criterion criterion) => criterion is DiagnosisCriterion { Condition.Id: "allergic-disease" or "anaphylaxis" or "drug-allergy" };

    // "Immunosuppressants (> 30 mg prednisolone a day)" names no other drug, but how much.
    private bool IsDose(Criterion inner, int start) =>
        _now.Last is { Criterion: TreatmentCriterion } && inner.HasLeaf(leaf => leaf is TreatmentCriterion) && !inner.HasLeaf(leaf => leaf is MeasurementCriterion)
        && statement.Lower.AsSpan(start).TrimStart("( [") is var words
        && (words.StartsWith(">") || words.StartsWith("<") || words.StartsWith("≥") || words.StartsWith("≤") || words.StartsWith("more than ") || words.StartsWith("at least ") || words.StartsWith("greater than "));

    // In "arrhythmia causing symptoms (palpitations)" the brackets are no examples of arrhythmia.
    private bool IsRightBehind(Head head, int open) =>
        head.End >= open || !statement.Text.AsSpan(head.End, open - head.End).ContainsAnyExcept(" -");

    // "Tuberculosis resistant to the study drugs (isoniazid, rifampicin)": the drugs narrow the illness.
    private bool IsWhatFailed(Criterion head, Criterion inner) =>
        _outcome == TreatmentOutcome.Failed && head is DiagnosisCriterion && !inner.HasLeaf(leaf => leaf is not TreatmentCriterion);

    /// <summary>Narrows what was named last by what it does not come of.</summary>
    public void AddCause(int start, int end)
    {
        var head = _now.Last ?? (_now.Words.Count == 0 ? HeadBefore() : null);
        if (head is null || (head.Open is not null && !head.IsSettled) || !CanNarrow(head.Criterion))
        {
            _now.AddWord(start, end);
            return;
        }

        head.Criterion = Narrow(head.Criterion, [Written((start, end))]);
        head.End = Math.Max(head.End, end);
    }

    /// <summary>Adds why the last head is so, which is asked for with it.</summary>
    public void AddReason(Criterion inner, int start, int end)
    {
        if (_now.Last is not { } head || !inner.HasLeaf(leaf => leaf is not UninterpretedCriterion))
        {
            _now.AddWord(start, end);
            return;
        }

        head.Criterion = new AllOfCriterion([.. Flat(head.Criterion), .. Flat(inner)]) { Span = statement.InSource(head.Start, end) };
        head.End = Math.Max(head.End, end);
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

}
