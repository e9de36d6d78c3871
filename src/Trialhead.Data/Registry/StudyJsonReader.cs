using System.Text.Json;
using Trialhead.Data.Json;
using Trialhead.Text;
using Trialhead.Trials;

namespace Trialhead.Data.Registry;

/// <summary>Reads one study object of the ClinicalTrials.gov API v2.</summary>
/// <remarks>
/// Properties that we do not model are ignored; absent, null and blank are one thing. Nothing escapes as an exception,
/// whatever the bytes. Structure: https://clinicaltrials.gov/data-api/about-api/study-data-structure.
/// </remarks>
public static partial class StudyJsonReader
{
    private const int MaxDepth = 64; // genuine records need 12

    /// <summary>Reads one study.</summary>
    /// <param name="utf8Json">The whole object, in UTF-8.</param>
    /// <param name="withResults">Whether posted results are read too; they are the larger part of a record.</param>
    /// <returns>The trial, or a problem whose place is a JSON pointer or, for broken JSON, a line and byte.</returns>
    public static ParseResult<Trial> Read(ReadOnlyMemory<byte> utf8Json, bool withResults = true)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8Json, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return ReadStudy(document.RootElement, withResults);
        }
        catch (JsonException broken)
        {
            var place = BrokenJson.PlaceOf(broken);
            return ParseResult.Failed<Trial>(place, BrokenJson.Describe(broken), "one JSON object");
        }
        catch (InvalidOperationException)
        {
            // Property names with unpaired surrogates are found out only when they are compared.
            return ParseResult.Failed<Trial>("start", "text that is not Unicode", "valid Unicode");
        }
    }

    private static ParseResult<Trial> ReadStudy(JsonElement root, bool withResults)
    {
        if (root.ValueKind is not JsonValueKind.Object)
        {
            var found = $"a JSON {root.ValueKind.ToString().ToLowerInvariant()}";
            return ParseResult.Failed<Trial>("start", found, "one study object");
        }

        var problems = new ProblemSlot();
        var study = new JsonFields(root, null, "", -1, problems);
        var trial = ReadProtocol(study.Object("protocolSection"), study.Object("derivedSection"));
        if (withResults)
        {
            trial = trial with { Results = ResultsJsonReader.Read(study.Object("resultsSection")) };
        }

        return problems.Settle(trial);
    }

    private static Trial ReadProtocol(JsonFields protocol, JsonFields derived)
    {
        var (identification, status) = (protocol.Object("identificationModule"), protocol.Object("statusModule"));
        var sponsors = protocol.Object("sponsorCollaboratorsModule");
        var description = protocol.Object("descriptionModule");
        var (conditions, arms) = (protocol.Object("conditionsModule"), protocol.Object("armsInterventionsModule"));
        var (contacts, references) = (protocol.Object("contactsLocationsModule"), protocol.Object("referencesModule"));
        var interventions = arms.Objects("interventions", ReadIntervention);
        var labels = new InterventionLabels(interventions);
        return new Trial
        {
            NctId = ReadNctId(identification),
            OrgStudyId = identification.Object("orgStudyIdInfo").Text("id"),
            SecondaryIds = identification.Objects("secondaryIdInfos", ReadSecondaryId),
            NctAliases = identification.Texts("nctIdAliases"),
            Organization = ReadSponsor(identification.Object("organization"), "fullName"),
            BriefTitle = identification.Text("briefTitle"),
            OfficialTitle = identification.Text("officialTitle"),
            Acronym = identification.Text("acronym"),
            Status = status.Code<RecruitmentStatus>("overallStatus"),
            LastKnownStatus = status.Code<RecruitmentStatus>("lastKnownStatus"),
            WhyStopped = status.Text("whyStopped"),
            HasExpandedAccess = status.Object("expandedAccessInfo").Flag("hasExpandedAccess"),
            Dates = ReadDates(status),
            LeadSponsor = ReadSponsor(sponsors.Object("leadSponsor"), "name"),
            Collaborators = sponsors.Objects("collaborators", party => ReadSponsor(party, "name")),
            ResponsibleParty = ReadResponsibleParty(sponsors.Object("responsibleParty")),
            Oversight = ReadOversight(protocol.Object("oversightModule")),
            BriefSummary = description.Text("briefSummary"),
            DetailedDescription = description.Text("detailedDescription"),
            Conditions = conditions.Texts("conditions"),
            Keywords = conditions.Texts("keywords"),
            Design = ReadDesign(protocol.Object("designModule")),
            Arms = arms.Objects("armGroups", arm => ReadArm(arm, labels)),
            Interventions = interventions,
            Outcomes = ReadOutcomes(protocol.Object("outcomesModule")),
            Eligibility = ReadEligibility(protocol.Object("eligibilityModule")),
            Officials = contacts.Objects("overallOfficials", ReadOfficial),
            CentralContacts = contacts.Objects("centralContacts", ReadContact),
            Sites = contacts.Objects("locations", ReadSite),
            RemovedCountries = derived.Object("miscInfoModule").Texts("removedCountries"),
            References = references.Objects("references", ReadReference),
            Links = references.Objects("seeAlsoLinks", link => new Link(link.Required("url"), link.Text("label"))),
            DataSharing = ReadDataSharing(protocol.Object("ipdSharingStatementModule")),
            ConditionMesh = ReadMesh(derived.Object("conditionBrowseModule")),
            InterventionMesh = ReadMesh(derived.Object("interventionBrowseModule")),
        };
    }

    private static string ReadNctId(JsonFields identification)
    {
        var id = identification.Text("nctId");
        if (!RegistryNumber.IsValid(id))
        {
            identification.Reject("nctId", id is null ? "nothing" : ProblemSlot.Quote(id), RegistryNumber.Expected);
        }

        return id ?? "";
    }

    private static SecondaryId ReadSecondaryId(JsonFields number) =>
        new(number.Required("id"), number.Text("type"), number.Text("domain"), number.Text("link"));

    private static Sponsor? ReadSponsor(JsonFields party, string nameProperty) =>
        party.IsPresent ? new Sponsor(party.Required(nameProperty), party.Code<SponsorClass>("class")) : null;

    private static ResponsibleParty? ReadResponsibleParty(JsonFields party) =>
        !party.IsPresent
            ? null
            : new ResponsibleParty(
                party.Text("type"),
                party.Text("investigatorFullName"),
                party.Text("investigatorTitle"),
                party.Text("investigatorAffiliation"),
                party.Text("oldNameTitle"),
                party.Text("oldOrganization"));

    private static Oversight ReadOversight(JsonFields oversight) => new()
    {
        HasDataMonitoringCommittee = oversight.Flag("oversightHasDmc"),
        IsFdaRegulatedDrug = oversight.Flag("isFdaRegulatedDrug"),
        IsFdaRegulatedDevice = oversight.Flag("isFdaRegulatedDevice"),
        IsUnapprovedDevice = oversight.Flag("isUnapprovedDevice"),
        IsPostmarketSurveillance = oversight.Flag("isPpsd"),
        IsUsExport = oversight.Flag("isUsExport"),
    };

    private static TrialDates ReadDates(JsonFields status) => new()
    {
        Verified = status.Date("statusVerifiedDate"),
        Start = ReadDate(status.Object("startDateStruct")),
        PrimaryCompletion = ReadDate(status.Object("primaryCompletionDateStruct")),
        Completion = ReadDate(status.Object("completionDateStruct")),
        FirstSubmitted = status.Date("studyFirstSubmitDate"),
        FirstSubmittedQc = status.Date("studyFirstSubmitQcDate"),
        FirstPosted = ReadDate(status.Object("studyFirstPostDateStruct")),
        ResultsSubmitted = status.Date("resultsFirstSubmitDate"),
        ResultsSubmittedQc = status.Date("resultsFirstSubmitQcDate"),
        ResultsPosted = ReadDate(status.Object("resultsFirstPostDateStruct")),
        DelaySubmitted = status.Date("dispFirstSubmitDate"),
        DelaySubmittedQc = status.Date("dispFirstSubmitQcDate"),
        DelayPosted = ReadDate(status.Object("dispFirstPostDateStruct")),
        LastUpdateSubmitted = status.Date("lastUpdateSubmitDate"),
        LastUpdatePosted = ReadDate(status.Object("lastUpdatePostDateStruct")),
    };

    private static RegistryDate? ReadDate(JsonFields date) =>
        date.Date("date") is { } day ? new RegistryDate(day, ReadIsActual(date)) : null;

    private static bool? ReadIsActual(JsonFields dated)
    {
        var type = dated.Text("type");
        if (!Actuality.TryParse(type, out var isActual))
        {
            dated.Reject("type", ProblemSlot.Quote(type ?? ""), Actuality.Expected);
        }

        return isActual;
    }

    private static Reference ReadReference(JsonFields reference) =>
        new(reference.Text("citation"), reference.Text("pmid"), reference.Text("type"));

    private static DataSharing ReadDataSharing(JsonFields sharing) => new()
    {
        Plan = sharing.Text("ipdSharing"),
        Description = sharing.Text("description"),
        Documents = sharing.Texts("infoTypes"),
        TimeFrame = sharing.Text("timeFrame"),
        AccessCriteria = sharing.Text("accessCriteria"),
        Url = sharing.Text("url"),
    };

    private static MeshTerms ReadMesh(JsonFields browse) => !browse.IsPresent
        ? MeshTerms.None
        : new MeshTerms
        {
            Terms = browse.Objects("meshes", ReadMeshTerm),
            Ancestors = browse.Objects("ancestors", ReadMeshTerm),
        };

    private static MeshTerm ReadMeshTerm(JsonFields term) => new(term.Text("id"), term.Required("term"));
}
