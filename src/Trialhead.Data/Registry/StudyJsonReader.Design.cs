using Trialhead.Data.Json;
using Trialhead.Trials;

namespace Trialhead.Data.Registry;

/// <content>Design, arms, outcomes, eligibility and sites.</content>
public static partial class StudyJsonReader
{
    private static Design ReadDesign(JsonFields design)
    {
        var (model, enrollment) = (design.Object("designInfo"), design.Object("enrollmentInfo"));
        var (masking, samples) = (model.Object("maskingInfo"), design.Object("bioSpec"));
        return new Design
        {
            StudyType = design.Code<StudyType>("studyType"),
            Phases = design.Codes<Phase>("phases"),
            Allocation = model.Code<Allocation>("allocation"),
            InterventionModel = model.Code<InterventionModel>("interventionModel"),
            InterventionModelDescription = model.Text("interventionModelDescription"),
            PrimaryPurpose = model.Code<PrimaryPurpose>("primaryPurpose"),
            ObservationalModel = model.Code<ObservationalModel>("observationalModel"),
            TimePerspective = model.Code<TimePerspective>("timePerspective"),
            Masking = masking.Code<Masking>("masking"),
            MaskingDescription = masking.Text("maskingDescription"),
            WhoMasked = masking.Codes<MaskedRole>("whoMasked"),
            Enrollment = enrollment.Number("count"),
            EnrollmentIsActual = ReadIsActual(enrollment),
            IsPatientRegistry = design.Flag("patientRegistry"),
            TargetDuration = design.Text("targetDuration"),
            BiospecimenRetention = samples.Text("retention"),
            BiospecimenDescription = samples.Text("description"),
        };
    }

    private static Intervention ReadIntervention(JsonFields intervention) => new(intervention.Required("name"))
    {
        Type = intervention.Code<InterventionType>("type"),
        Description = intervention.Text("description"),
        OtherNames = intervention.Texts("otherNames"),
        ArmLabels = intervention.Texts("armGroupLabels"),
    };

    private static Arm ReadArm(JsonFields arm, InterventionLabels labels) => new(arm.Required("label"))
    {
        Type = arm.Code<ArmType>("type"),
        Description = arm.Text("description"),
        InterventionNames = [.. arm.Texts("interventionNames").Select(labels.NameOf)],
    };

    private static IReadOnlyList<Outcome> ReadOutcomes(JsonFields outcomes) =>
    [
        .. outcomes.Objects("primaryOutcomes", outcome => ReadOutcome(outcome, OutcomeRank.Primary)),
        .. outcomes.Objects("secondaryOutcomes", outcome => ReadOutcome(outcome, OutcomeRank.Secondary)),
        .. outcomes.Objects("otherOutcomes", outcome => ReadOutcome(outcome, OutcomeRank.Other)),
    ];

    private static Outcome ReadOutcome(JsonFields outcome, OutcomeRank rank) =>
        new(rank, outcome.Required("measure"), outcome.Text("timeFrame"), outcome.Text("description"));

    private static EligibilityRules ReadEligibility(JsonFields eligibility)
    {
        var sex = eligibility.Text("sex");
        if (!RegistrySex.TryParse(sex, out var onlySex))
        {
            eligibility.Reject("sex", ProblemSlot.Quote(sex ?? ""), RegistrySex.Expected);
        }

        return new EligibilityRules
        {
            CriteriaText = eligibility.Text("eligibilityCriteria"),
            AcceptsHealthyVolunteers = eligibility.Flag("healthyVolunteers"),
            IsSexStated = sex is not null,
            OnlySex = onlySex,
            IsGenderBased = eligibility.Flag("genderBased"),
            GenderDescription = eligibility.Text("genderDescription"),
            MinimumAge = eligibility.Age("minimumAge"),
            MaximumAge = eligibility.Age("maximumAge"),
            StandardAges = eligibility.Texts("stdAges"),
            StudyPopulation = eligibility.Text("studyPopulation"),
            SamplingMethod = eligibility.Text("samplingMethod"),
        };
    }

    private static Official ReadOfficial(JsonFields person) =>
        new(person.Required("name"), person.Text("role"), person.Text("affiliation"));

    private static Contact ReadContact(JsonFields person) => new(
        person.Text("name"), person.Text("role"), person.Text("phone"), person.Text("phoneExt"), person.Text("email"));

    private static Site ReadSite(JsonFields site)
    {
        var people = site.Objects("contacts", ReadContact);
        return new Site
        {
            Facility = site.Text("facility"),
            Status = site.Code<RecruitmentStatus>("status"),
            City = site.Text("city"),
            State = site.Text("state"),
            PostalCode = site.Text("zip"),
            Country = site.Text("country"),
            Contacts = [.. people.Where(person => !IsInvestigator(person))],
            Investigators =
                [.. people.Where(IsInvestigator).Select(person => new Official(person.Name ?? "", person.Role))],
            Point = site.Point("geoPoint"),
        };
    }

    /// <summary>The registry lists investigators among a site's contacts, without a way to reach them.</summary>
    private static bool IsInvestigator(Contact person) =>
        person is { Name: not null, Role: not (null or "CONTACT"), Phone: null, PhoneExtension: null, Email: null };
}
