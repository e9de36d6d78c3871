using Trialhead.Trials;

namespace Trialhead.Data.Registry;

/// <content>Design, arms, outcomes, eligibility and sites.</content>
public static partial class StudyXmlReader
{
    private static Design ReadDesign(XmlFields study)
    {
        var info = new LegacyDesign(study);
        var (masking, whoMasked) = info.Masking();
        var enrollment = study.Child("enrollment");
        return new Design
        {
            StudyType = info.StudyType(),
            Phases = ReadPhases(study.Child("phase")),
            Allocation = info.Code<Allocation>("allocation", "Allocation"),
            InterventionModel = info.Code<InterventionModel>("intervention_model", "Intervention Model"),
            InterventionModelDescription = info.Description("intervention_model_description"),
            PrimaryPurpose = info.Code<PrimaryPurpose>("primary_purpose", "Primary Purpose"),
            ObservationalModel = info.OneOf("observational_model", "Observational Model", ObservationalModel.Other),
            TimePerspective = info.OneOf("time_perspective", "Time Perspective", TimePerspective.Other),
            Masking = masking,
            MaskingDescription = info.Description("masking_description"),
            WhoMasked = whoMasked,
            Enrollment = enrollment.Content is { } count ? enrollment.NumberOf(count) : null,
            EnrollmentIsActual = ReadIsActual(enrollment),
            IsPatientRegistry = info.IsPatientRegistry,
            TargetDuration = study.Text("target_duration"),
            BiospecimenRetention = study.Phrase("biospec_retention"),
            BiospecimenDescription = study.Child("biospec_descr").Text("textblock"),
        };
    }

    private static IReadOnlyList<Phase> ReadPhases(XmlFields phase) => phase.Content switch
    {
        null => [],
        "N/A" => [Phase.NotApplicable],
        var text => [.. text.Split('/').Select(part => phase.CodeOf<Phase>(part)).OfType<Phase>()],
    };

    private static Intervention ReadIntervention(XmlFields intervention) =>
        new(intervention.Required("intervention_name"))
        {
            Type = intervention.Code<InterventionType>("intervention_type"),
            Description = intervention.Text("description"),
            OtherNames = intervention.Texts("other_name"),
            ArmLabels = intervention.Texts("arm_group_label"),
        };

    private static IReadOnlyList<Arm> ReadArms(XmlFields study, List<Intervention> interventions)
    {
        var names = interventions
            .SelectMany(given => given.ArmLabels.Distinct().Select(label => (label, given.Name)))
            .ToLookup(given => given.label, given => given.Name);
        return [.. study.All("arm_group").Select(arm => ReadArm(arm, names))];
    }

    private static Arm ReadArm(XmlFields arm, ILookup<string, string> interventionNames)
    {
        var label = arm.Required("arm_group_label");
        return new Arm(label)
        {
            Type = arm.Code<ArmType>("arm_group_type"),
            Description = arm.Text("description"),
            InterventionNames = [.. interventionNames[label]],
        };
    }

    private static IReadOnlyList<Outcome> ReadOutcomes(XmlFields study) =>
    [
        .. study.All("primary_outcome").Select(outcome => ReadOutcome(outcome, OutcomeRank.Primary)),
        .. study.All("secondary_outcome").Select(outcome => ReadOutcome(outcome, OutcomeRank.Secondary)),
        .. study.All("other_outcome").Select(outcome => ReadOutcome(outcome, OutcomeRank.Other)),
    ];

    private static Outcome ReadOutcome(XmlFields outcome, OutcomeRank rank) =>
        new(rank, outcome.Required("measure"), outcome.Text("time_frame"), outcome.Text("description"));

    private static EligibilityRules ReadEligibility(XmlFields eligibility)
    {
        var gender = eligibility.Child("gender");
        if (!RegistrySex.TryParse(gender.Content, out var onlySex))
        {
            gender.Reject<int>(gender.Content ?? "", RegistrySex.Expected);
        }

        return new EligibilityRules
        {
            CriteriaText = eligibility.Child("criteria").Text("textblock"),
            AcceptsHealthyVolunteers = eligibility.Text("healthy_volunteers") is "Accepts Healthy Volunteers"
                ? true
                : eligibility.Flag("healthy_volunteers"),
            IsSexStated = gender.Content is not null,
            OnlySex = onlySex,
            IsGenderBased = eligibility.Flag("gender_based"),
            GenderDescription = eligibility.Text("gender_description"),
            MinimumAge = eligibility.Age("minimum_age"),
            MaximumAge = eligibility.Age("maximum_age"),
            StudyPopulation = eligibility.Child("study_pop").Text("textblock"),
            SamplingMethod = eligibility.Phrase("sampling_method"),
        };
    }

    private static Official ReadOfficial(XmlFields person) =>
        new(ReadName(person) ?? person.Required("last_name"), person.Phrase("role"), person.Text("affiliation"));

    private static IReadOnlyList<Contact> ReadContacts(XmlFields parent, string name) =>
        [.. parent.All(name).Concat(parent.All(name + "_backup")).Select(ReadContact)];

    private static Contact ReadContact(XmlFields person) =>
        new(ReadName(person), "CONTACT", person.Text("phone"), person.Text("phone_ext"), person.Text("email"));

    private static string? ReadName(XmlFields person)
    {
        string?[] names = [person.Text("first_name"), person.Text("middle_name"), person.Text("last_name")];
        var name = string.Join(' ', names.Where(part => part is not null));
        return name.Length == 0 ? null : person.Text("degrees") is { } degrees ? $"{name}, {degrees}" : name;
    }

    private static Site ReadSite(XmlFields site)
    {
        var (facility, address) = (site.Child("facility"), site.Child("facility", "address"));
        return new Site
        {
            Facility = facility.Text("name"),
            Status = site.Code<RecruitmentStatus>("status"),
            City = address.Text("city"),
            State = address.Text("state"),
            PostalCode = address.Text("zip"),
            Country = address.Text("country"),
            Contacts = ReadContacts(site, "contact"),
            Investigators = [.. site.All("investigator").Select(ReadOfficial)],
        };
    }
}
