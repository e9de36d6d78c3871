using Trialhead.Data.Registry;
using Trialhead.Trials;

namespace Trialhead.Data.Search.Expressions;

/// <summary>The properties of a record that have a code, under their names in the ClinicalTrials.gov data structure.</summary>
internal static class StudyCodes
{
    // A list of properties and where a trial keeps them.
    private static readonly (string Name, Func<Trial, bool, IEnumerable<string?>> Codes)[] Properties =
    [
        ("OverallStatus", (trial, _) => [Code(trial.Status)]),
        ("LastKnownStatus", (trial, _) => [Code(trial.LastKnownStatus)]),
        ("HasExpandedAccess", (trial, _) => [Flag(trial.HasExpandedAccess)]),
        ("StudyType", (trial, _) => [Code(trial.Design.StudyType)]),
        ("Phase", (trial, _) => Codes(trial.Design.Phases)),
        ("PatientRegistry", (trial, _) => [Flag(trial.Design.IsPatientRegistry)]),
        ("DesignAllocation", (trial, _) => [Code(trial.Design.Allocation)]),
        ("DesignInterventionModel", (trial, _) => [Code(trial.Design.InterventionModel)]),
        ("DesignPrimaryPurpose", (trial, _) => [Code(trial.Design.PrimaryPurpose)]),
        ("DesignObservationalModel", (trial, _) => [Code(trial.Design.ObservationalModel)]),
        ("DesignTimePerspective", (trial, _) => [Code(trial.Design.TimePerspective)]),
        ("DesignMasking", (trial, _) => [Code(trial.Design.Masking)]),
        ("DesignWhoMasked", (trial, _) => Codes(trial.Design.WhoMasked)),
        ("EnrollmentType", (trial, _) => [Actuality.CodeOf(trial.Design.EnrollmentIsActual)]),
        ("ArmGroupType", (trial, _) => trial.Arms.Select(arm => Code(arm.Type))),
        ("InterventionType", (trial, _) => trial.Interventions.Select(intervention => Code(intervention.Type))),
        ("Sex", (trial, _) => [trial.Eligibility.IsSexStated ? RegistrySex.CodeOf(trial.Eligibility.OnlySex) : null]),
        ("GenderBased", (trial, _) => [Flag(trial.Eligibility.IsGenderBased)]),
        ("HealthyVolunteers", (trial, _) => [Flag(trial.Eligibility.AcceptsHealthyVolunteers)]),
        ("StdAge", (trial, _) => trial.Eligibility.StandardAges),
        ("SamplingMethod", (trial, _) => [trial.Eligibility.SamplingMethod]),
        ("LeadSponsorClass", (trial, _) => [Code(trial.LeadSponsor?.Class)]),
        ("CollaboratorClass", (trial, _) => trial.Collaborators.Select(sponsor => Code(sponsor.Class))),
        ("OrgClass", (trial, _) => [Code(trial.Organization?.Class)]),
        ("ResponsiblePartyType", (trial, _) => [trial.ResponsibleParty?.Type]),
        ("OversightHasDMC", (trial, _) => [Flag(trial.Oversight.HasDataMonitoringCommittee)]),
        ("IsFDARegulatedDrug", (trial, _) => [Flag(trial.Oversight.IsFdaRegulatedDrug)]),
        ("IsFDARegulatedDevice", (trial, _) => [Flag(trial.Oversight.IsFdaRegulatedDevice)]),
        ("IsUnapprovedDevice", (trial, _) => [Flag(trial.Oversight.IsUnapprovedDevice)]),
        ("IPDSharing", (trial, _) => [trial.DataSharing.Plan]),
        ("HasResults", (_, hasResults) => [Flag(hasResults)]),
    ];

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => Properties.Select(property => property.Name);

    /// <summary>What the index holds for a trial: name and code of each property that it states.</summary>
    public static IEnumerable<string> Of(Trial trial, bool hasResults) => Properties.SelectMany(property =>
        property.Codes(trial, hasResults).OfType<string>().Distinct().Select(code => Term(property.Name, code)));

    /// <summary>The same of one property.</summary>
    public static string Term(string name, string code) => $"{name}={Folded(code)}";

    /// <summary>Capital letters and digits alone: <c>NOT_YET_RECRUITING</c> and <c>Not yet recruiting</c> are one.</summary>
    public static string Folded(string code) => RegistryCodes.LettersAndDigits(code).ToUpperInvariant();

    private static string? Flag(bool? value) => value switch
    {
        true => "TRUE",
        false => "FALSE",
        null => null,
    };

    private static string? Code<T>(T? value)
        where T : struct, Enum => value is { } given ? RegistryCodes.Of(given) : null;

    private static IEnumerable<string> Codes<T>(IEnumerable<T> values)
        where T : struct, Enum => values.Select(RegistryCodes.Of);
}
