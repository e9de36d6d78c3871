using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Chunks;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>What is read by itself and joins the head before it: denials, examples, brackets, evidence.</content>
internal sealed partial class PhraseList
{
    /// <summary>Denies a list of its own: "without A or B".</summary>
    public void AddDenied(Criterion inner, int start, int end) =>
        _now.Heads.Add(new Head(new NotCriterion(inner) { Span = statement.InSource(start, end) }, start, end) { IsWindowed = true });

    /// <summary>Adds examples to what they are examples of: "autoimmune disease such as lupus".</summary>
    public void AddExamples(Criterion inner, int start, int end)
    {
        if (_now.Last is { Open: null } meant && SaysThatIs(start) && !Covers(meant.Criterion, inner))
        {
            // "Overt myeloma (i.e. anemia or bone lesions)": what is meant is not any anemia.
            meant.Criterion = new AmbiguousCriterion([meant.Criterion, inner]) { Span = statement.InSource(meant.Start, end) };
            meant.End = Math.Max(meant.End, end);
            return;
        }

        // "Brain disease such as an infection or a tumour that would interfere with the study": any of these that does.
        if (_now.Last is { } named && inner.HasLeaf(IsUnsuitable) && inner.HasLeaf(leaf => !IsUnsuitable(leaf)))
        {
            named.Criterion = Narrow(named.Criterion, [Judged]);
            inner = Narrow(inner, [Judged]);
        }

        if (_now.Last is not { } head)
        {
            Cut(ChunkKind.Or);
            _now.Heads.Add(new Head(inner, start, end));
        }
        else if (!Covers(head.Criterion, inner))
        {
            inner = head.Criterion is AnyOfCriterion forms
                ? new AnyOfCriterion([.. forms.Parts.Select(form => Narrow(inner, Degree(form))).Distinct()]) { Span = inner.Span }
                : Narrow(inner, Degree(head.Criterion));
            if (!head.IsWindowed && WindowOf(inner) is { } window)
            {
                // "Vaccines, e.g. influenza, within 14 days" goes for all of them.
                Set(head, window);
            }

            head.Criterion = new AnyOfCriterion([head.Criterion, inner]) { Span = statement.InSource(head.Start, end) };
        }

        if (_now.Last is { } last)
        {
            last.End = Math.Max(last.End, end);
        }
    }

    // "Poorly controlled illness such as diabetes": how bad the illness has to be goes for its examples too.
    private static List<Qualifier> Degree(Criterion head) => head is DiagnosisCriterion named
        ? [.. named.Qualifiers.Where(q => q.Kind is QualifierKind.Severity or QualifierKind.Activity or QualifierKind.Control or QualifierKind.Significance)]
        : [];

    private bool SaysThatIs(int start)
    {
        var words = statement.Lower.AsSpan(start).TrimStart("( [");
        return words.StartsWith("i.e") || words.StartsWith("ie ") || words.StartsWith("ie,") || words.StartsWith("that is") || words.StartsWith("namely");
    }

    private static bool IsUnsuitable(Criterion leaf) => leaf is StateCriterion { State: PersonalState.UnsuitableByJudgement };

    /// <summary>Adds what stands in brackets behind a head.</summary>
    public void AddBracket(Criterion inner, bool isExamples, int start, int end)
    {
        if (!inner.HasLeaf(leaf => leaf is not UninterpretedCriterion) || IsDose(inner, start))
        {
            _now.AddWord(start, end);
        }
        else if (_now.Last is not { } head)
        {
            _now.Heads.Add(new Head(inner, start, end));
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

    // "Immunosuppressants (> 30 mg prednisolone a day)" names no other drug, but how much.
    private bool IsDose(Criterion inner, int start) =>
        _now.Last is { Criterion: TreatmentCriterion } && inner.HasLeaf(leaf => leaf is TreatmentCriterion) && !inner.HasLeaf(leaf => leaf is MeasurementCriterion)
        && statement.Lower.AsSpan(start).TrimStart("( [") is var words
        && (words.StartsWith(">") || words.StartsWith("<") || words.StartsWith("≥") || words.StartsWith("≤") || words.StartsWith("more than ") || words.StartsWith("at least ") || words.StartsWith("greater than "));

    // In "arrhythmia causing symptoms (palpitations)" the brackets are no examples of arrhythmia.
    private bool IsRightBehind(Head head, int open) =>
        head.End >= open || !statement.Text.AsSpan(head.End, open - head.End).ContainsAnyExcept(" -");

    private static TimeWindow? WindowOf(Criterion examples) => examples.Leaves()
        .Select(leaf => leaf switch { DiagnosisCriterion d => d.Within, TreatmentCriterion t => t.Within, _ => null })
        .FirstOrDefault(window => window is not null);

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

        head.Criterion = Narrow(head.Criterion, [.. Written((start, end))]);
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
