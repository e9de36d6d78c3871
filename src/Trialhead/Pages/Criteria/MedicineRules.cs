using System.Text.RegularExpressions;
using Trialhead.Eligibility;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Criteria;

/// <summary>Finds the criteria that speak of medicines, and what they mean for who takes them.</summary>
internal static partial class MedicineRules
{
    // Nobody waits longer for a trial; "no chemotherapy in the last 5 years" is about the past.
    private const int LongestBreak = 366;

    private const int LongestClearText = 250;

    private static readonly string[] NotMedicines = ["alcohol", "nicotine", "tobacco-product", "concomitant-medication", "barrier-contraception"];

    private static readonly string[] TimedProcedures = ["radiotherapy", "surgery", "stem-cell-transplantation", "blood-transfusion", "phototherapy"];

    /// <summary>The rule of a criterion; null where it speaks of no medicine.</summary>
    /// <remarks>A long list of illnesses that names a medicine on the way is no rule about medicines.</remarks>
    public static MedicineRule? Of(EligibilityCriterion criterion) => !IsMainly(criterion.Demand) ? null
        : KindsOf(criterion.Demand, isDenied: false).OrderBy(kind => kind).Select(kind => (MedicineRuleKind?)kind).FirstOrDefault() is { } kind
            ? new MedicineRule(Weighed(kind, criterion), criterion)
            : null;

    private static MedicineRuleKind Weighed(MedicineRuleKind kind, EligibilityCriterion criterion) =>
        kind == MedicineRuleKind.Wanted && Stopped().IsMatch(criterion.Text) ? MedicineRuleKind.Break
        : IsClear(kind, criterion) ? kind : MedicineRuleKind.Mentioned;

    // A long line that has no plain words may speak of a treatment only in passing.
    private static bool IsClear(MedicineRuleKind kind, EligibilityCriterion criterion) =>
        (kind != MedicineRuleKind.Wanted && criterion.Text.Length <= LongestClearText) || CriterionPhrasing.Of(criterion, PageLanguage.English) is not null;

    private static IEnumerable<MedicineRuleKind> KindsOf(Criterion criterion, bool isDenied) => criterion switch
    {
        TreatmentCriterion c when IsMedicine(c) => [KindOf(c, isDenied)],
        NotCriterion c => KindsOf(c.Inner, !isDenied),
        ExceptCriterion c => KindsOf(c.Rule, isDenied),
        ConditionalCriterion c => KindsOf(c.Then, isDenied),
        PermissionCriterion c => c.Leaves().OfType<TreatmentCriterion>().Any(IsMedicine) ? [MedicineRuleKind.Allowed] : [],
        _ => criterion.Parts.SelectMany(part => KindsOf(part, isDenied)),
    };

    private static bool IsMainly(Criterion demand)
    {
        var leaves = demand.Leaves().Where(leaf => leaf is not UninterpretedCriterion).ToList();
        return leaves.Count(leaf => leaf is TreatmentCriterion) * 2 >= leaves.Count;
    }

    private static MedicineRuleKind KindOf(TreatmentCriterion criterion, bool isDenied) => (isDenied, criterion.Timing) switch
    {
        (false, _) => MedicineRuleKind.Wanted,
        (true, TreatmentTiming.Current or TreatmentTiming.Needed or TreatmentTiming.Planned) when criterion.Within is null =>
            MedicineRuleKind.NotNow,
        (true, _) => criterion.Within is { } window && window.Days <= LongestBreak ? MedicineRuleKind.Break : MedicineRuleKind.NotBefore,
    };

    private static bool IsMedicine(TreatmentCriterion criterion) => criterion.Treatment.Kind switch
    {
        ConceptKind.Drug or ConceptKind.DrugClass => !NotMedicines.Contains(criterion.Treatment.Id) && !criterion.Treatment.IsUnlisted,
        ConceptKind.Procedure => criterion.Within is not null && IsTimed(criterion.Treatment),
        _ => false,
    };

    private static bool IsTimed(Concept procedure) => TimedProcedures.Contains(procedure.Id)
        || Lexicon.InUse.Ancestors(procedure).Any(above => TimedProcedures.Contains(above.Id));

    // "Biological agents stopped 3 months or longer": what is wanted is the break.
    [GeneratedRegex(@"\b(?:stopp|discontinu|wash(?:ed)?[ -]?out|withdraw)", RegexOptions.IgnoreCase)]
    private static partial Regex Stopped();
}
