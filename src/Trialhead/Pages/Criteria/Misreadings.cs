using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Criteria;

/// <summary>Finds lines that cannot mean what was read: words that change the meaning have left no trace in the demand.</summary>
internal static partial class Misreadings
{
    private const double WorstChildPugh = 15;

    private static readonly string[] CoursesOfIllness = ["acute", "chronic"];

    private static readonly Func<EligibilityCriterion, bool>[] Rules =
    [
        c => Counted().IsMatch(c.Text) && !Has<AtLeastCriterion>(c.Demand),
        c => Purpose().IsMatch(c.Text) && c.Demand.HasLeaf(leaf => leaf is TreatmentCriterion { Purpose: null }),
        c => Beginning().IsMatch(c.Text) || Following().IsMatch(c.Text) || Points().IsMatch(c.Text),
        c => Has<PermissionCriterion>(c.Demand) && Demanded().IsMatch(c.Text),
        c => Taken().IsMatch(c.Text) && c.Demand.HasLeaf(leaf => leaf is IntoleranceCriterion) && !c.Demand.HasLeaf(leaf => leaf is TreatmentCriterion),
        c => Including().IsMatch(c.Text) && c.Demand.HasLeaf(leaf => leaf is TreatmentCriterion t && t.Qualifiers.Any(qualifier => qualifier.Text == "other")),
        c => c.Demand is AllOfCriterion all && all.Parts.Any(part => part is TreatmentCriterion) && LimitsLines(c.Demand),
        c => c.Kind == CriterionKind.Exclusion && Defining().IsMatch(c.Text),
        c => Names(c.Demand, PersonalState.CanComply) && !Complying().IsMatch(c.Text),
        c => Lasting().IsMatch(c.Text) && !Recent().IsMatch(c.Text) && c.Demand.HasLeaf(leaf => leaf is TreatmentCriterion { Within: not null }),
        c => AsksFor(c.Demand, PersonalState.CanConsent) && AgeOfConsent().IsMatch(c.Text) && c.Demand.HasLeaf(leaf => leaf is AgeCriterion)
            && ConsentWords.OnlyAsksFor(c.Demand, c.Text).Count == 0,
        c => c.Demand.HasLeaf(leaf => leaf is PerformanceCriterion) && c.Demand.HasLeaf(leaf => leaf is AgeCriterion) && !Has<ConditionalCriterion>(c.Demand),
        c => NewCoronavirus().IsMatch(c.Text) && c.Demand.HasLeaf(IsOldCoronavirus),
        c => OtherStudy().IsMatch(c.Text) && !Names(c.Demand, PersonalState.InAnotherStudy) && !Names(c.Demand, PersonalState.PreviouslyEnrolled),
        c => Nursing().IsMatch(c.Text) && Names(c.Demand, PersonalState.PlansPregnancy),
        c => AsksFor(c.Demand, PersonalState.SexuallyActive) && Names(c.Demand, PersonalState.UsesContraception),
        c => c.Demand.HasLeaf(leaf => leaf is MeasurementCriterion { Basis: LimitBasis.UpperLimitOfNormal, Limit.Value: < 1 }), // "25% above normal"
        c => NotPregnant().IsMatch(c.Text) && AsksFor(c.Demand, PersonalState.Pregnant),
        c => NoList().IsMatch(c.Text) && Asks(c.Demand, leaf => leaf is DiagnosisCriterion),
        IsOpenChoice,
        c => OtherHepatitis().IsMatch(c.Text) && !c.Demand.HasLeaf(leaf => leaf is DiagnosisCriterion { Condition.Id: "hepatitis-c" or "active-hepatitis-c" or "chronic-hepatitis-c" } or ResultCriterion),
        c => c.Demand.HasLeaf(leaf => leaf is MeasurementCriterion { Analyte.Id: "child-pugh-score", Limit.Value: >= WorstChildPugh }),
        c => DetectionLimit().IsMatch(c.Text) && c.Demand.HasLeaf(leaf => leaf is MeasurementCriterion { Basis: LimitBasis.LowerLimitOfNormal }),
        c => UnstableAngina().IsMatch(c.Text) && c.Demand.HasLeaf(IsOtherUnstable),
        c => ThisStudy().IsMatch(c.Text) && !AnyOtherStudy().IsMatch(c.Text) && Names(c.Demand, PersonalState.InAnotherStudy),
        c => ManyStudies().IsMatch(c.Text) && c.Demand.HasLeaf(leaf => leaf is StateCriterion { State: PersonalState.InAnotherStudy or PersonalState.PreviouslyEnrolled }),
        c => Abused().IsMatch(c.Text) && c.Demand.HasLeaf(leaf => leaf is TreatmentCriterion),
        c => Trouble().IsMatch(c.Text) && c.Demand.HasLeaf(leaf => leaf is DiagnosisCriterion { Condition.IsUnlisted: true }),
        c => OnlyUnmeasurable().IsMatch(c.Text),
        c => c.Demand.HasLeaf(leaf => leaf is DiagnosisCriterion { Condition.Id: "allergic-disease" }) && c.Demand.HasLeaf(leaf => leaf is IntoleranceCriterion) && Reacting().IsMatch(c.Text),
        c => NamedStudy().IsMatch(c.Text) && c.Demand.HasLeaf(leaf => leaf is TreatmentCriterion) && !Names(c.Demand, PersonalState.InAnotherStudy) && !Names(c.Demand, PersonalState.PreviouslyEnrolled),
        c => TreatedWith().IsMatch(c.Text) && c.Demand.HasLeaf(leaf => leaf is DiagnosisCriterion d && d.Qualifiers.Any(qualifier => qualifier.Text == "treated")),
        c => c.Demand.HasLeaf(leaf => IsDefinedElse(leaf, c)),
        c => c.Kind == CriterionKind.Inclusion && NextChoice().IsMatch(c.Text) && Has<NotCriterion>(c.Demand),
        c => RunOnGroup().IsMatch(c.Text) && c.Demand.HasLeaf(leaf => leaf is GroupCriterion),
        c => AcuteOrChronic().IsMatch(c.Text) && !c.Demand.HasLeaf(leaf => leaf is DiagnosisCriterion d && Courses(d).Contains("acute")),
        c => AsksFor(c.Demand, PersonalState.SuitableForTreatment) && c.Demand.HasLeaf(leaf => leaf is TreatmentCriterion { Timing: TreatmentTiming.Unstated }),
        c => c.Demand.HasLeaf(leaf => leaf is MeasurementCriterion { Analyte.Id: "disease-duration" }) && !Enduring().IsMatch(c.Text),
        c => Names(c.Demand, PersonalState.Ambulatory) && InHospital().IsMatch(c.Text),
        c => c.Kind == CriterionKind.Exclusion && AsksFor(c.Demand, PersonalState.AvailableForFollowUp) && !Failing().IsMatch(c.Text),
        c => Names(c.Demand, PersonalState.LivesNearby) && Dwelling().IsMatch(c.Text),
        c => c.Demand is AnyOfCriterion && Grown().IsMatch(c.Text) && c.Demand.Parts.Any(HasAge) && !c.Demand.Parts.All(HasAge),
        c => Typed().IsMatch(c.Text) && c.Demand.HasLeaf(leaf => leaf is DiagnosisCriterion { Condition.Id: "diabetes-mellitus" }),
        c => c.Demand.HasLeaf(leaf => IsOtherAfter(leaf, c)),
        c => c.Kind == CriterionKind.Exclusion && HealthyWith().IsMatch(c.Text) && Names(c.Demand, PersonalState.HealthyVolunteer),
        c => LostChoice().IsMatch(c.Text) && c.Demand.HasLeaf(leaf => leaf is DiagnosisCriterion),
        c => c.Demand.HasLeaf(leaf => leaf is DiagnosisCriterion { Condition.Id: "critical-illness" } d && d.Qualifiers.Any(qualifier => qualifier.Text == "unstable")),
        c => c.Kind == CriterionKind.Exclusion && c.Demand.HasLeaf(leaf => leaf is DiagnosisCriterion { IsSuspected: true } d && HasOwnException(c.Demand, d)),
        c => NoOr().IsMatch(c.Text) || (TestedOnly().IsMatch(c.Text) && c.Demand.HasLeaf(leaf => leaf is DiagnosisCriterion)),
        c => Receipt().IsMatch(c.Text) && !c.Demand.HasLeaf(leaf => leaf is TreatmentCriterion or StateCriterion),
        c => BeforeAside().IsMatch(c.Text) && Asks(c.Demand, leaf => leaf is TreatmentCriterion),
        c => Inoperable().IsMatch(c.Text) && Names(c.Demand, PersonalState.SuitableForSurgery),
        c => DoctorsRefusal().IsMatch(c.Text) && Names(c.Demand, PersonalState.CanComply),
        c => WomenBehind().IsMatch(c.Text) && Asks(c.Demand, leaf => leaf is SexCriterion) && !Has<ConditionalCriterion>(c.Demand),
        c => EitherSex().IsMatch(c.Text) && Asks(c.Demand, leaf => leaf is SexCriterion) && !Has<ConditionalCriterion>(c.Demand),
        c => RecentOr().IsMatch(c.Text) && c.Demand.HasLeaf(leaf => leaf is TreatmentCriterion { Within: not null } or DiagnosisCriterion { Within: not null }),
        c => MedicalOr().IsMatch(c.Text) && !c.Demand.HasLeaf(leaf => leaf is DiagnosisCriterion { Condition.Id: "comorbidity" }) && !Names(c.Demand, PersonalState.UnsuitableByJudgement),
        c => AcuteOrChronic().IsMatch(c.Text) && IsLopsided(c.Demand),
        c => c.Demand is AnyOfCriterion any && any.Parts.All(part => part is SexCriterion), // of either sex: no demand
        c => AsksFor(c.Demand, PersonalState.Pregnant) && c.Demand.HasLeaf(leaf => leaf is MeasurementCriterion { Analyte.Id: "disease-duration" }),
        c => c.Demand is NotCriterion { Inner: AllOfCriterion all } && Limiting().IsMatch(c.Text) && !Joining().IsMatch(c.Text)
            && all.Parts.Any(part => part is DiagnosisCriterion) && all.Parts.Any(part => part.HasLeaf(leaf => leaf is MeasurementCriterion)),
    ];

