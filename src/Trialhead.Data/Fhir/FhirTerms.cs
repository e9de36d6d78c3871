using System.Text.Json.Nodes;
using Trialhead.Trials;

namespace Trialhead.Data.Fhir;

/// <summary>The codes of FHIR R4 for what a registry says of a study.</summary>
internal static class FhirTerms
{
    /// <summary>What the addresses of HL7's own code systems begin with.</summary>
    public const string Terminology = "http://terminology.hl7.org/CodeSystem";

    private static readonly (RecruitmentStatus Status, string Code)[] Statuses =
    [
        (RecruitmentStatus.Recruiting, "active"), (RecruitmentStatus.EnrollingByInvitation, "active"), (RecruitmentStatus.NotYetRecruiting, "approved"),
        (RecruitmentStatus.ActiveNotRecruiting, "closed-to-accrual"), (RecruitmentStatus.Completed, "completed"),
        (RecruitmentStatus.Suspended, "temporarily-closed-to-accrual"), (RecruitmentStatus.Terminated, "administratively-completed"),
        (RecruitmentStatus.Withdrawn, "withdrawn"),
    ];

    private static readonly (Phase[] Phases, string Code)[] Phases =
    [
        ([Trials.Phase.EarlyPhase1], "early-phase-1"), ([Trials.Phase.Phase1], "phase-1"), ([Trials.Phase.Phase1, Trials.Phase.Phase2], "phase-1-phase-2"),
        ([Trials.Phase.Phase2], "phase-2"), ([Trials.Phase.Phase2, Trials.Phase.Phase3], "phase-2-phase-3"), ([Trials.Phase.Phase3], "phase-3"),
        ([Trials.Phase.Phase4], "phase-4"), ([Trials.Phase.NotApplicable], "n-a"),
    ];

    /// <summary>The code of a status; null for those that FHIR has no word for.</summary>
    public static string? Status(RecruitmentStatus? status) => Array.Find(Statuses, known => known.Status == status).Code;

    /// <summary>The statuses that a code may mean; none where it is none of the codes.</summary>
    public static IReadOnlyList<RecruitmentStatus> StatusesOf(string code) =>
        [.. Statuses.Where(known => known.Code.Equals(code, StringComparison.OrdinalIgnoreCase)).Select(known => known.Status)];

    /// <summary>The concept of phases; null for none, and for two that FHIR has no word for.</summary>
    public static JsonObject? Phase(IReadOnlyList<Phase> phases) =>
        Array.Find(Phases, known => known.Phases.SequenceEqual(phases)).Code is { } code ? FhirNodes.Concept($"{Terminology}/research-study-phase", code, code) : null;

    /// <summary>The phases that a code names; none where it is none of the codes.</summary>
    public static IReadOnlyList<Phase> PhasesOf(string code) =>
        Array.Find(Phases, known => known.Code.Equals(code, StringComparison.OrdinalIgnoreCase)).Phases ?? [];

    /// <summary>What stands beside a property that FHIR demands and nobody stated.</summary>
    public static JsonObject Absent() => FhirNodes.Of(
        ("extension", new JsonArray(FhirNodes.Of(("url", "http://hl7.org/fhir/StructureDefinition/data-absent-reason"), ("valueCode", "unknown")))));

    /// <summary>A kind of arm in words.</summary>
    public static string Words(ArmType type) => type switch
    {
        ArmType.Experimental => "Experimental",
        ArmType.ActiveComparator => "Active comparator",
        ArmType.PlaceboComparator => "Placebo comparator",
        ArmType.ShamComparator => "Sham comparator",
        ArmType.NoIntervention => "No intervention",
        _ => "Other",
    };
}
