using System.Text.Json;
using Trialhead.Data.Registry;
using Xunit;

namespace Trialhead.Tests.Registry;

public sealed class StudyColumnTests
{
    private const string Study = """
        {
          "protocolSection": {
            "identificationModule": { "nctId": "NCT00000123", "orgStudyIdInfo": { "id": "A-1" }, "secondaryIdInfos": [{ "id": "B-2", "type": "EUDRACT_NUMBER" }], "briefTitle": "Salt and gout" },
            "sponsorCollaboratorsModule": { "leadSponsor": { "name": "A University", "class": "OTHER" }, "collaborators": [{ "name": "One" }, { "name": "Two" }] },
            "designModule": {
              "phases": ["PHASE2", "PHASE3"], "enrollmentInfo": { "count": 60 },
              "designInfo": { "allocation": "RANDOMIZED", "interventionModel": "PARALLEL", "primaryPurpose": "TREATMENT", "maskingInfo": { "masking": "DOUBLE", "whoMasked": ["PARTICIPANT", "INVESTIGATOR"] } }
            },
            "armsInterventionsModule": { "interventions": [{ "type": "DRUG", "name": "Salt" }, { "type": "OTHER", "name": "Water" }] },
            "outcomesModule": { "primaryOutcomes": [{ "measure": "Flares", "timeFrame": "1 year" }, { "measure": "Urate", "description": "in blood", "timeFrame": "6 months" }] },
            "eligibilityModule": { "stdAges": ["ADULT", "OLDER_ADULT"] },
            "contactsLocationsModule": { "locations": [{ "facility": "Clinic", "city": "Leeds", "country": "United Kingdom" }, { "city": "Rome" }] }
          },
          "documentSection": { "largeDocumentModule": { "largeDocs": [{ "label": "Study Protocol", "filename": "Prot_000.pdf" }] } },
          "hasResults": true
        }
        """;

    [Theory]
    [InlineData("NCT Number", "NCT00000123")]
    [InlineData("Study URL", "https://clinicaltrials.gov/study/NCT00000123")]
    [InlineData("Acronym", "")]
    [InlineData("Study Results", "YES")]
    [InlineData("Interventions", "DRUG: Salt|OTHER: Water")]
    [InlineData("Primary Outcome Measures", "Flares, 1 year|Urate, in blood, 6 months")]
    [InlineData("Collaborators", "One|Two")]
    [InlineData("Age", "ADULT, OLDER_ADULT")]
    [InlineData("Phases", "PHASE2|PHASE3")]
    [InlineData("Enrollment", "60")]
    [InlineData("Study Design", "Allocation: RANDOMIZED|Intervention Model: PARALLEL|Masking: DOUBLE (PARTICIPANT, INVESTIGATOR)|Primary Purpose: TREATMENT")]
    [InlineData("Other IDs", "A-1|B-2")]
    [InlineData("Locations", "Clinic, Leeds, United Kingdom|Rome")]
    [InlineData("Study Documents", "Study Protocol, https://cdn.clinicaltrials.gov/large-docs/23/NCT00000123/Prot_000.pdf")]
    public void Of_EachKindOfCell(string column, string expected)
    {
        using var study = JsonDocument.Parse(Study);

        Assert.Equal(expected, StudyColumn.Read(column, "fields").Value!.Single().Of(study.RootElement));
    }

    [Fact]
    public void Of_AStudyWithoutAnything_IsEmptyButForWhatIsAlwaysSaid()
    {
        using var study = JsonDocument.Parse("""{"protocolSection":{"identificationModule":{"nctId":"NCT00000123"}}}""");

        Assert.Equal(
            ["NCT00000123", "https://clinicaltrials.gov/study/NCT00000123", "NO"],
            StudyColumn.All.Select(column => column.Of(study.RootElement)).Where(cell => cell.Length > 0));
    }
}
