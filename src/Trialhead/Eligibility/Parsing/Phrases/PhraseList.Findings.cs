using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Eligibility.Parsing.Cues;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>Markers, values, treatments, and the results said of them.</content>
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

    // "HIV antibody" among exclusions: nobody is kept out for lacking it.
    private bool IsPresence(Head head) => (isDenied || statement.Kind == CriterionKind.Exclusion)
        && head.Criterion is BiomarkerCriterion { Biomarker.Name: var name } && (name.EndsWith("antibody", StringComparison.Ordinal) || name.EndsWith("surface antigen", StringComparison.Ordinal))
        && Substance().IsMatch(statement.Lower.AsSpan(head.Start, head.End - head.Start)); // "anti-HIV drugs" are no antibody

    [GeneratedRegex(@"^(?!anti)|antibod|antigen|\big[gma]\b|ab$", RegexOptions.CultureInvariant)]
    private static partial Regex Substance();

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

    // Behind a name the result belongs to it and to those before it that still wait for one; else to the next name.
    private void AddResult(Chunk chunk)
    {
        var last = _now.Last;
        if (last is { Open: not null, IsSettled: false })
        {
            foreach (var head in HeadsSoFar.Where(head => head.Open is not null && !head.IsSettled).ToList())
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
        else if ((chunk.Is(CueKind.Normal) || chunk.Is(CueKind.Abnormal) || chunk.Is(CueKind.Negative) || chunk.Is(CueKind.Positive)) && last is not null && last.End >= chunk.Start - 4 && IsExamined(last)
            && !statement.Lower.AsSpan(chunk.Start).StartsWith("normal limit", StringComparison.Ordinal))
        {
            // "Echocardiogram or ECG normal": what each of them shows, and no treatment.
            foreach (var head in _segments.Where(segment => segment is { Words.Count: 0, Heads.Count: 1 }).SelectMany(segment => segment.Heads).Where(IsExamined).Append(last).ToList())
            {
                head.Criterion = Resulting(((TreatmentCriterion)head.Criterion).Treatment, chunk, head.Start, head.End);
            }

            last.End = chunk.End;
        }
        else
        {
            _now.Result = chunk;
        }
    }

    private static bool IsExamined(Head head) => head.Criterion is TreatmentCriterion { Timing: TreatmentTiming.Unstated, Qualifiers.Count: 0 } test && IsExamination(test.Treatment);

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

    internal static bool IsInfection(Concept concept) => Lexicon.InUse.Get("infection") is { } infection && Lexicon.InUse.IsA(concept, infection);

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
}
