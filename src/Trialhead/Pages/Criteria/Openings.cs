using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Criteria;

/// <summary>Reads the beginning of a criterion as if it were all.</summary>
internal static class Openings
{
    private static readonly string[] TooWide = ["treatment", "medication", "concomitant-medication", "comorbidity", "symptom", "surgery-candidate"];

    /// <summary>The criterion that the beginning makes; null where it does not demand what the whole demands.</summary>
    public static EligibilityCriterion? Read(EligibilityCriterion whole, string opening)
    {
        var list = whole.Kind == CriterionKind.Inclusion ? "Inclusion" : "Exclusion";
        if (CriteriaReader.Read($"{list} Criteria:\n\n* {opening}\n") is not [var found] || found.Text != opening)
        {
            return null;
        }

        var read = OwnIllness.Except(ExclusionSense.Mend(found), [.. Studied(whole.Demand)], Lexicon.InUse);
        var (asked, known) = (Claims(read.Demand), Claims(whole.Demand).ToHashSet());
        return read.IsTypedWhole && !read.Demand.HasLeaf(IsUnlisted) && IsTelling(read.Demand) && asked.All(known.Contains)
            ? read with { Section = whole.Section, Demand = Concerning(whole, read.Demand) }
            : null;
    }

    // A heading over the line ("for women") holds for its beginning too.
    private static Criterion Concerning(EligibilityCriterion whole, Criterion demand) =>
        whole is { Demand: ConditionalCriterion conditional, Span: { } span } && demand is not ConditionalCriterion
            && (conditional.Condition.Span.Start < span.Start || conditional.Condition.Span.Start >= span.End)
                ? new ConditionalCriterion(conditional.Condition, demand) { Span = demand.Span }
                : demand;

    private static bool IsTelling(Criterion demand) => demand.HasLeaf(leaf => leaf switch
    {
        DiagnosisCriterion c => !TooWide.Contains(c.Condition.Id),
        TreatmentCriterion c => !TooWide.Contains(c.Treatment.Id),
        StateCriterion c => c.State is not (PersonalState.SuitableForTreatment or PersonalState.UnsuitableByJudgement or PersonalState.NoStandardTherapy),
        _ => leaf is not UninterpretedCriterion and not NoDemandCriterion and not GroupCriterion and not SexCriterion,
    });

    /// <summary>Whether a demand says of everything it names that it must not be so.</summary>
    public static bool IsDenying(Criterion demand) =>
        Claims(demand is ConditionalCriterion c ? c.Then : demand).All(claim => claim is { IsDenied: true, IsLetIn: false });

    /// <summary>Whether one of things of several kinds is asked for, which is seldom what a text means.</summary>
    public static bool IsMixedChoice(Criterion demand) => demand is not NotCriterion
        && ((demand is AnyOfCriterion && demand.Leaves().Select(leaf => leaf.GetType()).Distinct().Skip(1).Any()) || demand.Parts.Any(IsMixedChoice));

    /// <summary>Whether a leaf is known by its name alone.</summary>
    public static bool IsUnlisted(Criterion leaf) => leaf switch
    {
        DiagnosisCriterion c => c.Condition.IsUnlisted,
        TreatmentCriterion c => c.Treatment.IsUnlisted,
        IntoleranceCriterion c => c.Substance is null or { IsUnlisted: true },
        _ => false,
    };

    // The illnesses that were let off the whole, being those under study.
    private static IEnumerable<Concept> Studied(Criterion demand) => demand is ExceptCriterion { Exception: var own, Rule: var rule } && own.Span == rule.Span
        ? own.Leaves().OfType<DiagnosisCriterion>().Select(leaf => leaf.Condition)
        : demand.Parts.SelectMany(Studied);

    // What is said of each thing: whether it is denied or let in, and the time.
    private static IEnumerable<(Criterion Leaf, bool IsDenied, bool IsLetIn)> Claims(Criterion demand, bool isDenied = false, bool isLetIn = false) => demand switch
    {
        NotCriterion c => Claims(c.Inner, !isDenied, isLetIn),
        PermissionCriterion c => Claims(c.Inner, isDenied, isLetIn: true),
        { Parts.Count: > 0 } => demand.Parts.SelectMany(part => Claims(part, isDenied, isLetIn)),
        _ => [(Bare(demand), isDenied, isLetIn)],
    };

    private static Criterion Bare(Criterion leaf) => leaf switch
    {
        DiagnosisCriterion c => c with { Span = default, Qualifiers = [], Setting = DiseaseSetting.None, Within = Bare(c.Within), IsSuspected = false },
        TreatmentCriterion c => c with { Span = default, Qualifiers = [], Within = Bare(c.Within), Purpose = null, Outcome = TreatmentOutcome.Any },
        StateCriterion c => c with { Span = default, Within = Bare(c.Within) },
        ResultCriterion c => c with { Span = default, Within = Bare(c.Within) },
        _ => leaf with { Span = default },
    };

    private static TimeWindow? Bare(TimeWindow? window) => window is null ? null : window with { Text = "" };
}
