using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <summary>Says what a silent record lets presume.</summary>
/// <remarks>
/// Every open leaf gets a presumption of its own, and the tree is judged again with those in place of what is unknown; what
/// is known stays as it is. Rules are in terms of the kind of leaf and of list; facts stand in
/// <c>data/criteria/presumptions.tsv</c> and <c>data/criteria/states.tsv</c>. Pure.
/// </remarks>
public sealed partial class PresumptionRules
{
    private readonly PatientChart _chart;
    private readonly IReadOnlyList<Concept> _studied;
    private readonly IReadOnlyList<Concept> _named;
    private readonly bool _namesIllness;
    private readonly bool _isInclusion;
    private readonly bool _isDenial;
    private readonly bool _isAboutWomen;
    private readonly bool _isAboutMen;
    private readonly bool _isOfPlans;
    private readonly bool _isOfEarlier;
    private readonly Concept? _neoplasm;

    private PresumptionRules(CriterionKind kind, Criterion criterion, PatientChart chart, string title, string text)
    {
        _chart = chart;
        _isDenial = Denial().IsMatch(text);
        _isOfPlans = Plans().IsMatch(text);
        _isOfEarlier = OfBefore().IsMatch(text);
        _isAboutMen = Men().IsMatch(text);
        _isAboutWomen = PresumptionTable.IsAboutWomen(text) && !_isAboutMen;
        _isInclusion = kind == CriterionKind.Inclusion;
        _neoplasm = chart.Lexicon.Get("neoplasm");
        _studied = [.. chart.Lexicon.Recognise(title).Select(m => m.Concept).Where(c => c.Kind == ConceptKind.Condition).Distinct()];
        _named = [.. criterion.Leaves().OfType<DiagnosisCriterion>().Where(leaf => !leaf.IsFamily).Select(leaf => leaf.Condition)];
        _namesIllness = _named.Count > 0 || criterion.Leaves().Any(leaf => leaf is DiagnosisCriterion);
    }

    /// <summary>What may be presumed of an explained criterion.</summary>
    /// <param name="kind">The list it stands in.</param>
    /// <param name="explanation">Its explanation.</param>
    /// <param name="chart">The record that it was judged by.</param>
    /// <param name="title">The title of the trial: what it names is what the trial is about.</param>
    /// <param name="text">The criterion's own text.</param>
    public static Presumption Presume(CriterionKind kind, Explanation explanation, PatientChart chart, string title, string text)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(text);
        if (explanation.Verdict != Verdict.Unknown)
        {
            return Presumption.NotNeeded;
        }

