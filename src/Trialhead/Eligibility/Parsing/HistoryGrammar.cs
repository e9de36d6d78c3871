using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing;

/// <summary>Diagnoses, biomarkers and treatments with their setting, timing and time window.</summary>
internal static partial class HistoryGrammar
{
    // "Malignancy" among exclusions means another one than the one under study, which these words do not say.
    private static readonly FrozenSet<string> AnyCancer =
        new[] { "cancer", "neoplasm", "solid-tumor", "hematologic-malignancy" }.ToFrozenSet(StringComparer.Ordinal);

    public static void Read(Statement statement)
    {
        var mentions = statement.Mentions
            .Where(m => statement.IsFree(m.Span))
            .GroupBy(m => m.Span)
            .Select(Preferred)
            .OfType<Mention>()
            .ToList();
        var isPermission = statement.Kind == CriterionKind.Inclusion && Tamed().IsMatch(statement.Lower);
        if (mentions.Count == 0 || isPermission || ShiftsAll().IsMatch(statement.Lower))
        {
            return;
        }

        var shift = ShiftsOnward().Match(statement.Lower);
        var window = ReadWindow(statement);
        var purposes = Purpose().Matches(statement.Lower);
        foreach (var mention in mentions.Where(m => (!shift.Success || IsBefore(statement, m.Span.End, shift.Index)) && !IsPurpose(m, purposes)))
        {
            TakeMention(statement, mention, window);
        }

        if (window is { } found && statement.Leaves.Exists(leaf => Windowed(leaf.Criterion) == found.Window))
        {
            statement.Take(found.Span, null);
        }
    }

    // "Asthma, or suspected psoriasis": the suspicion is not of the asthma, which a comma or a conjunction parts from it.
    private static bool IsBefore(Statement statement, int end, int cue) =>
        end <= cue && Parting().IsMatch(statement.Lower.AsSpan(end, cue - end));

    // "Chemotherapy for breast cancer" is about the chemotherapy.
    private static bool IsPurpose(Mention mention, MatchCollection purposes) =>
        mention.Concept.Kind is ConceptKind.Condition
        && purposes.Any(m => mention.Span.Start >= m.Groups["what"].Index && mention.Span.End <= m.Index + m.Length);

    private static TimeWindow? Windowed(Criterion? criterion) => criterion switch
    {
        DiagnosisCriterion c => c.Within,
        TreatmentCriterion c => c.Within,
        _ => null,
    };

    // One name with several meanings: the illness first, then the marker, then the treatment.
    private static Mention? Preferred(IGrouping<SourceSpan, Mention> same) => same
        .Where(m => m.Concept.Kind is not (ConceptKind.Analyte or ConceptKind.Scale))
        .OrderBy(m => m.Concept.Kind switch
        {
            ConceptKind.Condition => 0,
            ConceptKind.Biomarker => 1,
            ConceptKind.Drug => 2,
            _ => 3,
        })
        .FirstOrDefault();

    private static void TakeMention(Statement statement, Mention mention, (TimeWindow Window, SourceSpan Span)? window)
    {
        if (IsPrefixed(statement, mention.Span.Start) || Guideline().IsMatch(statement.Lower, mention.Span.End))
        {
            return;
        }

        switch (mention.Concept.Kind)
        {
            case ConceptKind.Condition when IsState(mention.Concept):
                break; // said in so many words by the grammar of states, or shifted ("planning a pregnancy")
            case ConceptKind.Condition:
                TakeDiagnosis(statement, mention, window?.Window);
                break;
            case ConceptKind.Biomarker:
                TakeBiomarker(statement, mention);
                break;
            default:
                TakeTreatment(statement, mention, window?.Window);
                break;
        }
    }

    private static bool IsState(Concept condition) => condition.Id is "pregnancy" or "lactation" or "breastfeeding";

    private static void TakeDiagnosis(Statement statement, Mention mention, TimeWindow? window)
    {
        var (settings, start) = ReadSettings(statement, mention.Span.Start);
        var span = SourceSpan.FromBounds(start, mention.Span.End);
        var within = statement.Kind == CriterionKind.Exclusion ? window : null;
        var alternatives = settings
            .DefaultIfEmpty(DiseaseSetting.None)
            .Select(setting => new DiagnosisCriterion(mention.Concept)
            {
                Setting = setting,
                IsHistory = History().IsMatch(statement.Lower.AsSpan(0, start)),
                Within = within,
                Span = span.Shift(statement.Offset),
            })
            .ToList();
        Criterion diagnosis = alternatives.Count == 1 ? alternatives[0] : new AnyOfCriterion(alternatives);
        var isOther = statement.Kind == CriterionKind.Exclusion && AnyCancer.Contains(mention.Concept.Id);
        statement.Take(span, isOther ? new AllOfCriterion([diagnosis, statement.Uninterpreted(start, mention.Span.End)]) : diagnosis);
    }

