using System.Text;
using Trialhead.Clinical;
using Trialhead.Data.Registry;
using Trialhead.Trials;
using Xunit;

namespace Trialhead.Tests.Registry;

public sealed class StudyJsonReaderTests
{
    [Theory]
    [InlineData("{}", "/protocolSection/identificationModule/nctId: found nothing, expected NCT and eight digits")]
    [InlineData("[]", "start: found a JSON array, expected one study object")]
    [InlineData("{\"a\":}", "byte 6: found broken JSON ('}' is an invalid start of a value), expected one JSON object")]
    [InlineData("{\"protocolSection\":[]}", "/protocolSection: found an array, expected an object")]
    public void Read_NoStudy_SaysWhatIsMissing(string json, string expected) => AssertFails(json, expected);

    [Theory]
    [InlineData("\"NCT123\"", "found `NCT123`, expected NCT and eight digits")]
    [InlineData("\"nct00000001\"", "found `nct00000001`, expected NCT and eight digits")]
    [InlineData("17", "found `17`, expected a string")]
    [InlineData("{}", "found an object, expected a string")]
    [InlineData("\"\\ud800\"", "found text that is not Unicode, expected valid Unicode")]
    public void Read_WrongNumber_Fails(string nctId, string expected) => AssertFails(
        $$$$"""{"protocolSection":{"identificationModule":{"nctId":{{{{nctId}}}}}}}""",
        $"/protocolSection/identificationModule/nctId: {expected}");

    [Theory]
    [InlineData("\"statusModule\":{\"overallStatus\":\"OPEN\"}",
        "/protocolSection/statusModule/overallStatus: found `OPEN`, expected one of RECRUITING, NOT_YET_RECRUITING, "
        + "ENROLLING_BY_INVITATION, ACTIVE_NOT_RECRUITING, COMPLETED, SUSPENDED, TERMINATED, WITHDRAWN, AVAILABLE, "
        + "NO_LONGER_AVAILABLE, TEMPORARILY_NOT_AVAILABLE, APPROVED_FOR_MARKETING, WITHHELD, UNKNOWN")]
    [InlineData("\"statusModule\":{\"startDateStruct\":{\"date\":\"2021-02-30\"}}",
        "/protocolSection/statusModule/startDateStruct/date: found `2021-02-30`, expected a date such as 2026, 2026-11 or 2026-11-02")]
    [InlineData("\"statusModule\":{\"startDateStruct\":{\"date\":\"2021\",\"type\":\"MAYBE\"}}",
        "/protocolSection/statusModule/startDateStruct/type: found `MAYBE`, expected ACTUAL or ESTIMATED")]
    [InlineData("\"designModule\":{\"phases\":[\"PHASE1\",\"PHASE9\"]}",
        "/protocolSection/designModule/phases/1: found `PHASE9`, expected one of EARLY_PHASE1, PHASE1, PHASE2, PHASE3, PHASE4, NA")]
    [InlineData("\"designModule\":{\"enrollmentInfo\":{\"count\":1.5}}",
        "/protocolSection/designModule/enrollmentInfo/count: found `1.5`, expected a whole number")]
    [InlineData("\"eligibilityModule\":{\"minimumAge\":\"eighteen\"}",
        "/protocolSection/eligibilityModule/minimumAge: found `eighteen`, expected an age such as 18 Years or 6 Months")]
    [InlineData("\"eligibilityModule\":{\"sex\":\"X\"}",
        "/protocolSection/eligibilityModule/sex: found `X`, expected one of ALL, FEMALE, MALE")]
    [InlineData("\"eligibilityModule\":{\"healthyVolunteers\":\"yes\"}",
        "/protocolSection/eligibilityModule/healthyVolunteers: found a string, expected true or false")]
    [InlineData("\"conditionsModule\":{\"conditions\":[\"Flu\",4]}",
        "/protocolSection/conditionsModule/conditions/1: found `4`, expected a string")]
    [InlineData("\"contactsLocationsModule\":{\"locations\":[{},{\"geoPoint\":{\"lat\":91,\"lon\":7}}]}",
        "/protocolSection/contactsLocationsModule/locations/1/geoPoint: found `91, 7`, "
        + "expected a latitude of -90 to 90 and a longitude of -180 to 180")]
    public void Read_WrongValue_FailsWithPointer(string module, string expected) => AssertFails(Study(module), expected);

