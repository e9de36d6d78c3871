using System.Text;
using Trialhead.Clinical;
using Trialhead.Data.Registry;
using Trialhead.Trials;
using Xunit;

namespace Trialhead.Tests.Registry;

public sealed class StudyXmlReaderTests
{
    [Theory]
    [InlineData("<overall_status>Active, not recruiting</overall_status>", RecruitmentStatus.ActiveNotRecruiting)]
    [InlineData("<overall_status>Unknown status</overall_status>", RecruitmentStatus.Unknown)]
    [InlineData("<overall_status>RECRUITING</overall_status>", RecruitmentStatus.Recruiting)]
    [InlineData("<overall_status/>", null)]
    public void Read_Status_UnderstandsEverySpelling(string element, RecruitmentStatus? expected) =>
        Assert.Equal(expected, Read(element).Status);

    [Theory]
    [InlineData("Phase 1/Phase 2", new[] { Phase.Phase1, Phase.Phase2 })]
    [InlineData("N/A", new[] { Phase.NotApplicable })]
    [InlineData("Early Phase 1", new[] { Phase.EarlyPhase1 })]
    [InlineData("Phase 0", new[] { Phase.EarlyPhase1 })]
    public void Read_Phase_SplitsTwo(string text, Phase[] expected) =>
        Assert.Equal(expected, Read($"<phase>{text}</phase>").Design.Phases);

    [Theory]
    [InlineData("None (Open Label)", Masking.None, 0)]
    [InlineData("No masking", Masking.None, 0)]
    [InlineData("Double", Masking.Double, 0)]
    [InlineData("Double Blind (Subject, Caregiver)", Masking.Double, 2)]
    [InlineData("Quadruple (Participant, Care Provider, Investigator, Outcomes Assessor)", Masking.Quadruple, 4)]
    [InlineData("Participant, Investigator", Masking.Double, 2)]
    public void Read_Masking_KnowsWho(string text, Masking expected, int roles)
    {
        var design = Read($"<study_design_info><masking>{text}</masking></study_design_info>").Design;

        Assert.Equal((expected, roles), (design.Masking, design.WhoMasked.Count));
    }

    [Fact]
    public void Read_OldDesignLine_IsUnderstood()
    {
        var design = Read(
            "<study_design>Allocation:  Randomized, Intervention Model: Parallel Assignment, "
            + "Masking: Double Blind (Subject, Investigator), Primary Purpose: Treatment</study_design>").Design;

        Assert.Equal(Allocation.Randomized, design.Allocation);
        Assert.Equal(InterventionModel.Parallel, design.InterventionModel);
        Assert.Equal([MaskedRole.Participant, MaskedRole.Investigator], design.WhoMasked);
        Assert.Equal(PrimaryPurpose.Treatment, design.PrimaryPurpose);
    }

    [Theory]
    [InlineData("Longitudinal, Prospective", TimePerspective.Prospective)]
    [InlineData("Cross-Sectional, Retrospective", TimePerspective.Other)]
    public void Read_SeveralPerspectives_AreOneOrOther(string text, TimePerspective expected) => Assert.Equal(
        expected,
        Read($"<study_design_info><time_perspective>{text}</time_perspective></study_design_info>").Design.TimePerspective);

    [Theory]
    [InlineData("<start_date>May 2010</start_date>", "2010-05", null)]
    [InlineData("<start_date type=\"Actual\">January 25, 2021</start_date>", "2021-01-25", true)]
    [InlineData("<start_date type=\"Anticipated\">2030</start_date>", "2030", false)]
    public void Read_Dates_KeepTheirPrecision(string element, string date, bool? isActual)
    {
        var start = Read(element).Dates.Start;

        Assert.Equal((date, isActual), (start?.Date.ToString(), start?.IsActual));
    }

    [Fact]
    public void Read_OldDateNames_AreUnderstood()
    {
        var dates = Read(
            "<firstreceived_date>July 9, 2007</firstreceived_date><lastchanged_date>May 31, 2012</lastchanged_date>").Dates;

        Assert.Equal(new PartialDate(2007, 7, 9), dates.FirstSubmitted);
        Assert.Equal(new PartialDate(2012, 5, 31), dates.LastUpdateSubmitted);
    }

    [Fact]
    public void Read_Eligibility_UnwrapsAndTranslates()
    {
        var rules = Read(
            "<eligibility><criteria><textblock>\n        Criteria:&#xD;\n&#xD;\n          -  Able to&#xD;\n             walk&#xD;\n      </textblock></criteria>"
            + "<gender>Female</gender><minimum_age>18 Years</minimum_age><maximum_age>N/A</maximum_age>"
            + "<healthy_volunteers>Accepts Healthy Volunteers</healthy_volunteers></eligibility>").Eligibility;

        Assert.Equal("Criteria:\n\n* Able to walk", rules.CriteriaText);
        Assert.Equal((Sex.Female, true), (rules.OnlySex, rules.AcceptsHealthyVolunteers));
        Assert.Equal((new AgeLimit(18, AgeUnit.Years), (AgeLimit?)null), (rules.MinimumAge, rules.MaximumAge));
    }

