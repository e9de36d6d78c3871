using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Trialhead.Trials;

namespace Trialhead.Data.Registry;

/// <summary>Writes a trial as one compact study object of the ClinicalTrials.gov API v2, in UTF-8.</summary>
/// <remarks>
/// What the trial lacks does not appear; what appears stands in the order of genuine records.
/// <see cref="StudyJsonReader"/> reads the same trial back.
/// </remarks>
public static partial class StudyJsonWriter
{
    // The output is JSON for stores and clients, not script inside HTML: only what JSON demands is escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one study.</summary>
    public static ReadOnlyMemory<byte> Write(Trial trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        var bytes = new ArrayBufferWriter<byte>(16 * 1024);
        using (var writer = new Utf8JsonWriter(bytes, Options))
        {
            writer.WriteStartObject();
            WriteStudy(new JsonOutput(writer), trial);
            writer.WriteEndObject();
        }

        return bytes.WrittenMemory;
    }

    private static void WriteStudy(JsonOutput json, Trial trial)
    {
        json.Object("protocolSection", () => WriteProtocol(json, trial));
        if (trial.Results is { } results)
        {
            json.Object("resultsSection", () => new ResultsJsonWriter(json).Write(results));
        }

        json.Object("derivedSection", () =>
        {
            json.Object("miscInfoModule", () => json.Texts("removedCountries", trial.RemovedCountries));
            WriteMesh(json, "conditionBrowseModule", trial.ConditionMesh);
            WriteMesh(json, "interventionBrowseModule", trial.InterventionMesh);
        });
        if (trial.Results is not null)
        {
            json.Flag("hasResults", true);
        }
    }

    private static void WriteProtocol(JsonOutput json, Trial trial)
    {
        json.Object("identificationModule", () => WriteIdentification(json, trial));
        json.Object("statusModule", () => WriteStatus(json, trial));
        json.Object("sponsorCollaboratorsModule", () => WriteSponsors(json, trial));
        json.Object("oversightModule", () => WriteOversight(json, trial.Oversight));
        json.Object("descriptionModule", () =>
        {
            json.Text("briefSummary", trial.BriefSummary);
            json.Text("detailedDescription", trial.DetailedDescription);
        });
        json.Object("conditionsModule", () =>
        {
            json.Texts("conditions", trial.Conditions);
            json.Texts("keywords", trial.Keywords);
        });
        json.Object("designModule", () => WriteDesign(json, trial.Design));
        json.Object("armsInterventionsModule", () => WriteArms(json, trial));
        json.Object("outcomesModule", () => WriteOutcomes(json, trial.Outcomes));
        json.Object("eligibilityModule", () => WriteEligibility(json, trial.Eligibility));
        json.Object("contactsLocationsModule", () => WriteContacts(json, trial));
        json.Object("referencesModule", () => WriteReferences(json, trial));
        json.Object("ipdSharingStatementModule", () => WriteDataSharing(json, trial.DataSharing));
    }

    private static void WriteIdentification(JsonOutput json, Trial trial)
    {
        json.Text("nctId", trial.NctId);
        json.Texts("nctIdAliases", trial.NctAliases);
        json.Object("orgStudyIdInfo", () => json.Text("id", trial.OrgStudyId));
        json.Objects("secondaryIdInfos", trial.SecondaryIds, number =>
        {
            json.Text("id", number.Id);
            json.Text("type", number.Type);
            json.Text("domain", number.Domain);
            json.Text("link", number.Link);
        });
        WriteSponsor(json, "organization", trial.Organization, "fullName");
        json.Text("briefTitle", trial.BriefTitle);
        json.Text("officialTitle", trial.OfficialTitle);
        json.Text("acronym", trial.Acronym);
    }