        var rules = new PresumptionRules(kind, explanation.Criterion, chart, title, text);
        var presumed = rules.IsOnlyOfWomen(explanation.Criterion, text) ? NotHer
            : PresumptionTable.OfWhole(text, kind) is { } whole && !rules.IsDoubtful(explanation.Criterion)
            ? rules.IsNotHers(text, whole) ? NotHer : whole
            : rules.Judge(explanation, isUnwanted: false);
        var what = presumed.Verdict switch
        {
            Verdict.Met => PresumptionKind.PresumedMet,
            Verdict.NotMet => PresumptionKind.PresumedNotMet,
            Verdict.NotApplicable => PresumptionKind.PresumedNotApplicable,
            _ => PresumptionKind.MustAsk,
        };
        return new Presumption(what, presumed.Reason) { IsFirm = presumed.IsFirm };
    }

    // Id of what a bare "medication" is.
    private const string AnyMedication = "concomitant-medication";

    // The tree again: known nodes as they are, open leaves as presumed; unwanted is what stands below an odd number of denials.
    // The reason is that of the part that carries the verdict.
    private Presumed Judge(Explanation node, bool isUnwanted)
    {
        if (node.Verdict != Verdict.Unknown)
        {
            return new Presumed(node.Verdict, node.Reason);
        }

        if (node.Parts.Count == 0)
        {
            return Leaf(node, isUnwanted);
        }

        var parts = node.Criterion switch
        {
            AllOfCriterion => All(node, isUnwanted),
            NotCriterion => [Judge(node.Parts[0], !isUnwanted)],
            NarrowedCriterion c => [Narrowed(c, node, isUnwanted)],
            AnyOfCriterion => Any(node, isUnwanted),
            _ => node.Parts.Select(part => Judge(part, isUnwanted)).ToList(),
        };
        var verdict = node.Criterion switch
        {
            AllOfCriterion => Kleene.All(parts.Select(p => p.Verdict)),
            AnyOfCriterion => Kleene.Any(parts.Select(p => p.Verdict)),
            // "Patients with malaria will be eligible": a list of demands is presumed to demand it.
            AmbiguousCriterion when _isInclusion && node.Parts is [_, { Criterion: PermissionCriterion }] => parts[0].Verdict,
            AmbiguousCriterion => Favourable(parts.Select(p => p.Verdict), isUnwanted),
            AtLeastCriterion c => Kleene.AtLeast(c.Count, parts.Select(p => p.Verdict)),
            NotCriterion => Kleene.Not(parts[0].Verdict),
            NarrowedCriterion => parts[0].Verdict,
            ExceptCriterion when isUnwanted && (IsLetOff(node) || IsPicturedException(node)) => Verdict.NotMet,
            ExceptCriterion => parts[0].Verdict == Verdict.Met && parts[1].Verdict is Verdict.Met or Verdict.Unknown ? Verdict.Unknown : parts[0].Verdict,
            // A condition that is only presumed away keeps nobody out; whether the criterion concerns the person stays open.
            ConditionalCriterion => parts[0].Verdict == Verdict.NotMet ? _isInclusion ? Verdict.NotApplicable : Verdict.Met : parts[1].Verdict,
            _ => Verdict.Unknown,
        };
        var carrying = parts.FindIndex(p => p.Verdict == verdict || (node.Criterion is NotCriterion));
        return new Presumed(verdict, parts[Math.Max(0, carrying)].Reason)
        {
            IsFirm = verdict == Verdict.NotMet && node.Criterion switch
            {
                AllOfCriterion => parts.Exists(part => part.IsFirm),
                AnyOfCriterion => parts.TrueForAll(part => part.IsFirm),
                _ => false,
            },
        };
    }

    // All that the record says of a rule is what the exception lets off.
    private static bool IsLetOff(Explanation node) => node.Parts[0].Fact is { } fact && Facts(node.Parts[1]).Contains(fact);

    // "Parkinsonism other than Parkinson disease", of whom the record describes the latter.
    private bool IsPicturedException(Explanation node) => node.Parts[0].Fact is null && node.Parts[1].Criterion.Leaves().OfType<DiagnosisCriterion>().Any(IsPictured);

    private static IEnumerable<Fact?> Facts(Explanation node) => node.Parts.SelectMany(Facts).Prepend(node.Fact);

    // Words beside what does not concern the person do not concern the person either.
    private List<Presumed> Any(Explanation node, bool isUnwanted)
    {
        var parts = node.Parts.Select(part => Judge(part, isUnwanted)).ToList();
        var understood = parts.Where((_, at) => node.Parts[at].Criterion is not UninterpretedCriterion).ToList();
        return understood.Count > 0 && understood.TrueForAll(part => part.Verdict == Verdict.NotApplicable) ? understood : parts;
    }

    // Words left over beside something understood narrow it.
    private List<Presumed> All(Explanation node, bool isUnwanted)
    {
        if (AreLimitsKept(node, isUnwanted))
        {
            return [.. node.Parts.Select(part => part.Verdict == Verdict.Met ? new Presumed(Verdict.Met, part.Reason) : new Presumed(Verdict.Met, "The limits that say so are kept."))];
        }

        var asked = node.Parts.Where(part => part.Criterion is not PermissionCriterion).ToList(); // what is allowed narrows nothing
        asked = asked.Count == 0 ? [.. node.Parts] : asked;
        var understood = asked.Where(part => part.Criterion is not UninterpretedCriterion).ToList();
        if (understood.Count == 0 || understood.Count == asked.Count)
        {
            return [.. asked.Select(part => Judge(part, isUnwanted))];
        }

        return [.. understood.Select(part => Judge(part, isUnwanted)), Narrowing(understood, asked.Select(part => part.Criterion).OfType<UninterpretedCriterion>(), isUnwanted)];
    }

    // "Adequate marrow function: platelets ≥ 100": the limits say what is adequate.
    private static bool AreLimitsKept(Explanation node, bool isUnwanted) => !isUnwanted
        && node.Parts.Any(part => part.Criterion is MeasurementCriterion) && node.Parts.All(IsKept);

    private static bool IsKept(Explanation part) => part.Criterion is AllOfCriterion ? part.Parts.All(IsKept)
        : part.Verdict == Verdict.Met ? part.Criterion is MeasurementCriterion or StateCriterion
        : part.Criterion is StateCriterion
        {
            State: PersonalState.AdequateOrganFunction or PersonalState.AdequateMarrowFunction or PersonalState.AdequateKidneyFunction
                or PersonalState.AdequateLiverFunction or PersonalState.AdequateHeartFunction or PersonalState.AdequateLungFunction
        };

    private Presumed Narrowed(NarrowedCriterion c, Explanation node, bool isUnwanted)
    {
        var inner = Judge(node.Parts[0], isUnwanted);
        return inner.Verdict != Verdict.Met ? inner
            : node.Parts[0].Verdict != Verdict.Met ? Ask("Whether it is so narrow has to be asked.")
            : Narrowing([.. node.Parts], c.Qualifiers.Select(q => new UninterpretedCriterion(q.Text)), isUnwanted);
    }

    // Words that narrow what is known to be so are presumed to fit where it is wanted; elsewhere the record would have said so.
    private static Presumed Narrowing(List<Explanation> understood, IEnumerable<UninterpretedCriterion> words, bool isUnwanted) =>
        !understood.TrueForAll(part => part.Verdict == Verdict.Met)
            ? (isUnwanted ? null : words.Select(rest => PresumptionTable.OfRest(rest.Text)).FirstOrDefault(row => row is not null)) ?? new Presumed(Verdict.NotApplicable, "")
        : isUnwanted ? Absent("A record would have mentioned that it is so narrow.")
        : words.Select(rest => PresumptionTable.OfRest(rest.Text)).FirstOrDefault(row => row is not null)
        ?? new Presumed(Verdict.Met, "What the criterion is about is so; the words that narrow it are presumed to fit.");

    // Of several readings the one that lets the person in; a presumption keeps nobody out.
    private static Verdict Favourable(IEnumerable<Verdict> readings, bool isUnwanted)
    {
        var wished = isUnwanted ? Verdict.NotMet : Verdict.Met;
        var all = readings.ToList();
        return all.Contains(wished) ? wished : Kleene.Agree(all);
    }

    private Presumed Leaf(Explanation node, bool isUnwanted) => node.Criterion switch
    {
        DiagnosisCriterion c => Illness(c, node, isUnwanted),
        TreatmentCriterion c when IsTherapyGiven(c) == true => isUnwanted ? Ask("The record names treatments that may be meant.")
            : c.Qualifiers.Count == 0 && c.Outcome == TreatmentOutcome.Any ? new Presumed(Verdict.Met, "The record names treatments that are given for it.")
            : Ask("The record says something near it, but not enough."),
        TreatmentCriterion c => IsEarlier(c.Within, node.Fact) ? Absent("The record dates it earlier.")
            : IsOfLongAgo(c, node.Fact) ? Absent("The record names an earlier one.")
            : IsPlanned(c) ? new Presumed(Verdict.Met, "The record says that it is planned.")
            : IsGivenAsNeeded(c) && !isUnwanted ? new Presumed(Verdict.Met, "Who is given it is presumed to need it.")
            : IsUnchanged(c, node.Fact) && !isUnwanted ? new Presumed(Verdict.Met, "A record would have mentioned a change of dose.")
            : IsTaken(c, node.Fact) && !isUnwanted ? new Presumed(Verdict.Met, "A medicine that a record lists without an end is presumed to be taken.")
            : IsDone(c, node.Fact) && !isUnwanted ? new Presumed(Verdict.Met, "The record says that it was done.")
            : node.Fact is not null ? isUnwanted && !_isInclusion && c.Qualifiers.Count > 0
                ? Absent("A record would have mentioned that it is so narrow.")
                : Ask("The record says something near it, but not enough.")
            : c.Treatment.Id == AnyMedication ? _chart.Says(NoMedicines()) ? Absent("The record says that no medicines are taken.") : Ask("Which medicines are meant has to be asked.")
            : IsUnderway(c) ? Absent("A record would be about a treatment that is under way or planned.") with { IsFirm = !_chart.SpeaksOf(c.Treatment) }
            : Absent("A record that lists treatments would have mentioned it."),
        IntoleranceCriterion c when c.Kind != IntoleranceKind.Contraindication || (_isInclusion && isUnwanted) => Absent("A record would have mentioned it, as it would an allergy."),
        MeasurementCriterion c => Measured(c, isUnwanted),
        PerformanceCriterion c => Performs(c),
        ResultCriterion { Within: null, Result: TestResult.Normal or TestResult.Abnormal } c when ByValue(c) is { } shown => new Presumed(shown, "The value that the record gives tells it."),
        ResultCriterion { Result: TestResult.Positive, Test.Kind: ConceptKind.Analyte } when isUnwanted => Ask("A value has to be measured."),
        ResultCriterion { Result: TestResult.Positive } when isUnwanted => Absent("A record would have mentioned the finding."),
        ResultCriterion { Result: TestResult.Abnormal } c when isUnwanted && IsSeen(c.Test) => Absent("A record would have mentioned the finding."),
        BiomarkerCriterion c when isUnwanted && node.Fact is null && PresumptionTable.IsOfInfection(c.Biomarker) => Absent("A record would have mentioned the infection."),
        StateCriterion c => State(c, isUnwanted),
        UninterpretedCriterion c => Words(c.Text, isUnwanted),
        _ => Ask("Only asking can tell."),
    };

    // What is found by looking, and not by measuring.
    private bool IsSeen(Concept test) => IsA(test, "imaging") || IsA(test, "physical-examination");

    private bool IsA(Concept concept, string ancestor) => _chart.Lexicon.Get(ancestor) is { } parent && _chart.Lexicon.IsA(concept, parent);

    private bool IsEarlier(TimeWindow? within, Fact? fact) =>
        within is not null && fact?.Date is { } date && date.Latest < _chart.Date.AddDays(-within.Days);

    private Presumed State(StateCriterion c, bool isUnwanted) => c.State switch
    {
        PersonalState.ChildbearingPotential when _isInclusion && isUnwanted && _isAboutMen && _chart.Sex == Sex.Male => Absent("It takes men."),
        PersonalState.Pregnant or PersonalState.PlansPregnancy or PersonalState.Breastfeeding when ConcernsWomen && CannotConceive => Absent("The record says that no pregnancy is possible."),
        PersonalState.UsesContraception when !_isAboutMen && ConcernsWomen && CannotConceive => NotHer,
        PersonalState.UsesContraception when !isUnwanted && IsToldOf(PersonalState.PlansPregnancy) => Absent("The record says that a pregnancy is planned.") with { IsFirm = true },
        PersonalState.Postmenopausal when _chart.Sex == Sex.Female && _chart.Age?.Youngest >= OldestFertile => new Presumed(Verdict.Met, "At this age it is presumed."),
        PersonalState.Hospitalized when c.Within is not null && !isUnwanted && IsToldOf(PersonalState.Hospitalized) => new Presumed(Verdict.Met, "The record says that the person is in hospital."),
        PersonalState.CognitivelyAble when !isUnwanted && IsConfused => Ask("The record speaks of memory, thinking or consciousness."),
        PersonalState.Pregnant or PersonalState.Breastfeeding or PersonalState.PlansPregnancy when ConcernsWomen && PreventsPregnancy
            => Absent("Who prevents a pregnancy, or has no partner, is presumed neither to have nor to plan one."),
        PersonalState.Pregnant or PersonalState.Breastfeeding or PersonalState.PlansPregnancy or PersonalState.ChildbearingPotential
            => ConcernsWomen
                ? Ask("At this age it has to be asked.")
                : NotHer,
        PersonalState.UsesContraception when (_isInclusion && !_isAboutWomen) || ConcernsWomen => Ask("It has to be asked."),
        PersonalState.UsesContraception => NotHer,
        PersonalState.HealthyVolunteer when _isInclusion && !isUnwanted && IsIll =>
            Absent("The record names an illness.") with { IsFirm = true },
        PersonalState.HealthyVolunteer when _isInclusion && !isUnwanted && IsWell && !IsDescribed => new Presumed(Verdict.Met, "The record says that the person is well."),
        PersonalState.RecoveredFromToxicity when !HadCancerTreatment(isOver: true) && !IsOnChemotherapy => new Presumed(Verdict.Met, "The record names no treatment to recover from."),
        PersonalState.SuitableForSurgery when !isUnwanted && IsOperationPlanned => new Presumed(Verdict.Met, "The record says that an operation is planned."),
        PersonalState.SexuallyActive or PersonalState.SuitableForSurgery or PersonalState.SuitableForTreatment => Ask("It has to be asked."),
        PersonalState.SpeaksLanguage or PersonalState.HasInsurance when _isInclusion && !isUnwanted => Ask("It has to be asked."),
        _ when !isUnwanted && StateTable.IsFunction(c.State) => WorksWell(c.State),
        _ when !_isInclusion => new Presumed(isUnwanted ? Verdict.NotMet : Verdict.Met, "A record would have mentioned what keeps people out."),
        _ => StateTable.PresumedOf(c.State) switch
        {
            true => new Presumed(Verdict.Met, $"It is presumed that the person is {StateTable.NameOf(c.State)}."),
            false => Absent("A record would have mentioned it."),
            _ => Ask("It has to be asked."),
        },
    };

    // What was not understood at all: the table first, then the habit of records to name what is so.
    private Presumed Words(string text, bool isUnwanted) =>
        PresumptionTable.IsAboutWomen(text) && !ConcernsWomen && !Men().IsMatch(text) ? NotHer
        : isUnwanted && AnyMedicine().IsMatch(text) ? _chart.Says(NoMedicines()) ? Absent("The record says that no medicines are taken.") : Ask("Which medicines are meant has to be asked.")
        : isUnwanted && (!_isInclusion || _isDenial) ? PresumptionTable.OfUnread(text) ?? Absent("A record would have mentioned it.")
        : Ask("The criterion is not understood.");

    private bool IsOperationPlanned => _chart.Mentions.Any(entry => entry is { Aspect: Aspect.Treatment, Fact: TreatmentFact { IsPlanned: true, Presence: Presence.Present } } && IsA(entry.Concept, "surgery"));

    private static Presumed Absent(string reason) => new(Verdict.NotMet, reason);

    private static Presumed Ask(string reason) => new(Verdict.Unknown, reason);

    [GeneratedRegex(@"\bno (?:regular |current |daily |home |chronic |prescribed |prescription |other )?(?:medicines?|medications?|meds)\b(?! (?:were )?given\b| allerg)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoMedicines();

    [GeneratedRegex(@"\b(?:any|all|taking|regular|chronic) (?:kind of |type of |other |prescription |regular )?(?:medications?|medicines?|drugs)\b(?! (?:abuse|that|which|known|to|for|with|of|from|in))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyMedicine();

    // "No prior …" in an inclusion is what an exclusion says.
    [GeneratedRegex(
        @"^\W*(?:(?:patients?|subjects?|participants?|volunteers?|individuals?) )?(?:(?:must|should|with|who|have|has|had) )*(?:no|never|without)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denial();
}