    [Fact]
    public void Read_Site_HasStatusContactsAndInvestigators()
    {
        var site = Assert.Single(Read(
            "<location><facility><name>Clinic</name><address><city>Bern</city><country>Switzerland</country></address></facility>"
            + "<status>Recruiting</status><contact><last_name>A</last_name><phone>1</phone></contact>"
            + "<contact_backup><first_name>B</first_name><last_name>C</last_name><degrees>MD</degrees></contact_backup>"
            + "<investigator><last_name>D</last_name><role>Sub-Investigator</role></investigator></location>").Sites);

        Assert.Equal(("Clinic, Bern, Switzerland", RecruitmentStatus.Recruiting), (site.Label, site.Status));
        Assert.Equal([new Contact("A", "CONTACT", "1"), new Contact("B C, MD", "CONTACT")], site.Contacts);
        Assert.Equal([new Official("D", "SUB_INVESTIGATOR")], site.Investigators);
    }

    [Fact]
    public void Read_AdverseEvents_TakeTotalsIntoGroups()
    {
        var events = Read(
            "<clinical_results><reported_events><group_list><group group_id=\"E1\"><title>All</title></group></group_list>"
            + "<serious_events><default_vocab>MedDRA</default_vocab><category_list>"
            + "<category><title>Total</title><event_list><event><sub_title>Total, serious adverse events</sub_title>"
            + "<counts group_id=\"E1\" subjects_affected=\"3\" subjects_at_risk=\"9\"/></event></event_list></category>"
            + "<category><title>Heart</title><event_list><event><sub_title>Arrest</sub_title>"
            + "<counts group_id=\"E1\" events=\"4\" subjects_affected=\"3\" subjects_at_risk=\"9\"/></event></event_list></category>"
            + "</category_list></serious_events></reported_events></clinical_results>").Results?.AdverseEvents;

        Assert.Equal([new EventGroup("EG000", "All") { SeriousAffected = 3, SeriousAtRisk = 9 }], events?.Groups);
        var arrest = Assert.Single(events!.Serious); // asserted not null just above
        Assert.Equal(("Arrest", "Heart", "MedDRA"), (arrest.Term, arrest.OrganSystem, arrest.SourceVocabulary));
        Assert.Equal([new EventCount("EG000", 4, 3, 9)], arrest.Counts);
    }

    [Theory]
    [InlineData("<a/>", "line 1, column 2: found <a>, expected <clinical_study>")]
    [InlineData("<clinical_study/>", "line 1, column 2: found no <nct_id>, expected one with text")]
    [InlineData("<clinical_study>\n<id_info>", "line 2, column 10: found broken XML (Unexpected end of file has occurred. "
        + "The following elements are not closed: id_info, clinical_study), expected one well-formed record")]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><clinical_study>&a;</clinical_study>",
        "line 1, column 1: found broken XML (a document type declaration, which could pull in other files), expected one well-formed record")]
    public void Read_NoRecord_SaysWhere(string xml, string expected) => AssertFails(xml, expected);

    [Theory]
    [InlineData("<gender>Robot</gender>", "found `Robot` in <gender>, expected one of ALL, FEMALE, MALE", true)]
    [InlineData("<start_date>Mai 2010</start_date>",
        "found `Mai 2010` in <start_date>, expected a date such as January 25, 2021 or May 2010", false)]
    [InlineData("<has_expanded_access>Maybe</has_expanded_access>",
        "found `Maybe` in <has_expanded_access>, expected Yes or No", false)]
    [InlineData("<enrollment>many</enrollment>", "found `many` in <enrollment>, expected a whole number", false)]
    public void Read_WrongValue_SaysWhere(string element, string expected, bool isEligibility) => AssertFails(
        isEligibility ? Study($"<eligibility>{element}</eligibility>") : Study(element),
        $"line 2, column {(isEligibility ? 15 : 2)}: {expected}");

    private static string Study(string elements) =>
        $"<clinical_study><id_info><nct_id>NCT00000000</nct_id></id_info>\n{elements}</clinical_study>";

    private static Trial Read(string elements)
    {
        var result = StudyXmlReader.Read(Encoding.UTF8.GetBytes(Study(elements)));
        Assert.Null(result.Problem);
        return result.Value!; // a result without problem has a value
    }

    private static void AssertFails(string xml, string expected) =>
        Assert.Equal(expected, StudyXmlReader.Read(Encoding.UTF8.GetBytes(xml)).Problem?.ToString());
}
