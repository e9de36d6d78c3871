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
        if (_now.Result is null && IsClotting(concept) && Prolonged().Match(statement.Lower[..chunk.Start]) is { Success: true } longer)
        {
            // "Prolonged PT": higher than it should be.
            _now.Words.RemoveAll(word => word.Start >= longer.Index && word.End <= chunk.Start);
            _now.Remove(qualifier => longer.Value.Contains(qualifier.Text, StringComparison.Ordinal));
            _now.Result = new Chunk(ChunkKind.Cue, longer.Index, chunk.Start) { Cue = Higher };
        }

        var placeholder = new ResultCriterion(concept, TestResult.Abnormal) { Span = statement.InSource(chunk.Start, chunk.End) };
        if (_now.Result is { } result)
        {
            (_now.Result, _leadingValue) = (null, (result, chunk.End));
            var start = StartOfFolds(result.Start);
            AddHead(Resulting(concept, result, start, chunk.End), start, chunk.End);
        }
        else if (Leading is ({ } leading, var before) && IsMemberBeside(before, chunk))
        {
            // "Elevated ALT or AST" is so of each of them.
            _leadingValue = (leading, chunk.End);
            AddHead(Resulting(concept, leading, StartOfFolds(leading.Start), chunk.End) with { Span = statement.InSource(chunk.Start, chunk.End) }, chunk.Start, chunk.End);
        }
        else
        {
            AddHead(placeholder, chunk.Start, chunk.End, concept);
        }
    }

    // "Elevated ALT" has a name of its own, and "or AST" behind it is elevated too.
    private (Chunk? Result, int End) Leading => _leadingValue.Result is null && HeadBefore() is { Criterion: DiagnosisCriterion } named
        && RaisedName().IsMatch(statement.Lower.AsSpan(named.Start, named.End - named.Start))
            ? (new Chunk(ChunkKind.Cue, named.Start, named.Start) { Cue = Higher }, named.End)
            : _leadingValue;

    [GeneratedRegex(@"^(?:elevated|increased|raised|elevation of|increase in)\s+(?:serum\s+)?[\w-]+(?:\s+(?:enzymes|transaminases|aminotransferases))?$", RegexOptions.CultureInvariant)]
    private static partial Regex RaisedName();

    private static readonly PhraseCue Higher = new(CueKind.High);

    private static bool IsClotting(Concept concept) => concept.Id is "prothrombin-time" or "aptt" or "inr" or "thrombin-time" or "bleeding-time";

    [GeneratedRegex(@"\bprolong(?:ed|ation of)\s+(?:the\s+)?$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Prolonged();

    // Nothing but a joint stands between it and the member before, and no result of its own behind it.
    private bool IsMemberBeside(int before, Chunk chunk) => before <= chunk.Start && _now is { Heads.Count: 0, Words.Count: 0 }
        && BetweenMembers().IsMatch(statement.Lower.AsSpan(before, chunk.Start - before)) && !OwnResult().IsMatch(statement.Lower.AsSpan(chunk.End));

    [GeneratedRegex(@"^\s*(?:,|/|or|and|and/or|,\s*(?:or|and))\s*(?:the\s+|serum\s+|plasma\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex BetweenMembers();

    [GeneratedRegex(@"^[^,;.()]{0,25}\b(?:normal|abnormal|elevat\w*|increas\w*|decreas\w*|low|high|reduc\w*|raised|positive|negative|within|above|below|levels? (?:of|at)|greater|less|more than|over|under|exceed\w*|at least|[<>≤≥]|\d)", RegexOptions.CultureInvariant)]
    private static partial Regex OwnResult();

    // "Fivefold elevation": how many times is said before.
    private int StartOfFolds(int result)
    {
        if (FoldsBefore().Match(statement.Lower[..result]) is not { Success: true } folds)
        {
            return result;
        }

        _now.Words.RemoveAll(word => word.Start >= folds.Index && word.End <= result);
        _now.Remove(qualifier => folds.Value.Contains(qualifier.Text, StringComparison.Ordinal));
        return folds.Index;
    }

    private double Folds(int start, int result) => FoldsBefore().Match(statement.Lower[start..result]) is { Success: true } folds
        ? folds.Groups["n"] is { Success: true, Value: var digits }
            ? double.Parse(digits, System.Globalization.CultureInfo.InvariantCulture)
            : Array.IndexOf(NumberWords, folds.Groups["word"].Value) + 2
        : 1;

    private static readonly string[] NumberWords = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    [GeneratedRegex(@"\b(?:(?:an?|greater than|more than|over|at least)\s+)*(?:(?<n>[0-9]{1,2}(?:\.[0-9])?)|(?<word>two|three|four|five|six|seven|eight|nine|ten))[ -]?fold\s+(?:or (?:more|greater|higher)\s+)?$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex FoldsBefore();

    private Criterion Resulting(Concept concept, Chunk result, int start, int end)
    {
        var span = statement.InSource(start, end);
        var folds = start < result.Start ? Folds(start, result.Start) : 1;
        var one = new Quantity(folds, "1");
        return result.Cue!.Kind switch
        {
            CueKind.High when concept.Kind == ConceptKind.Analyte && concept.Analyte?.IsScore != true =>
                new MeasurementCriterion(concept, folds > 1 ? Comparator.AtLeast : Comparator.More, one, LimitBasis.UpperLimitOfNormal) { Span = span },
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