    // "relapsed or refractory" before the name gives alternatives; "relapsed and refractory" one setting with both.
    private static (List<DiseaseSetting> Settings, int Start) ReadSettings(Statement statement, int before)
    {
        var m = Settings().Match(statement.Lower[..before]);
        if (!m.Success || !statement.IsFree(SourceSpan.FromBounds(m.Index, before)))
        {
            return ([], before);
        }

        // "locally advanced or metastatic disease": the words before the "or" belong to something else.
        var joints = m.Groups["j"].Captures;
        if (!string.IsNullOrWhiteSpace(joints[^1].Value))
        {
            return ([], before);
        }

        var found = m.Groups["s"].Captures.Select(c => SettingNames.Of(c.Value)).ToList();
        var isBoth = joints.SkipLast(1).Any(c => c.Value.Trim() is "and" or "");
        return (isBoth ? [found.Aggregate((a, b) => a | b)] : found, m.Index);
    }

    private static void TakeBiomarker(Statement statement, Mention mention)
    {
        var negative = NegativeAfter().Match(statement.Lower, mention.Span.End, statement.Lower.Length - mention.Span.End);
        var positive = PositiveAfter().Match(statement.Lower, mention.Span.End, statement.Lower.Length - mention.Span.End);
        var criterion = new BiomarkerCriterion(mention.Concept);
        if (negative.Success)
        {
            var span = SourceSpan.FromBounds(mention.Span.Start, negative.Index + negative.Length);
            statement.Take(span, new NotCriterion(criterion with { Span = mention.Span.Shift(statement.Offset) }));
        }
        else if (positive.Success)
        {
            statement.Take(SourceSpan.FromBounds(mention.Span.Start, positive.Index + positive.Length), criterion);
        }
        else if (!mention.Concept.NeedsStatus || StatusInside().IsMatch(statement.Lower.AsSpan(mention.Span.Start, mention.Span.Length)))
        {
            statement.Take(mention.Span, criterion);
        }
    }

    private static void TakeTreatment(Statement statement, Mention mention, TimeWindow? window)
    {
        if (TreatmentShifted().IsMatch(statement.Lower))
        {
            return;
        }

        var before = TimingBefore().Match(statement.Lower[..mention.Span.Start]);
        var timing = before.Groups["now"].Success ? TreatmentTiming.Current
            : before.Groups["past"].Success ? TreatmentTiming.Prior
            : window is not null ? TreatmentTiming.Ever
            : TreatmentTiming.Unstated;
        statement.Take(mention.Span, new TreatmentCriterion(mention.Concept, timing) { Within = window });
        if (before.Success)
        {
            statement.Take(new SourceSpan(before.Index, before.Length), null);
        }
    }

    private static (TimeWindow Window, SourceSpan Span)? ReadWindow(Statement statement)
    {
        var found = Window().Matches(statement.Lower);
        if (found.Count != 1)
        {
            return null;
        }

        var m = found[0];
        var count = m.Groups["n"].Success ? Numbers.Parse(m.Groups["n"].Value) : 1;
        var unit = m.Groups["unit"].Value;
        var days = unit[0] switch
        {
            'h' => count / 24,
            'd' => count,
            'w' => count * 7,
            'm' => count * 30.4375,
            _ => count * 365.25,
        };
        var text = $"{(m.Groups["n"].Success ? m.Groups["n"].Value : "1")} {unit}";
        return (new TimeWindow((int)Math.Round(days), text), new SourceSpan(m.Index, m.Length));
    }

    private static bool IsPrefixed(Statement statement, int start) => Non().IsMatch(statement.Lower[..start]);

