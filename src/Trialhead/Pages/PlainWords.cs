using System.Globalization;
using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>Plain words for the registry's codes.</summary>
public static class PlainWords
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>A status in two or three words.</summary>
    public static string Of(RecruitmentStatus? status) => status switch
    {
        RecruitmentStatus.Recruiting => "Recruiting",
        RecruitmentStatus.NotYetRecruiting => "Not yet recruiting",
        RecruitmentStatus.EnrollingByInvitation => "By invitation only",
        RecruitmentStatus.ActiveNotRecruiting => "Running, closed to new participants",
        RecruitmentStatus.Completed => "Completed",
        RecruitmentStatus.Suspended => "Paused",
        RecruitmentStatus.Terminated => "Stopped early",
        RecruitmentStatus.Withdrawn => "Withdrawn before it began",
        RecruitmentStatus.Available => "Treatment available outside a trial",
        RecruitmentStatus.NoLongerAvailable => "No longer available",
        RecruitmentStatus.TemporarilyNotAvailable => "Not available for now",
        RecruitmentStatus.ApprovedForMarketing => "Treatment approved",
        RecruitmentStatus.Withheld => "Record withheld",
        RecruitmentStatus.Unknown => "Status unknown",
        _ => "Status not stated",
    };

    /// <summary>A phase by its usual name.</summary>
    public static string Of(Phase phase) => phase switch
    {
        Phase.EarlyPhase1 => "Early phase 1",
        Phase.Phase1 => "Phase 1",
        Phase.Phase2 => "Phase 2",
        Phase.Phase3 => "Phase 3",
        Phase.Phase4 => "Phase 4",
        _ => "No phase",
    };

    /// <summary>The phases of a trial in one go (<c>Phase 1 and 2</c>); null where it has none.</summary>
    public static string? Of(IReadOnlyList<Phase> phases)
    {
        ArgumentNullException.ThrowIfNull(phases);
        var named = phases.Where(phase => phase != Phase.NotApplicable).Select(Of).ToList();
        return named.Count == 0 ? null : string.Join(" and ", named.Select((name, i) => i == 0 ? name : name.Replace("Phase ", "", StringComparison.Ordinal)));
    }

    /// <summary>What trials of a phase are for; null where phases do not apply.</summary>
    public static string? Explain(Phase phase) => phase switch
    {
        Phase.EarlyPhase1 => "Early phase 1 trials look at how a treatment behaves in very few people.",
        Phase.Phase1 => "Phase 1 trials look for side effects and a dose that people can bear, in few people.",
        Phase.Phase2 => "Phase 2 trials look for first signs that a treatment works, and for more side effects.",
        Phase.Phase3 => "Phase 3 trials compare a treatment with the usual one, or with none, in many people.",
        Phase.Phase4 => "Phase 4 trials watch a treatment that is already approved.",
        _ => null,
    };

    /// <summary>A kind of intervention.</summary>
    public static string? Of(InterventionType? type) => type switch
    {
        InterventionType.Drug => "Drug",
        InterventionType.Biological => "Biological product or vaccine",
        InterventionType.Device => "Device",
        InterventionType.Procedure => "Procedure",
        InterventionType.Radiation => "Radiation",
        InterventionType.Behavioral => "Behaviour or training",
        InterventionType.Genetic => "Genetic treatment",
        InterventionType.DietarySupplement => "Dietary supplement",
        InterventionType.CombinationProduct => "Combination of products",
        InterventionType.DiagnosticTest => "Diagnostic test",
        InterventionType.Other => "Other",
        _ => null,
    };

    /// <summary>The part a group plays.</summary>
    public static string? Of(ArmType? type) => type switch
    {
        ArmType.Experimental => "Receives what is being tested",
        ArmType.ActiveComparator => "Comparison: a treatment known to work",
        ArmType.PlaceboComparator => "Comparison: placebo, without active ingredient",
        ArmType.ShamComparator => "Comparison: an imitation of the procedure",
        ArmType.NoIntervention => "Comparison: no treatment by the trial",
        ArmType.Other => "Other",
        _ => null,
    };

    /// <summary>A date as people say it: <c>14 March 2026</c>, <c>March 2026</c>, <c>2026</c>.</summary>
    public static string Of(Clinical.PartialDate date)
    {
        var year = date.Year.ToString(CultureInfo.InvariantCulture);
        return (date.Month, date.Day) switch
        {
            ({ } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{day} {Months[month - 1]} {year}"),
            ({ } month, null) => $"{Months[month - 1]} {year}",
            _ => year,
        };
    }

    /// <summary>A registry's code in lower-case words: <c>STUDY_CHAIR</c> gives <c>study chair</c>.</summary>
    internal static string OfCode(string code) => code.Replace('_', ' ').ToLowerInvariant();

    /// <summary>The text with a capital first letter and a full stop.</summary>
    internal static string AsSentence(string text) =>
        text.Length == 0 ? text : string.Concat(text[..1].ToUpperInvariant(), text.AsSpan(1), text[^1] is '.' or '!' or '?' ? "" : ".");
}
