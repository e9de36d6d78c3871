using System.IO.Compression;
using System.Text.Json;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Trialhead.Clinical;
using Trialhead.Data.Fhir.Studies;
using Trialhead.Data.Registry;
using Trialhead.Tests.Support;
using Trialhead.Trials;
using Xunit;

namespace Trialhead.Tests.Fhir;

public class FhirResearchStudyTests
{
    // Strict: what R4 does not have, or demands and lacks, throws.
    private static readonly JsonSerializerOptions Strict = new JsonSerializerOptions().ForFhir(ModelInfo.ModelInspector);

    private static readonly Trial Example = new()
    {
        NctId = "NCT90000001",
        BriefTitle = "Examplimab for gout",
        Status = RecruitmentStatus.Recruiting,
        LeadSponsor = new Sponsor("Example Group"),
        Conditions = ["Gout"],
        Design = new Design { StudyType = StudyType.Interventional, Phases = [Phase.Phase1, Phase.Phase2], Enrollment = 40 },
        Arms = [new Arm("Arm A") { Type = ArmType.Experimental }, new Arm("Arm B")],
        Interventions = [new Intervention("Examplimab") { Type = InterventionType.Drug, ArmLabels = ["Arm A", "Arm B"] }, new Intervention("Diary")],
        Eligibility = new EligibilityRules { CriteriaText = "Inclusion Criteria:\n* Gout" },
        Dates = new TrialDates { Start = new RegistryDate(new PartialDate(2026, 1)) },
        CentralContacts = [new Contact("Ann Example", Phone: "555-0100", PhoneExtension: "7", Email: "ann@example.org"), new Contact(null)],
        Sites =
        [
            new Site { Facility = "Open Clinic", City = "Boston", Country = "United States", Status = RecruitmentStatus.Recruiting, Point = new GeoPoint(42.36, -71.06) },
            new Site { City = "Leeds", Country = "United Kingdom" },
        ],
    };

    private static ResearchStudy Study(Trial trial) => JsonSerializer.Deserialize<ResearchStudy>(FhirResearchStudy.Write(trial).Span, Strict)!;

    [Fact]
    public void A_study_says_what_its_record_says()
    {
        var study = Study(Example);
        Assert.Equal(("NCT90000001", "NCT90000001", "Examplimab for gout"), (study.Id, study.Identifier[0].Value, study.Title));
        Assert.Equal(ResearchStudy.ResearchStudyStatus.Active, study.Status);
        Assert.Equal(("phase-1-phase-2", "Phase 1/Phase 2"), (study.Phase!.Coding[0].Code, study.Phase.Text));
        Assert.Equal(["Study Type: Interventional"], study.Category.Select(category => category.Text));
        Assert.Equal(["United States", "United Kingdom"], study.Location.Select(country => country.Text));
        Assert.Equal("Inclusion Criteria:\n* Gout", Assert.Single(study.Enrollment).Display);
        Assert.Equal(("2026-01", null), (study.Period?.Start, study.Period?.End));
        Assert.Equal(["555-0100 ext. 7", "ann@example.org"], Assert.Single(study.Contact).Telecom.Select(way => way.Value));
    }

    [Fact]
    public void Treatments_of_each_arm_and_sites_are_contained()
    {
        var study = Study(Example);
        Assert.Equal(
            [("Examplimab", "Arm A", "Drug"), ("Examplimab", "Arm B", "Drug"), ("Diary", null, null)],
            study.Contained.OfType<PlanDefinition>().Select(plan => (plan.Title, (plan.Subject as CodeableConcept)?.Text, plan.Type?.Text)));
        var sites = study.Contained.OfType<Location>().ToList();
        Assert.Equal(["Open Clinic", "Leeds, United Kingdom"], sites.Select(site => site.Name));
        Assert.Equal("RECRUITING", (sites[0].Extension.Single().Value as Code)?.Value);
        Assert.Equal((42.36m, -71.06m), (sites[0].Position?.Latitude, sites[0].Position?.Longitude));
        Assert.Equal("Example Group", study.Contained.OfType<Organization>().Single().Name);
        IEnumerable<ResourceReference> references = [.. study.Protocol, .. study.Site, .. study.Enrollment, study.Sponsor!];
        Assert.Equal(study.Contained.Select(inside => $"#{inside.Id}").Order(), references.Select(reference => reference.Reference).Order());
    }

    [Fact]
    public void What_the_record_does_not_say_is_absent_and_a_status_unknown()
    {
        var study = Study(new Trial { NctId = "NCT90000002" });
        Assert.Null(study.Status);
        Assert.Equal("unknown", (study.StatusElement.Extension.Single().Value as Code)?.Value);
        Assert.Equal((null, 0, 0), (study.Phase, study.Arm.Count, study.Site.Count));
    }

    [Fact]
    public void Every_record_of_the_registry_is_a_valid_study()
    {
        var paths = Directory.GetFiles(Path.Combine(Repository.Root, "data", "sample"), "NCT*.json");
        Assert.All(paths, path => Assert.Equal(Path.GetFileNameWithoutExtension(path), Study(StudyJsonReader.Read(File.ReadAllBytes(path)).Value!).Id));
    }

    [Fact]
    public void Records_of_the_whole_registry_are_valid_studies()
    {
        using var zip = ZipFile.OpenRead(SharedData.Require("registry/ctgov-xml.zip"));
        foreach (var entry in zip.Entries.Where((entry, i) => i % 200 == 0 && entry.Name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var bytes = new MemoryStream();
            entry.Open().CopyTo(bytes);
            if (StudyXmlReader.Read(bytes.ToArray()).Succeeded(out var trial, out _))
            {
                Assert.Equal(trial.NctId, Study(trial).Id);
            }
        }
    }
}