    // Words that make what follows about something else than having it: plans, risks, relatives, allergies, suspicions.
    [GeneratedRegex(
        @"\b(?:plan(?:s|ned|ning)?|intend\w*|intention|famil(?:y|ial) history|relatives?|suspect\w*|suspicion|possible|probable|candidates?|allerg\w*|hypersensitiv\w*|intoleran\w*|contra-?indicat\w*|wish\w*|desire|mother|father|sibling|parents? (?:with|of)|donors?|at (?:high |increased |low )?risk|risk (?:of|for|factors?)|negative (?:\w+ ){0,2}(?:test|result|screen|serology|pcr|biopsy|culture)|rule[sd]? out|eligible for|suitable for|appropriate for|indication for|scheduled|awaiting|exposure|time (?:from|since|to|between)|onset|interval|evaluation (?:of|for)|assessment of|screening for|test(?:ed|ing) for|work-?up)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex ShiftsOnward();

    // Words that make the whole sentence about something else, wherever they stand.
    [GeneratedRegex(
        @"\b(?:unable|inability|unwilling\w*|refus\w*|naive|naïve|amenable|indicated|require[sd]?|requiring|need(?:s|ed|ing)? (?:for|of)?|expected|anticipat\w*|likely|potential(?:ly)?|would|could|interfer\w*|investigator|opinion|judg\w+|controls?|fail(?:ed|ure to|ing)|resistan(?:t|ce) to|progress\w*|encouraged|preferr?ed|preferably|feasible|optional|recommended|while on|at least \d+ \w+ (?:since|after|from|before|prior)|caregivers?|specialist|occurr\w+|whose|if|within \d+ \w+ (?:after|following|of))\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex ShiftsAll();

    // "Stable brain metastases" among inclusions lets people in; it does not ask for metastases.
    [GeneratedRegex(@"\b(?:stable|treated|controlled|asymptomatic)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Tamed();

    [GeneratedRegex(@"[,;]|\b(?:or|and)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Parting();

    [GeneratedRegex(
        @"\b(?:treat\w*|\w*therap\w*|medications?|drugs?|agents?|regimens?|surgery|operation|transplant\w*|hospitali\w*|admi(?:tted|ssion)|vaccin\w*)\s+(?:\w+\s+){0,3}?(?:for|of|against)\s+(?<what>[^,;.()]+)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"\b(?:history|prior|previous|previously|past|ever|had)\b", RegexOptions.CultureInvariant)]
    private static partial Regex History();

    [GeneratedRegex(
        @"\b(?:refractory to|candidate|willing|agree|will (?:be|receive|undergo)|to be treated|dose of|response to|responded|after|following|before|line|stable)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex TreatmentShifted();

    // "ICH-GCP" is the guideline, not the haemorrhage.
    [GeneratedRegex(@"\G[-/ ]*gcp\b", RegexOptions.CultureInvariant)]
    private static partial Regex Guideline();

    [GeneratedRegex(@"\bnon[ -]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Non();

    [GeneratedRegex(
        @"(?:(?<s>newly[ -]diagnosed|previously untreated|untreated|treatment[ -]na[iï]ve|de novo|relaps(?:ed|ing)|recurrent|refractory|metastatic|locally[ -]advanced)(?<j>\s*(?:,\s*)?(?:and/or|or|and|/|,|)\s*)(?:\b(?:a|an)\s+)?)+$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Settings();

    [GeneratedRegex(@"\+|positiv|mutat|amplif|overexpress|rearrang|fusion", RegexOptions.CultureInvariant)]
    private static partial Regex StatusInside();

    [GeneratedRegex(@"\G(?:\s*\([^)]{0,30}\))?[\s-]*(?:status\s*(?:is\s*)?)?(?:negative|neg\b|wild[ -]?type|not detected|non-?amplified|non-?mutated|unmutated)", RegexOptions.CultureInvariant)]
    private static partial Regex NegativeAfter();

    [GeneratedRegex(@"\G(?:\s*\([^)]{0,30}\))?[\s-]*(?:positiv(?:e|ity)|pos\b|\+|mutat(?:ed|ions?|ion-positive)|amplifi(?:ed|cation)|rearrange(?:d|ments?)|overexpress(?:ed|ion|ing)|fusions?|express(?:ing|ion)|translocations?|alterations?|mutants?)", RegexOptions.CultureInvariant)]
    private static partial Regex PositiveAfter();

    [GeneratedRegex(
        @"(?:(?<now>\bcurrent(?:ly)?|\bconcurrent(?:ly)?|\bconcomitant(?:ly)?|\bongoing|\breceiving|\btaking|\bbeing treated with|\bon\b)|(?<past>\bprior|\bprevious(?:ly)?|\bhistory of|\bhave received|\bhas received|\breceived|\bhad\b|\bhave had|\btreated with|\bpast))(?:\s+(?:use of|treatment with|therapy with|treated with|treatment|therapy|receiving|received|systemic|any|or|of|with|the|a|an|use|prior|previous|current|administration of|other|concomitant|taking|and))*\s+$",
        RegexOptions.CultureInvariant)]
    private static partial Regex TimingBefore();

    [GeneratedRegex(
        @"\b(?:within|in|during|over|less than|<|≤)\s*(?:the\s+)?(?:(?:last|past|previous|preceding|prior)\s+)?(?:(?<n>\d+(?:\.\d+)?)|(?:a|one)\b)?\s*(?:\(\d+\)\s*)?-?(?<unit>hours?|days?|weeks?|months?|years?|yrs?)\b(?!\s+(?:of age|old))(?:\s*(?:prior to|before|preceding|of|from|to)\s+(?:the\s+)?(?:study\s+|first\s+|initial\s+|trial\s+)?(?:screening|enrol?lment|randomi[sz]ation|entry|entering|registration|inclusion|baseline|start|study|day 1|visit|dose|treatment|drug|administration|medication|of|the|visit|1|drug|signing|informed|consent|receiving|treatment|study entry|into|this|trial|investigational|product|\s)+|\s+(?:ago|prior|earlier)\b)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Window();
}
