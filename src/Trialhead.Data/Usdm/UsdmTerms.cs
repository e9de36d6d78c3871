using Trialhead.Eligibility;
using Trialhead.Protocol;
using Trialhead.Trials;

namespace Trialhead.Data.Usdm;

/// <summary>The terms of the controlled terminology that stand for values of a protocol.</summary>
internal static class UsdmTerms
{
    public static readonly IReadOnlyList<(ArmType Value, UsdmCode Term)> ArmTypes =
    [
        (ArmType.Experimental, new("C174266", "Experimental Arm")),
        (ArmType.ActiveComparator, new("C174267", "Active Comparator Arm")),
        (ArmType.PlaceboComparator, new("C174268", "Placebo Comparator Arm")),
        (ArmType.ShamComparator, new("C174269", "Sham Comparator Arm")),
        (ArmType.NoIntervention, new("C174270", "No Intervention Arm")),
        (ArmType.Other, new("C15538", "Protocol Treatment Arm")),
    ];

    public static readonly IReadOnlyList<(EpochKind Value, UsdmCode Term)> EpochKinds =
    [
        (EpochKind.Screening, new("C202487", "Screening Epoch")),
        (EpochKind.RunIn, new("C98779", "Run-in Period")),
        (EpochKind.Treatment, new("C101526", "Treatment Epoch")),
        (EpochKind.Washout, new("C42872", "Washout Period")),
        (EpochKind.FollowUp, new("C202578", "Follow-Up Epoch")),
        (EpochKind.Screening, new("C125938", "Baseline Epoch")),
    ];

    public static readonly IReadOnlyList<(TreatmentRole Value, UsdmCode Term)> Roles =
    [
        (TreatmentRole.Experimental, new("C41161", "Experimental Intervention")),
        (TreatmentRole.ActiveComparator, new("C68609", "Active Comparator")),
        (TreatmentRole.Placebo, new("C753", "Placebo")),
        (TreatmentRole.Background, new("C165822", "Background Treatment")),
        (TreatmentRole.Supportive, new("C207614", "Additional Required Treatment")),
    ];

    public static readonly IReadOnlyList<(Phase Value, UsdmCode Term)> Phases =
    [
        (Phase.EarlyPhase1, new("C54721", "Early Phase I Trial")),
        (Phase.Phase1, new("C15600", "Phase I Trial")),
        (Phase.Phase2, new("C15601", "Phase II Trial")),
        (Phase.Phase3, new("C15602", "Phase III Trial")),
        (Phase.Phase4, new("C15603", "Phase IV Trial")),
        (Phase.NotApplicable, new("C48660", "Not Applicable")),
    ];

    public static readonly IReadOnlyList<(Masking Value, UsdmCode Term)> Maskings =
    [
        (Masking.None, new("C49659", "Open Label Study")),
        (Masking.Single, new("C28233", "Single Blind Study")),
        (Masking.Double, new("C15228", "Double Blind Study")),
        (Masking.Triple, new("C66959", "Triple Blind Study")),
        (Masking.Quadruple, UsdmCode.Local("quadruple", "Quadruple blind")),
    ];

    public static readonly IReadOnlyList<(ObjectiveLevel Value, UsdmCode Term)> ObjectiveLevels =
    [
        (ObjectiveLevel.Primary, new("C85826", "Trial Primary Objective")),
        (ObjectiveLevel.Secondary, new("C85827", "Trial Secondary Objective")),
        (ObjectiveLevel.Exploratory, new("C163559", "Trial Exploratory Objective")),
    ];

    public static readonly IReadOnlyList<(ObjectiveLevel Value, UsdmCode Term)> EndpointLevels =
    [
        (ObjectiveLevel.Primary, new("C94496", "Primary Endpoint")),
        (ObjectiveLevel.Secondary, new("C139173", "Secondary Endpoint")),
        (ObjectiveLevel.Exploratory, new("C170559", "Exploratory Endpoint")),
    ];

    public static readonly IReadOnlyList<(CriterionKind Value, UsdmCode Term)> CriterionKinds =
    [
        (CriterionKind.Inclusion, new("C25532", "Inclusion Criteria")),
        (CriterionKind.Exclusion, new("C25370", "Exclusion Criteria")),
    ];

    public static readonly IReadOnlyList<(string Value, UsdmCode Term)> Routes =
    [
        ("oral", new("C38288", "Oral Route of Administration")),
        ("intravenous", new("C38276", "Intravenous Route of Administration")),
        ("intrathecal", new("C38267", "Intrathecal Route of Administration")),
        ("subcutaneous", new("C38299", "Subcutaneous Route of Administration")),
        ("intramuscular", new("C28161", "Intramuscular Route of Administration")),
        ("nasal", new("C38284", "Nasal Route of Administration")),
        ("topical", new("C38304", "Topical Route of Administration")),
        ("dental", new("C38197", "Dental Route of Administration")),
    ];

    public static readonly IReadOnlyList<(int? Value, UsdmCode Term)> TimesADay =
    [
        (1, new("C25473", "Daily")),
        (2, new("C64496", "Twice Daily")),
        (3, new("C64527", "Three Times Daily")),
        (4, new("C64530", "Four Times Daily")),
    ];

    public static readonly IReadOnlyList<(string Value, UsdmCode Term)> Units =
    [
        ("mg", new("C28253", "Milligram")),
        ("g", new("C48155", "Gram")),
        ("ug", new("C48152", "Microgram")),
        ("mL", new("C28254", "Milliliter")),
        ("L", new("C48505", "Liter")),
        ("d", new("C25301", "Day")),
        ("wk", new("C29844", "Week")),
        ("mo", new("C29846", "Month")),
        ("a", new("C29848", "Year")),
        ("%", new("C25613", "Percentage")),
    ];

    /// <summary>The term that stands for a value; null where there is none.</summary>
    public static UsdmCode? Of<T>(this IReadOnlyList<(T Value, UsdmCode Term)> terms, T value) =>
        terms.FirstOrDefault(term => EqualityComparer<T>.Default.Equals(term.Value, value)).Term;

    /// <summary>Whether a code stands for a value of the list, and for which.</summary>
    public static bool TryFind<T>(this IReadOnlyList<(T Value, UsdmCode Term)> terms, string? code, out T? value)
    {
        var found = terms.FirstOrDefault(term => term.Term.Code == code);
        value = found.Value;
        return found.Term is not null;
    }

    /// <summary>The unit as a term: that of the controlled terminology where it has one, else that of UCUM.</summary>
    public static UsdmCode Unit(string unit) => Units.Of(unit) ?? UsdmCode.UcumUnit(unit);
}
