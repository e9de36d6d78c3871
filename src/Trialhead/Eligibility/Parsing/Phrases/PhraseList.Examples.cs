using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>Examples of what is named, and what is meant by it.</content>
internal sealed partial class PhraseList
{
    /// <summary>Adds what is meant by the last head: in "overt myeloma (i.e. anemia or bone lesions)" not any anemia is.</summary>
    public void AddMeaning(Criterion meaning, int end)
    {
        var meant = _now.Last!;
        meant.Criterion = meant.Open is null || meant.IsSettled
            ? new AmbiguousCriterion([meant.Criterion, meaning]) { Span = statement.InSource(meant.Start, end) }
            : statement.Uninterpreted(meant.Start, end);
        (meant.End, meant.IsSettled) = (Math.Max(meant.End, end), true);
    }

    /// <summary>Adds examples to what they are examples of: "autoimmune disease such as lupus".</summary>
    public void AddExamples(Criterion inner, int start, int end)
    {
        if (_now.Last is { Open: null, Criterion: not NotCriterion { Inner: TreatmentCriterion } } meant && SaysThatIs(start) && !Covers(meant.Criterion, inner))
        {
            AddMeaning(inner, end);
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
        else if (head.Criterion is NotCriterion free && !isDenied)
        {
            AddToAbsence(head, free, inner, start, end);
        }
        else if (head.Criterion is TreatmentCriterion && !inner.HasLeaf(leaf => leaf is not DiagnosisCriterion { Condition.IsUnlisted: false }))
        {
            // "Chemotherapy for another illness (such as arthritis)": what it is given for.
            var what = Text.Folding.CollapseSpaces(statement.Lower[start..end].Trim(' ', ',', '(', ')'));
            head.Criterion = Narrow(head.Criterion, [new Qualifier(QualifierKind.Other, what)]);
        }
        else if (!Covers(head.Criterion, inner) && !IsSited(head.Criterion))
        {
            inner = head.Criterion is AnyOfCriterion forms
                ? new AnyOfCriterion([.. forms.Parts.Select(form => AsBad(inner, Degree(form))).Distinct()]) { Span = inner.Span }
                : AsBad(inner, Degree(head.Criterion));
            inner = head.Criterion is TreatmentCriterion { Timing: not TreatmentTiming.Unstated } given ? AsGiven(inner, given.Timing) : inner;
            if (!head.IsWindowed && WindowOf(inner) is { } window)
            {
                // "Vaccines, e.g. influenza, within 14 days" goes for all of them.
                Set(head, window);
            }

            head.Criterion = new AnyOfCriterion([head.Criterion, inner]) { Span = statement.InSource(head.Start, end) };
        }

        else if ((statement.Kind == CriterionKind.Exclusion || isDenied) && head.Criterion is DiagnosisCriterion { Qualifiers.Count: 0 } general && Tamer(general.Condition, inner) is { Count: > 0 } tamer)
        {
            // "Cardiovascular disease including uncontrolled hypertension": hypertension alone is none that is meant.
            var spared = tamer.ConvertAll(Criterion (condition) => new DiagnosisCriterion(condition) { Span = inner.Span });
            var rule = new ExceptCriterion(general, spared.Count == 1 ? spared[0] : new AnyOfCriterion(spared) { Span = inner.Span }) { Span = general.Span };
            head.Criterion = new AnyOfCriterion([rule, inner]) { Span = statement.InSource(head.Start, end) };
        }

        if (_now.Last is { } last)
        {
            last.End = Math.Max(last.End, end);
        }
    }

    // What examples name only where it is bad, without the word that says how bad.
    private static List<Concept> Tamer(Concept general, Criterion examples)
    {
        List<Concept> tamer = [];
        foreach (var leaf in examples.Leaves())
        {
            if (leaf is not DiagnosisCriterion { IsHistory: false } example || example.Condition == general)
            {
                continue;
            }

            var name = example.Condition.Name;
            var plain = SaysHowBad().Match(name) is { Success: true } bad ? Lexicon.InUse.Find(name[bad.Length..].Trim(), ConceptKind.Condition)
                : example.Qualifiers.Any(q => q.Kind is QualifierKind.Severity or QualifierKind.Control or QualifierKind.Activity) ? example.Condition : null;
            if (plain is { IsUnlisted: false } && plain != general && Lexicon.InUse.IsA(plain, general) && !tamer.Contains(plain))
            {
                tamer.Add(plain);
            }
        }

        return tamer;
    }

    // "4 weeks since immunotherapy (e.g. interferon)": since interferon too; "(6 weeks since nitrosoureas)": and that.
    private void AddToAbsence(Head head, NotCriterion free, Criterion inner, int start, int end)
    {
        var span = statement.InSource(head.Start, end);
        if (inner is NotCriterion)
        {
            head.Criterion = new AllOfCriterion([free, inner]) { Span = span };
        }
        else if (free.Inner is TreatmentCriterion && OwnWashouts(inner, start, end) is { } washouts)
        {
            head.Criterion = new NotCriterion(new AnyOfCriterion([free.Inner, .. washouts]) { Span = span }) { Span = span };
        }
        else if (free.Inner is TreatmentCriterion washed && !inner.HasLeaf(leaf => leaf is not TreatmentCriterion))
        {
            inner = inner is AllOfCriterion or AmbiguousCriterion { Parts: [AllOfCriterion, ..] } ? new AnyOfCriterion([.. inner.Leaves()]) { Span = inner.Span } : inner;
            head.Criterion = new NotCriterion(new AnyOfCriterion([washed, washed.Within is { } within ? Windowed(inner, within) : inner]) { Span = span }) { Span = span };
        }
        else if (free.Inner is StateCriterion && inner.HasLeaf(leaf => leaf is MeasurementCriterion))
        {
            head.Criterion = new AnyOfCriterion([free, inner]) { Span = span }; // "laboratory abnormalities such as potassium < 3 mmol/L"
        }
        else if (free.Inner is not StateCriterion)
        {
            _now.AddWord(start, end); // "(PSC only)"
        }
    }

    // "CNS lesions such as lymphoma": no lymphoma of another part of the body is meant.
    private static bool IsSited(Criterion head) => head is DiagnosisCriterion { Condition: var found }
        && Finding().IsMatch(Text.Folding.Fold(found.Name));

    // "Poorly controlled illness such as diabetes": how bad the illness has to be goes for its examples too.
    private static List<Qualifier> Degree(Criterion head) => head is DiagnosisCriterion named
        ? [.. named.Qualifiers.Where(q => q.Kind is QualifierKind.Severity or QualifierKind.Activity or QualifierKind.Control or QualifierKind.Significance)]
        : [];

    // "Has received a taxane (e.g. paclitaxel, docetaxel)": received these too.
    private static Criterion AsGiven(Criterion inner, TreatmentTiming timing) => inner switch
    {
        TreatmentCriterion { Timing: TreatmentTiming.Unstated } c => c with { Timing = timing },
        AnyOfCriterion c => new AnyOfCriterion([.. c.Parts.Select(part => AsGiven(part, timing))]) { Span = c.Span },
        _ => inner,
    };

    // "Uncontrolled illness, including severe asthma and uncontrolled diabetes": these say it themselves, as does "a heart attack in the last 6 months".
    private static Criterion AsBad(Criterion inner, List<Qualifier> degree) => degree.Count == 0 ? inner : inner switch
    {
        AnyOfCriterion c => new AnyOfCriterion([.. c.Parts.Select(part => AsBad(part, degree))]) { Span = c.Span },
        AllOfCriterion c when c.HasLeaf(leaf => leaf is MeasurementCriterion) => c,
        AllOfCriterion c => new AllOfCriterion([.. c.Parts.Select(part => AsBad(part, degree))]) { Span = c.Span },
        AmbiguousCriterion c => new AmbiguousCriterion([.. c.Parts.Select(part => AsBad(part, degree))]) { Span = c.Span },
        DiagnosisCriterion c when c.Within is not null || c.Qualifiers.Count > 0 || SaysHowBad().IsMatch(c.Condition.Name) => c,
        MeasurementCriterion => inner,
        _ => Narrow(inner, degree),
    };

    [GeneratedRegex(@"^(?:unstable|severe|uncontrolled|symptomatic|acute|decompensated|malignant|advanced|active)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysHowBad();

    private bool SaysThatIs(int start)
    {
        var words = statement.Lower.AsSpan(start).TrimStart("( [");
        return words.StartsWith("i.e") || words.StartsWith("ie ") || words.StartsWith("ie,") || words.StartsWith("that is") || words.StartsWith("namely");
    }

    // Of all of them: a heart attack in the last 6 months beside asthma says nothing of when.
    private static TimeWindow? WindowOf(Criterion examples)
    {
        var windows = examples.Leaves().Where(leaf => leaf is DiagnosisCriterion or TreatmentCriterion)
            .Select(leaf => leaf is DiagnosisCriterion d ? d.Within : ((TreatmentCriterion)leaf).Within).ToList();
        return windows.Contains(null) ? null : windows.FirstOrDefault();
    }

    // A part of the body, and what is found in it.
    [GeneratedRegex(@"^(?:cns|central nervous system|brain|cerebral|intracranial|spinal|skin|lung|pulmonary|liver|hepatic|renal|kidney|bone|retinal|ocular|cardiac|mediastinal|ovarian|adnexal|pelvic|breast|adrenal|thyroid|oral|mucosal) (?:lesions?|mass(?:es)?|nodules?|abnormalit(?:y|ies)|findings?|pathology|patholog(?:y|ies)|involvement|defects?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Finding();
}