    /// <summary>Whether the line was misread.</summary>
    /// <param name="criterion">The line.</param>
    /// <param name="isWish">Whether it asks for what nearly every study asks for, of whomever.</param>
    public static bool In(EligibilityCriterion criterion, bool isWish) =>
        (Whom().IsMatch(criterion.Text) && !Has<ConditionalCriterion>(criterion.Demand) && !isWish) || Array.Exists(Rules, rule => rule(criterion));

    /// <summary>Whether the line is one of several that stand for each other.</summary>
    public static bool IsOpenChoice(EligibilityCriterion criterion) => criterion.Kind == CriterionKind.Inclusion && OpenChoice().IsMatch(criterion.Text)
        && !(criterion is { Demand: AnyOfCriterion, Span: { } line } && criterion.Demand.HasLeaf(leaf => leaf.Span.Length > 0 && leaf.Span.Start >= line.End));

    // "Active acute or chronic infection" read as one that is active and one that need not be.
    private static bool IsLopsided(Criterion demand) => demand.Leaves().OfType<DiagnosisCriterion>()
        .Where(leaf => Courses(leaf).Any())
        .Select(leaf => string.Join('|', leaf.Qualifiers.Select(qualifier => qualifier.Text).Except(Courses(leaf)).Order(StringComparer.Ordinal)))
        .Distinct().Skip(1).Any() || (demand.Leaves().OfType<DiagnosisCriterion>().Any(leaf => Courses(leaf).Any()) && Has<AllOfCriterion>(demand));