    [Theory]
    [InlineData("18 Years", "18 Years")]
    [InlineData("1 Month", "1 Month")]
    [InlineData("18.0", "18 Years")]
    [InlineData("0.08333333333333333", "1 Month")]
    [InlineData("0.07692307692307693", "4 Weeks")]
    [InlineData("0.0027397260273972603", "1 Day")]
    public void Read_Age_UnderstandsBareYears(string age, string expected)
    {
        var trial = Read(Study($"\"eligibilityModule\":{{\"minimumAge\":\"{age}\"}}"));

        Assert.Equal(expected, trial.Eligibility.MinimumAge?.ToString());
    }

    [Theory]
    [InlineData("\"ALL\"", true, null)]
    [InlineData("\"FEMALE\"", true, Sex.Female)]
    [InlineData("null", false, null)]
    [InlineData("\"\"", false, null)]
    public void Read_Sex_TellsStatedFromSilent(string sex, bool isStated, Sex? only)
    {
        var trial = Read(Study($"\"eligibilityModule\":{{\"sex\":{sex}}}"));

        Assert.Equal((isStated, only), (trial.Eligibility.IsSexStated, trial.Eligibility.OnlySex));
    }

    [Fact]
    public void Read_NullEmptyAndUnknown_AreAbsent()
    {
        var trial = Read(Study("\"descriptionModule\":{\"briefSummary\":\"\",\"detailedDescription\":null,\"mood\":[1]}"));

        Assert.Null(trial.BriefSummary);
        Assert.Null(trial.DetailedDescription);
        Assert.Null(trial.Eligibility.AcceptsHealthyVolunteers);
        Assert.Empty(trial.Design.Phases);
    }

    [Fact]
    public void Read_WithoutResults_DoesNotLookAtThem()
    {
        var json = Study("\"designModule\":{}", ",\"resultsSection\":{\"adverseEventsModule\":7}");

        Assert.NotNull(StudyJsonReader.Read(Encoding.UTF8.GetBytes(json), withResults: false).Value);
        AssertFails(json, "/resultsSection/adverseEventsModule: found `7`, expected an object");
    }

    [Fact]
    public void Read_ArmNames_LoseTheKind()
    {
        var trial = Read(Study(
            "\"armsInterventionsModule\":{\"armGroups\":[{\"label\":\"A\",\"interventionNames\":[\"Dietary Supplement: Iron\"]}],"
            + "\"interventions\":[{\"type\":\"DIETARY_SUPPLEMENT\",\"name\":\"Iron\"}]}"));

        Assert.Equal(["Iron"], trial.Arms[0].InterventionNames);
    }

    [Fact]
    public void Read_SiteInvestigators_AreNotContacts()
    {
        var trial = Read(Study(
            "\"contactsLocationsModule\":{\"locations\":[{\"contacts\":["
            + "{\"name\":\"A\",\"role\":\"CONTACT\"},{\"name\":\"B\",\"role\":\"PRINCIPAL_INVESTIGATOR\"},"
            + "{\"name\":\"C\",\"role\":\"SUB_INVESTIGATOR\",\"phone\":\"1\"}]}]}"));

        Assert.Equal(["A", "C"], trial.Sites[0].Contacts.Select(contact => contact.Name));
        Assert.Equal([new Official("B", "PRINCIPAL_INVESTIGATOR")], trial.Sites[0].Investigators);
    }

    [Fact]
    public void Read_DeepNesting_FailsInsteadOfOverflowing() => AssertFails(
        string.Concat(Enumerable.Repeat("{\"a\":", 1000)),
        "byte 321: found broken JSON (The maximum configured depth of 64 has been exceeded. Cannot read next JSON object), "
        + "expected one JSON object");

    private static string Study(string module, string more = "") =>
        $$$$"""{"protocolSection":{"identificationModule":{"nctId":"NCT00000000"},{{{{module}}}}}{{{{more}}}}}""";

    private static Trial Read(string json)
    {
        var result = StudyJsonReader.Read(Encoding.UTF8.GetBytes(json));
        Assert.Null(result.Problem);
        return result.Value!; // a result without problem has a value
    }

    private static void AssertFails(string json, string expected) =>
        Assert.Equal(expected, StudyJsonReader.Read(Encoding.UTF8.GetBytes(json)).Problem?.ToString());
}