    private static void WriteStatus(JsonOutput json, Trial trial)
    {
        var dates = trial.Dates;
        json.Date("statusVerifiedDate", dates.Verified);
        json.Code("overallStatus", trial.Status);
        json.Code("lastKnownStatus", trial.LastKnownStatus);
        json.Text("whyStopped", trial.WhyStopped);
        json.Object("expandedAccessInfo", () => json.Flag("hasExpandedAccess", trial.HasExpandedAccess));
        WriteDate(json, "startDateStruct", dates.Start);
        WriteDate(json, "primaryCompletionDateStruct", dates.PrimaryCompletion);
        WriteDate(json, "completionDateStruct", dates.Completion);
        json.Date("studyFirstSubmitDate", dates.FirstSubmitted);
        json.Date("studyFirstSubmitQcDate", dates.FirstSubmittedQc);
        WriteDate(json, "studyFirstPostDateStruct", dates.FirstPosted);
        json.Date("resultsFirstSubmitDate", dates.ResultsSubmitted);
        json.Date("resultsFirstSubmitQcDate", dates.ResultsSubmittedQc);
        WriteDate(json, "resultsFirstPostDateStruct", dates.ResultsPosted);
        json.Date("dispFirstSubmitDate", dates.DelaySubmitted);
        json.Date("dispFirstSubmitQcDate", dates.DelaySubmittedQc);
        WriteDate(json, "dispFirstPostDateStruct", dates.DelayPosted);
        json.Date("lastUpdateSubmitDate", dates.LastUpdateSubmitted);
        WriteDate(json, "lastUpdatePostDateStruct", dates.LastUpdatePosted);
    }

    private static void WriteDate(JsonOutput json, string name, RegistryDate? date) => json.Object(name, () =>
    {
        json.Date("date", date?.Date);
        json.Text("type", Actuality.CodeOf(date?.IsActual));
    });

    private static void WriteSponsors(JsonOutput json, Trial trial)
    {
        json.Object("responsibleParty", () =>
        {
            var party = trial.ResponsibleParty;
            json.Text("type", party?.Type);
            json.Text("investigatorFullName", party?.InvestigatorName);
            json.Text("investigatorTitle", party?.InvestigatorTitle);
            json.Text("investigatorAffiliation", party?.InvestigatorAffiliation);
            json.Text("oldNameTitle", party?.OldNameTitle);
            json.Text("oldOrganization", party?.OldOrganization);
        });
        WriteSponsor(json, "leadSponsor", trial.LeadSponsor, "name");
        json.Objects("collaborators", trial.Collaborators, party =>
        {
            json.Text("name", party.Name);
            json.Code("class", party.Class);
        });
    }

    private static void WriteSponsor(JsonOutput json, string name, Sponsor? sponsor, string nameProperty) =>
        json.Object(name, () =>
        {
            json.Text(nameProperty, sponsor?.Name);
            json.Code("class", sponsor?.Class);
        });

    private static void WriteOversight(JsonOutput json, Oversight oversight)
    {
        json.Flag("oversightHasDmc", oversight.HasDataMonitoringCommittee);
        json.Flag("isFdaRegulatedDrug", oversight.IsFdaRegulatedDrug);
        json.Flag("isFdaRegulatedDevice", oversight.IsFdaRegulatedDevice);
        json.Flag("isUnapprovedDevice", oversight.IsUnapprovedDevice);
        json.Flag("isPpsd", oversight.IsPostmarketSurveillance);
        json.Flag("isUsExport", oversight.IsUsExport);
    }

    private static void WriteReferences(JsonOutput json, Trial trial)
    {
        json.Objects("references", trial.References, reference =>
        {
            json.Text("pmid", reference.Pmid);
            json.Text("type", reference.Type);
            json.Text("citation", reference.Citation);
        });
        json.Objects("seeAlsoLinks", trial.Links, link =>
        {
            json.Text("label", link.Label);
            json.Text("url", link.Url);
        });
    }

    private static void WriteDataSharing(JsonOutput json, DataSharing sharing)
    {
        json.Text("ipdSharing", sharing.Plan);
        json.Text("description", sharing.Description);
        json.Texts("infoTypes", sharing.Documents);
        json.Text("timeFrame", sharing.TimeFrame);
        json.Text("accessCriteria", sharing.AccessCriteria);
        json.Text("url", sharing.Url);
    }

    private static void WriteMesh(JsonOutput json, string name, MeshTerms mesh) => json.Object(name, () =>
    {
        json.Objects("meshes", mesh.Terms, term => WriteMeshTerm(json, term));
        json.Objects("ancestors", mesh.Ancestors, term => WriteMeshTerm(json, term));
    });

    private static void WriteMeshTerm(JsonOutput json, MeshTerm term)
    {
        json.Text("id", term.Id);
        json.Text("term", term.Term);
    }
}
