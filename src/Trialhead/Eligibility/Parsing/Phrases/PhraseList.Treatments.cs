using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Eligibility.Parsing.Cues;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>Treatments, and what keeps from them.</content>
internal sealed partial class PhraseList
{
    private void AddTreatment(Chunk chunk, Concept concept, Chunk? before)
    {
        var start = Math.Min(chunk.Start, _now.ModifiersFrom ?? chunk.Start);
        var span = statement.InSource(start, chunk.End);
        if (TellsWhichLines(chunk.Start, chunk.End) || IsScreenedFor(chunk, concept))
        {
            return;
        }

        if (_intolerance is { } kind)
        {
            AddHead(Barred(concept, kind, span), start, chunk.End);
            return;
        }

        if (IsTestOfFound(concept, before) || (_now.Result is null && IsSeenIn(chunk, concept)))
        {
            AddEvidence(SeenOn().Match(statement.Lower[..chunk.Start]) is { Success: true } seen ? seen.Index : chunk.Start, chunk.End);
            if (_now.Heads.Count == 0)
            {
                _now.Words.Clear(); // "on chest x-ray or contrast CT"
                _now.ForgetQualifiers();
            }

            return;
        }

        if (_now is { Result: null, Joint: ChunkKind.And or ChunkKind.Or, Heads.Count: 0, Words.Count: 0, IsModified: false } && IsExamination(concept)
            && _segments[^1].Heads is [{ Criterion: ResultCriterion shown } shownBy] && (shownBy.Open is null || shownBy.IsSettled))
        {
            AddHead(new ResultCriterion(concept, shown.Result) { Span = span }, start, chunk.End); // "normal ECG or echocardiogram"
            return;
        }

        if (_now.Result is null && (isDenied || statement.Kind == CriterionKind.Exclusion) && IsExamination(concept))
        {
            // Nobody is kept out for having been examined; behind "on CT or" it is one more way to see what was named.
            if (_now.Heads.Count > 0 && SeenOn().IsMatch(statement.Lower.AsSpan(0, chunk.Start)))
            {
                AddEvidence(chunk.Start, chunk.End);
            }
            else if (_now.Heads.Count > 0 || _now.Words.Count > 0 || !IsSeenBefore(chunk))
            {
                _now.AddWord(chunk.Start, chunk.End);
            }

            return;
        }

        if (TellsRecovery(chunk, concept) || IsOtherStudied(concept))
        {
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

        _now.Outcome = null;
        var own = Narrowing(chunk.Start);
        _carried = own.Count == 0 && _now.ModifiersFrom is null ? _carried : Own();
        var treatment = new TreatmentCriterion(concept, _timing ?? (IsParticiple(chunk, concept) || concept.Id == "intensive-care" || IsOn(start) ? TreatmentTiming.Current : TreatmentTiming.Unstated))
        {
            Qualifiers = own.Count == 0 && _now.Heads.Count == 0 ? Carried() : own,
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

    // "Patients on methotrexate": it is under way.
    private bool IsOn(int start) => start >= 3 && statement.Lower.AsSpan(0, start).EndsWith("on ", StringComparison.Ordinal) && OnIt().IsMatch(statement.Lower.AsSpan(0, start));

    [GeneratedRegex(@"(?:^\W*|\b(?:patients?|subjects?|participants?|individuals?|people|those|women|men|children|adults|who (?:is|are))\s+)on\s+$", RegexOptions.CultureInvariant)]
    private static partial Regex OnIt();

    // "Negative urine drug screen for cocaine and opioids", "a negative test for opioids": what was looked for is not asked for.
    private bool IsScreenedFor(Chunk chunk, Concept concept)
    {
        if (concept.Kind is not (ConceptKind.Drug or ConceptKind.DrugClass))
        {
            return false;
        }

        var start = Math.Min(chunk.Start, _now.ModifiersFrom ?? chunk.Start);
        if (_now.Result is { } result && result.Is(CueKind.Negative) && result.Start < start && Tested().IsMatch(statement.Lower.AsSpan(result.Start, start - result.Start)))
        {
            var span = statement.InSource(start, chunk.End);
            _now.Result = null;
            AddHead(Deny(new TreatmentCriterion(concept, TreatmentTiming.Current) { Span = span }), start, chunk.End);
            return true;
        }

        return (statement.Lower.Contains("screen", StringComparison.Ordinal) || statement.Lower.Contains("toxicology", StringComparison.Ordinal))
            && HeadsSoFar.FirstOrDefault(head => head.Criterion is NotCriterion { Inner: BiomarkerCriterion { Biomarker.Id: "urine-drug-screen-positive" } }) is { } screen
            && screen.End < start && SoughtBy().IsMatch(statement.Lower.AsSpan(screen.End, start - screen.End));
    }

    [GeneratedRegex(@"\b(?:tests?|screen\w*|testing|results?)\b(?:\s[\w-]+){0,5}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Tested();

    [GeneratedRegex(@"^[^;.()]{0,20}\bfor\s[^;.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex SoughtBy();

    // "Positive test for SARS-CoV-2 PCR": the name of the test says how the infection was found.
    private bool IsTestOfFound(Concept concept, Chunk? before) => concept.Kind == ConceptKind.Procedure && before is { Kind: ChunkKind.Concept, Concept.Kind: ConceptKind.Condition }
        && _now.Last is { Criterion: DiagnosisCriterion or NotCriterion { Inner: DiagnosisCriterion } } found && found.End == before.End && found.Start <= before.Start
        && PresumptionTable.IsInvestigation(concept, Lexicon.InUse) && Found().IsMatch(statement.Lower.AsSpan(0, before.Start));

    [GeneratedRegex(@"\b(?:positive|negative|detectable|detected)\b(?:\s+[\w-]+){0,4}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Found();

    // "Measurable disease on chest x-ray or CT" asks for no x-ray.
    private bool IsSeenIn(Chunk chunk, Concept concept) => statement.Kind == CriterionKind.Inclusion && !isDenied && IsExamination(concept)
        && (_now.Heads.Count > 0
            ? _now.Last!.Criterion is DiagnosisCriterion && SeenOn().IsMatch(statement.Lower.AsSpan(0, chunk.Start))
            : _now.Words.Count <= 1 && HeadBefore()?.Criterion is DiagnosisCriterion { Qualifiers: [.., { Kind: QualifierKind.Evidence }] } && IsSeenBefore(chunk));

    // "Recent trauma or surgery" is recent surgery; in "severe asthma or surgery" only the asthma is severe.
    private IReadOnlyList<Qualifier> Carried() => _carried.Count == 0 || HeadBefore()?.Criterion is not DiagnosisCriterion ? _carried
        : [.. _carried.Where(q => q.Kind == QualifierKind.Significance || q.Text is "recent" or "major" or "minor")];

    // Whether the member before ends with how something is seen, which this is one more way of.
    private bool IsSeenBefore(Chunk chunk) => _now.Joint is ChunkKind.Or or ChunkKind.And && HeadBefore() is { Criterion: DiagnosisCriterion or NotCriterion } seen
        && seen.Start < chunk.Start && SeenBy().IsMatch(statement.Lower.AsSpan(seen.Start, chunk.Start - seen.Start));

    [GeneratedRegex(@"\b(?:on|by|via|using|with|through)\s(?:[\w-]+[\s,/]+){1,6}(?:and/or|and|or)?\s*(?:[\w-]+\s)?$", RegexOptions.CultureInvariant)]
    private static partial Regex SeenBy();

    // "QTc above 480 ms on ECG"
    [GeneratedRegex(@"\b(?:on|by|via)\s(?:(?:an?|the|baseline|screening|resting|12-lead)\s+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex SeenOn();

    // "Failed or intolerant to methotrexate", "allergy or contraindication to it": either is enough.
    private Criterion Barred(Concept concept, IntoleranceKind kind, Text.SourceSpan span)
    {
        List<Criterion> bars = [new IntoleranceCriterion(concept, kind) { Span = span }];
        if (_otherIntolerance is { } other)
        {
            bars.Add(new IntoleranceCriterion(concept, other) { Span = span });
        }

        if (_outcome == TreatmentOutcome.Failed)
        {
            bars.Insert(0, new TreatmentCriterion(concept, TreatmentTiming.Unstated) { Outcome = TreatmentOutcome.Failed, Span = span });
        }

        return bars is [var only] ? only : new AnyOfCriterion(bars) { Span = span };
    }

    private static readonly string[] Looking = ["laboratory-procedure", "imaging"];

    // Of the vocabulary in use, which never changes while a program runs.
    private static readonly Lazy<FrozenSet<string>> Examinations = new(() => Lexicon.InUse.Concepts
        .Where(concept => concept.Kind == ConceptKind.Procedure && Looking.Any(id => Lexicon.InUse.Get(id) is { } above && Lexicon.InUse.IsA(concept, above)))
        .Select(concept => concept.Id)
        .Concat(["physical-examination", "diagnostic-test", "questionnaire", "electrocardiogram", "electroencephalogram"])
        .ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Whether something named looks for illness and treats none.</summary>
    internal static bool IsExamination(Concept? concept) => concept is not null && Examinations.Value.Contains(concept.Id);

    // "Is intubated", "mechanically ventilated": it is under way.
    private bool IsParticiple(Chunk chunk, Concept concept) =>
        concept.Kind == ConceptKind.Procedure && statement.Lower.AsSpan(chunk.Start, chunk.End - chunk.Start).EndsWith("ed", StringComparison.Ordinal);
}
