using System.Globalization;
using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>Sentences about how a trial is built.</summary>
internal static class DesignWords
{
    public static IEnumerable<Sentence> About(Design design)
    {
        (string? Text, string Field)[] facts =
        [
            (StudyType(design), "studyType"),
            (Purpose(design.PrimaryPurpose), "designInfo/primaryPurpose"),
            (Allocated(design.Allocation), "designInfo/allocation"),
            (Model(design.InterventionModel), "designInfo/interventionModel"),
            (Masked(design), "designInfo/maskingInfo/masking"),
            (Observed(design.ObservationalModel), "designInfo/observationalModel"),
            (Looks(design.TimePerspective), "designInfo/timePerspective"),
            (Enrolled(design), "enrollmentInfo"),
        ];
        return facts
            .Where(fact => fact.Text is not null)
            .Select(fact => Sentence.FromRecord(fact.Text!, $"{RecordPointers.Design}/{fact.Field}")); // filtered just above
    }

    private static string? StudyType(Design design) => design.StudyType switch
    {
        Trials.StudyType.Interventional => "It tests something that participants receive or do.",
        Trials.StudyType.Observational => "It watches participants and assigns no treatment.",
        Trials.StudyType.ExpandedAccess => "It gives a treatment that is not approved yet to people outside a trial.",
        _ => null,
    };

    private static string? Purpose(PrimaryPurpose? purpose) => purpose switch
    {
        PrimaryPurpose.Treatment => "Its aim is to treat an illness.",
        PrimaryPurpose.Prevention => "Its aim is to prevent an illness.",
        PrimaryPurpose.Diagnostic => "Its aim is to find out how best to diagnose an illness.",
        PrimaryPurpose.SupportiveCare => "Its aim is to ease symptoms or side effects.",
        PrimaryPurpose.Screening => "Its aim is to find an illness before it shows.",
        PrimaryPurpose.HealthServicesResearch => "Its aim is to improve how care is organised.",
        PrimaryPurpose.BasicScience => "Its aim is to understand how the body or a treatment works.",
        PrimaryPurpose.DeviceFeasibility => "Its aim is to see whether a device works at all.",
        PrimaryPurpose.Ect => "Its aim is education, counselling or training.",
        _ => null,
    };

    private static string? Allocated(Allocation? allocation) => allocation switch
    {
        Allocation.Randomized => "Chance decides who comes into which group.",
        Allocation.NonRandomized => "Groups are not formed by chance.",
        _ => null,
    };

    private static string? Model(InterventionModel? model) => model switch
    {
        InterventionModel.SingleGroup => "All participants are in one group.",
        InterventionModel.Parallel => "The groups run side by side.",
        InterventionModel.Crossover => "Participants change from one treatment to another on the way.",
        InterventionModel.Factorial => "Treatments are tested alone and combined.",
        InterventionModel.Sequential => "Groups enter one after another.",
        _ => null,
    };

    private static string? Masked(Design design) => design.Masking switch
    {
        null => null,
        Masking.None => "Everyone knows who receives what.",
        _ when design.WhoMasked.Count > 0 => $"Who receives what is hidden from {List(design.WhoMasked.Select(Role))}.",
        Masking.Single => "Who receives what is hidden from one party.",
        Masking.Double => "Who receives what is hidden from two parties.",
        Masking.Triple => "Who receives what is hidden from three parties.",
        _ => "Who receives what is hidden from four parties.",
    };

    private static string Role(MaskedRole role) => role switch
    {
        MaskedRole.Participant => "participants",
        MaskedRole.CareProvider => "those who give care",
        MaskedRole.Investigator => "investigators",
        _ => "those who judge the outcome",
    };

    private static string? Observed(ObservationalModel? model) => model switch
    {
        ObservationalModel.Cohort => "It follows a group of people over time.",
        ObservationalModel.CaseControl => "It compares people with and without the illness.",
        ObservationalModel.FamilyBased => "It looks at families.",
        ObservationalModel.NaturalHistory => "It follows the natural course of an illness.",
        _ => null,
    };

    private static string? Looks(TimePerspective? time) => time switch
    {
        TimePerspective.Retrospective => "It looks back at records.",
        TimePerspective.Prospective => "It looks forward from now.",
        TimePerspective.CrossSectional => "It looks at one point in time.",
        _ => null,
    };

    private static string? Enrolled(Design design)
    {
        var count = design.Enrollment?.ToString("#,0", CultureInfo.InvariantCulture);
        var people = design.Enrollment == 1 ? "person" : "people";
        return count is null ? null : design.EnrollmentIsActual switch
        {
            true => $"{count} {people} took part.",
            false => $"{count} {people} are planned to take part.",
            _ => $"Number of participants: {count}.",
        };
    }

    private static string List(IEnumerable<string> parts)
    {
        var all = parts.ToList();
        return all.Count == 1 ? all[0] : $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}";
    }
}