    private static IEnumerable<string> Courses(DiagnosisCriterion leaf) => CoursesOfIllness
        .Where(course => leaf.Qualifiers.Any(qualifier => qualifier.Text == course) || leaf.Condition.Name.Contains(course, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a leaf was read from a short form that the line itself introduces for something else: a centre, not a cancer (NMSC).</summary>
    public static bool IsDefinedElse(Criterion leaf, EligibilityCriterion criterion)
    {
        var at = leaf.Span.Start - (criterion.Span?.Start ?? 0);
        if (leaf is not DiagnosisCriterion { Condition: var concept } || leaf.Span.Length is 0 or > 8 || at < 2 || at + leaf.Span.Length >= criterion.Text.Length
            || criterion.Text[at - 1] != '(' || criterion.Text[at + leaf.Span.Length] != ')')
        {
            return false;
        }

        var before = Folding.Fold(criterion.Text[..(at - 1)]);
        return Abbreviation.LongFormOf(before, criterion.Text.AsSpan(at, leaf.Span.Length)) is >= 0 and var from
            && Lexicon.InUse.Recognise(criterion.Text[from..(at - 1)]).All(found => !Lexicon.InUse.IsA(found.Concept, concept) && !Lexicon.InUse.IsA(concept, found.Concept));
    }

    private static bool Names(Criterion demand, PersonalState state) => demand.HasLeaf(leaf => leaf is StateCriterion c && c.State == state);

    // "Severe acute respiratory syndrome coronavirus 2 infection" read as SARS, or as COVID-19 that is acute.
    private static bool IsOldCoronavirus(Criterion leaf) => leaf is DiagnosisCriterion { Condition.Id: "severe-acute-respiratory-syndrome" }
        || (leaf is DiagnosisCriterion { Condition.Id: "covid-19" } c && c.Qualifiers.Any(qualifier => qualifier.Text.Contains("acute", StringComparison.Ordinal)));

    // Suspected cases of the illness under study are kept out for being suspected only.
    private static bool HasOwnException(Criterion demand, DiagnosisCriterion leaf) =>
        (demand is ExceptCriterion { Exception: var own, Rule: var rule } && own.Span == rule.Span && rule.HasLeaf(part => ReferenceEquals(part, leaf))) || demand.Parts.Any(part => HasOwnException(part, leaf));

    private static bool HasAge(Criterion demand) => demand.HasLeaf(leaf => leaf is AgeCriterion);

    // "Foscarnet or other agents" is about any foscarnet.
    private static bool IsOtherAfter(Criterion leaf, EligibilityCriterion criterion) =>
        leaf is TreatmentCriterion { Treatment.IsUnlisted: false, Qualifiers: var qualifiers } && qualifiers.Any(qualifier => qualifier.Text == "other")
        && leaf.Span.End - (criterion.Span?.Start ?? 0) is > 0 and var end && end <= criterion.Text.Length && leaf.Span.Length > 0 && !Further().IsMatch(criterion.Text[..end]);

    // "Unstable angina or heart failure" is about every heart failure.
    private static bool IsOtherUnstable(Criterion leaf) => leaf is DiagnosisCriterion c && c.Qualifiers.Any(qualifier => qualifier.Text == "unstable")
        && !c.Condition.Name.Contains("angina", StringComparison.OrdinalIgnoreCase);

    // "No more than 1 prior treatment with interferon" asks for none.
    private static bool LimitsLines(Criterion demand) =>
        demand.HasLeaf(leaf => leaf is MeasurementCriterion { Analyte.Id: "prior-lines-of-therapy", Comparator: Comparator.AtMost or Comparator.Less });

    // "Recovered from chemotherapy or radiotherapy" asks for neither.
    private static bool AsksFor(Criterion demand, PersonalState state) => Asks(demand, leaf => leaf is StateCriterion c && c.State == state);

    // What is denied twice is asked for.
    private static bool Asks(Criterion demand, Func<Criterion, bool> isIt, bool isDenied = false) => demand switch
    {
        NotCriterion c => Asks(c.Inner, isIt, !isDenied),
        { Parts.Count: > 0 } => demand.Parts.Any(part => Asks(part, isIt, isDenied)),
        _ => !isDenied && isIt(demand),
    };

    private static bool Has<T>(Criterion demand) => demand is T || demand.Parts.Any(Has<T>);
}
