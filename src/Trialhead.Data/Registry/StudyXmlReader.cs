using System.Globalization;
using System.Xml;
using Trialhead.Data.Json;
using Trialhead.Text;
using Trialhead.Trials;

namespace Trialhead.Data.Registry;

/// <summary>Reads one record of the legacy ClinicalTrials.gov XML (<c>clinical_study</c>).</summary>
/// <remarks>
/// Old and late spelling are both understood. Hard-wrapped text comes out in the form of the API v2, codes and ids of result groups too, so that the same record
/// reads alike from either format. Document types and outside entities are refused. Nothing escapes as an exception,
/// whatever the bytes. Schema: https://clinicaltrials.gov/ct2/html/images/info/public.xsd (retired).
/// </remarks>
public static partial class StudyXmlReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        MaxCharactersInDocument = 64 * 1024 * 1024,
        MaxCharactersFromEntities = 1024,
    };

    /// <summary>Reads one record.</summary>
    /// <param name="xml">The whole document, in the encoding it declares.</param>
    /// <returns>The trial, or a problem whose place is a line and column.</returns>
    public static ParseResult<Trial> Read(ReadOnlyMemory<byte> xml)
    {
        try
        {
            using var stream = new ReadOnlyMemoryStream(xml);
            using var reader = XmlReader.Create(stream, Settings);
            var problems = new ProblemSlot();
            var study = XmlFields.Load(reader, problems);
            return study.Name == "clinical_study"
                ? problems.Settle(ReadStudy(study))
                : ParseResult.Failed<Trial>(study.Where, $"<{study.Name}>", "<clinical_study>");
        }
        catch (XmlException broken)
        {
            var (line, column) = (Math.Max(1, broken.LineNumber), Math.Max(1, broken.LinePosition)); // 0 for none
            var place = string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column}");
            return ParseResult.Failed<Trial>(place, $"broken XML ({Complaint(broken)})", "one well-formed record");
        }
    }

    private static Trial ReadStudy(XmlFields study)
    {
        var (identification, sponsors) = (study.Child("id_info"), study.Child("sponsors"));
        var interventions = study.All("intervention").Select(ReadIntervention).ToList();
        return new Trial
        {
            NctId = ReadNctId(identification),
            OrgStudyId = identification.Text("org_study_id"),
            SecondaryIds = ReadSecondaryIds(identification),
            NctAliases = identification.Texts("nct_alias"),
            Organization = ReadOrganization(study),
            BriefTitle = study.Text("brief_title"),
            OfficialTitle = study.Text("official_title"),
            Acronym = study.Text("acronym"),
            Status = study.Code<RecruitmentStatus>("overall_status"),
            LastKnownStatus = study.Code<RecruitmentStatus>("last_known_status"),
            WhyStopped = study.Text("why_stopped"),
            HasExpandedAccess = study.Flag("has_expanded_access"),
            Dates = ReadDates(study),
            LeadSponsor = sponsors.All("lead_sponsor").Select(ReadSponsor).FirstOrDefault(),
            Collaborators = [.. sponsors.All("collaborator").Select(ReadSponsor)],
            ResponsibleParty = ReadResponsibleParty(study.Child("responsible_party")),
            Oversight = ReadOversight(study.Child("oversight_info")),
            BriefSummary = study.Child("brief_summary").Text("textblock"),
            DetailedDescription = study.Child("detailed_description").Text("textblock"),
            Conditions = study.Texts("condition"),
            Keywords = study.Texts("keyword"),
            Design = ReadDesign(study),
            Arms = ReadArms(study, interventions),
            Interventions = interventions,
            Outcomes = ReadOutcomes(study),
            Eligibility = ReadEligibility(study.Child("eligibility")),
            Officials = [.. study.All("overall_official").Select(ReadOfficial)],
            CentralContacts = ReadContacts(study, "overall_contact"),
            Sites = [.. study.All("location").Select(ReadSite)],
            RemovedCountries = study.Child("removed_countries").Texts("country"),
            References = ReadReferences(study),
            Links = [.. study.All("link").Select(link => new Link(link.Required("url"), link.Text("description")))],
            DataSharing = ReadDataSharing(study.Child("patient_data")),
            ConditionMesh = ReadMesh(study.Child("condition_browse")),
            InterventionMesh = ReadMesh(study.Child("intervention_browse")),
            Results = ResultsXmlReader.Read(study.Child("clinical_results")),
        };
    }

    private static string ReadNctId(XmlFields identification)
    {
        var id = identification.Required("nct_id");
        if (id.Length > 0 && !RegistryNumber.IsValid(id))
        {
            identification.Child("nct_id").Reject<int>(id, RegistryNumber.Expected);
        }

        return id;
    }

    private static IReadOnlyList<SecondaryId> ReadSecondaryIds(XmlFields identification) =>
    [
        .. identification.Texts("secondary_id").Select(id => new SecondaryId(id)),
        .. identification.All("secondary_id_info").Select(number => new SecondaryId(
            number.Required("id"), number.Phrase("id_type"), number.Text("id_domain"), number.Text("id_link"))),
    ];

    private static Sponsor? ReadOrganization(XmlFields study) =>
        study.Text("source") is { } name ? new Sponsor(name, study.Code<SponsorClass>("source_class")) : null;

    private static Sponsor ReadSponsor(XmlFields party) =>
        new(party.Required("agency"), party.Code<SponsorClass>("agency_class"));

    private static ResponsibleParty? ReadResponsibleParty(XmlFields party) => !party.IsPresent
        ? null
        : new ResponsibleParty(
            party.Phrase("responsible_party_type"),
            party.Text("investigator_full_name"),
            party.Text("investigator_title"),
            party.Text("investigator_affiliation"),
            party.Text("name_title"),
            party.Text("organization"));

    private static Oversight ReadOversight(XmlFields oversight) => new()
    {
        HasDataMonitoringCommittee = oversight.Flag("has_dmc"),
        IsFdaRegulatedDrug = oversight.Flag("is_fda_regulated_drug"),
        IsFdaRegulatedDevice = oversight.Flag("is_fda_regulated_device"),
        IsUnapprovedDevice = oversight.Flag("is_unapproved_device"),
        IsPostmarketSurveillance = oversight.Flag("is_ppsd"),
        IsUsExport = oversight.Flag("is_us_export"),
    };

    private static TrialDates ReadDates(XmlFields study) => new()
    {
        Verified = study.Date("verification_date"),
        Start = ReadDate(study, "start_date"),
        PrimaryCompletion = ReadDate(study, "primary_completion_date"),
        Completion = ReadDate(study, "completion_date"),
        FirstSubmitted = study.Date("study_first_submitted") ?? study.Date("firstreceived_date"),
        FirstSubmittedQc = study.Date("study_first_submitted_qc"),
        FirstPosted = ReadDate(study, "study_first_posted"),
        ResultsSubmitted = study.Date("results_first_submitted") ?? study.Date("firstreceived_results_date"),
        ResultsSubmittedQc = study.Date("results_first_submitted_qc"),
        ResultsPosted = ReadDate(study, "results_first_posted"),
        DelaySubmitted =
            study.Date("disposition_first_submitted") ?? study.Date("firstreceived_results_disposition_date"),
        DelaySubmittedQc = study.Date("disposition_first_submitted_qc"),
        DelayPosted = ReadDate(study, "disposition_first_posted"),
        LastUpdateSubmitted = study.Date("last_update_submitted") ?? study.Date("lastchanged_date"),
        LastUpdatePosted = ReadDate(study, "last_update_posted"),
    };

    private static RegistryDate? ReadDate(XmlFields study, string name) =>
        study.Date(name) is { } date ? new RegistryDate(date, ReadIsActual(study.Child(name))) : null;

    private static bool? ReadIsActual(XmlFields dated)
    {
        var type = dated.Attribute("type");
        return Actuality.TryParse(type, out var isActual)
            ? isActual
            : dated.Reject<bool>(type ?? "", Actuality.Expected);
    }

    private static IReadOnlyList<Reference> ReadReferences(XmlFields study) =>
    [
        .. study.All("reference").Select(reference => ReadReference(reference, null)),
        .. study.All("results_reference").Select(reference => ReadReference(reference, "RESULT")),
    ];

    private static Reference ReadReference(XmlFields reference, string? type) =>
        new(reference.Text("citation"), reference.Text("PMID"), type);

    private static DataSharing ReadDataSharing(XmlFields sharing) => new()
    {
        Plan = sharing.Phrase("sharing_ipd"),
        Description = sharing.Text("ipd_description"),
        Documents = [.. sharing.Texts("ipd_info_type").Select(DocumentCode)],
        TimeFrame = sharing.Text("ipd_time_frame"),
        AccessCriteria = sharing.Text("ipd_access_criteria"),
        Url = sharing.Text("ipd_url"),
    };

    /// <summary>The abbreviation where there is one: <c>Statistical Analysis Plan (SAP)</c> is <c>SAP</c>.</summary>
    private static string DocumentCode(string words) =>
        RegistryCodes.FromWords(words[(words.IndexOf('(', StringComparison.Ordinal) + 1)..]);

    private static MeshTerms ReadMesh(XmlFields browse)
    {
        var listed = browse.All("mesh_list").SelectMany(list => list.Texts("mesh_term"));
        var terms = browse.Texts("mesh_term").Concat(listed);
        var ancestors = browse.All("ancestor_list").SelectMany(list => list.Texts("mesh_term"));
        return !browse.IsPresent
            ? MeshTerms.None
            : new MeshTerms
            {
                Terms = [.. terms.Select(term => new MeshTerm(null, term))],
                Ancestors = [.. ancestors.Select(term => new MeshTerm(null, term))],
            };
    }

    private static string Complaint(XmlException broken)
    {
        if (broken.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return "a document type declaration, which could pull in other files";
        }

        var end = broken.Message.IndexOf(" Line ", StringComparison.Ordinal);
        return (end < 0 ? broken.Message : broken.Message[..end]).TrimEnd('.');
    }
}
