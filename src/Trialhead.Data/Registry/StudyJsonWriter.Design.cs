using Trialhead.Trials;

namespace Trialhead.Data.Registry;

/// <content>Design, arms, outcomes, eligibility and sites.</content>
public static partial class StudyJsonWriter
{
    private static void WriteDesign(JsonOutput json, Design design)
    {
        json.Code("studyType", design.StudyType);
        json.Codes("phases", design.Phases);
        json.Flag("patientRegistry", design.IsPatientRegistry);
        json.Text("targetDuration", design.TargetDuration);
        json.Object("designInfo", () => WriteDesignInfo(json, design));
        json.Object("bioSpec", () =>
        {
            json.Text("retention", design.BiospecimenRetention);
            json.Text("description", design.BiospecimenDescription);
        });
        json.Object("enrollmentInfo", () =>
        {
            json.Number("count", design.Enrollment);
            json.Text("type", Actuality.CodeOf(design.EnrollmentIsActual));
        });
    }

    private static void WriteDesignInfo(JsonOutput json, Design design)
    {
        json.Code("allocation", design.Allocation);
        json.Code("interventionModel", design.InterventionModel);
        json.Text("interventionModelDescription", design.InterventionModelDescription);
        json.Code("primaryPurpose", design.PrimaryPurpose);
        json.Code("observationalModel", design.ObservationalModel);
        json.Code("timePerspective", design.TimePerspective);
        json.Object("maskingInfo", () =>
        {
            json.Code("masking", design.Masking);
            json.Text("maskingDescription", design.MaskingDescription);
            json.Codes("whoMasked", design.WhoMasked);
        });
    }

    private static void WriteArms(JsonOutput json, Trial trial)
    {
        var labels = new InterventionLabels(trial.Interventions);
        json.Objects("armGroups", trial.Arms, arm =>
        {
            json.Text("label", arm.Label);
            json.Code("type", arm.Type);
            json.Text("description", arm.Description);
            json.Texts("interventionNames", [.. arm.InterventionNames.Select(name => labels.Of(name, arm.Label))]);
        });
        json.Objects("interventions", trial.Interventions, intervention =>
        {
            json.Code("type", intervention.Type);
            json.Text("name", intervention.Name);
            json.Text("description", intervention.Description);
            json.Texts("armGroupLabels", intervention.ArmLabels);
            json.Texts("otherNames", intervention.OtherNames);
        });
    }

    private static void WriteOutcomes(JsonOutput json, IReadOnlyList<Outcome> outcomes)
    {
        WriteRank("primaryOutcomes", OutcomeRank.Primary);
        WriteRank("secondaryOutcomes", OutcomeRank.Secondary);
        WriteRank("otherOutcomes", OutcomeRank.Other);

        void WriteRank(string name, OutcomeRank rank) =>
            json.Objects(name, [.. outcomes.Where(outcome => outcome.Rank == rank)], outcome =>
            {
                json.Text("measure", outcome.Measure);
                json.Text("description", outcome.Description);
                json.Text("timeFrame", outcome.TimeFrame);
            });
    }

    private static void WriteEligibility(JsonOutput json, EligibilityRules rules)
    {
        json.Text("eligibilityCriteria", rules.CriteriaText);
        json.Flag("healthyVolunteers", rules.AcceptsHealthyVolunteers);
        json.Text("sex", rules.IsSexStated ? RegistrySex.CodeOf(rules.OnlySex) : null);
        json.Flag("genderBased", rules.IsGenderBased);
        json.Text("genderDescription", rules.GenderDescription);
        json.Text("minimumAge", rules.MinimumAge?.ToString());
        json.Text("maximumAge", rules.MaximumAge?.ToString());
        json.Texts("stdAges", rules.StandardAges);
        json.Text("studyPopulation", rules.StudyPopulation);
        json.Text("samplingMethod", rules.SamplingMethod);
    }

    private static void WriteContacts(JsonOutput json, Trial trial)
    {
        json.Objects("centralContacts", trial.CentralContacts, contact => WriteContact(json, contact));
        json.Objects("overallOfficials", trial.Officials, official =>
        {
            json.Text("name", official.Name);
            json.Text("affiliation", official.Affiliation);
            json.Text("role", official.Role);
        });
        json.Objects("locations", trial.Sites, site => WriteSite(json, site));
    }

    private static void WriteSite(JsonOutput json, Site site)
    {
        json.Text("facility", site.Facility);
        json.Code("status", site.Status);
        json.Text("city", site.City);
        json.Text("state", site.State);
        json.Text("zip", site.PostalCode);
        json.Text("country", site.Country);
        json.Objects(
            "contacts",
            [.. site.Contacts, .. site.Investigators.Select(person => new Contact(person.Name, person.Role))],
            contact => WriteContact(json, contact));
        if (site.Point is { } point)
        {
            json.Object("geoPoint", () =>
            {
                json.Degrees("lat", point.Latitude);
                json.Degrees("lon", point.Longitude);
            });
        }
    }

    private static void WriteContact(JsonOutput json, Contact contact)
    {
        json.Text("name", contact.Name);
        json.Text("role", contact.Role);
        json.Text("phone", contact.Phone);
        json.Text("phoneExt", contact.PhoneExtension);
        json.Text("email", contact.Email);
    }
}
