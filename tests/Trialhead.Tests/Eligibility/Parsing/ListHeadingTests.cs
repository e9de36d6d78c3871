using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

public sealed class ListHeadingTests
{
    [Theory]
    [InlineData("Donor Inclusion Criteria:\n\n* Age 18 or older\n\nDonor Exclusion Criteria:\n\n* Gout", "Inclusion Donor: Age 18 or older|Exclusion Donor: Gout")]
    [InlineData("The ICU cohort - Exclusion criteria\n\n- Gout", "Exclusion The ICU cohort: Gout")]
    [InlineData("- Asthma\n\n- SUBJECT EXCLUSION CRITERIA:\n\n- Gout", "Inclusion : Asthma|Exclusion : Gout")]
    [InlineData("- Asthma\n- Age 18-30 Exclusion Criteria\n- Gout", "Inclusion : Asthma|Inclusion : Age 18-30|Exclusion : Gout")]
    [InlineData("- Able to walk\n- Has asthma. Exclusion Criteria\n- Gout", "Inclusion : Able to walk|Inclusion : Has asthma.|Exclusion : Gout")]
    [InlineData("INLUSION CRITERIA\n\n- Asthma\n\nEXLUSION CRITERIA\n\n- Gout", "Inclusion : Asthma|Exclusion : Gout")]
    [InlineData("Secondary non inclusion criteria :\n\n- Gout", "Exclusion Secondary: Gout")]
    public void Read_WhatStandsBelow_IsOfThatList(string text, string expected) => Assert.Equal(expected, Listed(text));

    [Theory]
    [InlineData("Adults with asthma. Exclusion criteria include gout and any cancer.", "Inclusion : Adults with asthma.|Exclusion : gout and any cancer.")]
    [InlineData("Exclusion criteria included the following: gout", "Exclusion : gout")]
    [InlineData("The exclusion criteria are:\n\n- Gout", "Exclusion : Gout")]
    [InlineData("Exclusion Criteria were:\n\n- Gout", "Exclusion : Gout")]
    [InlineData("Exclusion Criteria(The following are general criteria; more are in the protocol):\n\n- Gout", "Exclusion : Gout")]
    [InlineData("Exclusion criteria (donors):\n\n- Gout", "Exclusion donors: Gout")]
    [InlineData("Ineligibility Criteria\n\n- Gout", "Exclusion : Gout")]
    [InlineData(
        "Exclusion Criteria Prior systemic chemotherapy for hormone-refractory cancer of the prostate or of the bladder\n\n- Gout",
        "Exclusion : Prior systemic chemotherapy for hormone-refractory cancer of the prostate or of the bladder|Exclusion : Gout")]
    public void Read_HeadingThatRunsOn_BeginsItsList(string text, string expected) => Assert.Equal(expected, Listed(text));

    [Theory]
    [InlineData("Failure to meet the inclusion criteria")]
    [InlineData("Patients not meeting inclusion criteria")]
    [InlineData("No specific exclusion criteria")]
    [InlineData("MMSE of 21 or less was an exclusion criteria")]
    public void Read_WhatSpeaksOfTheLists_IsNoHeading(string line) =>
        Assert.Equal($"Exclusion : Asthma|Exclusion : {line}|Exclusion : Gout", Listed($"Exclusion Criteria:\n\n- Asthma\n- {line}\n- Gout"));

    [Theory]
    [InlineData("Exclusion Criteria\n\nExcluded within 30 days of study entry:\n\n- Steroids\n- Excluded within 60 days of study entry:\n- Ribavirin", "Exclusion Excluded within 30 days of study entry: Steroids|Exclusion Excluded within 60 days of study entry: Ribavirin")]
    [InlineData("Inclusion Criteria\n\nPatients must have:\n\n- HIV\n- Allowed:\n- Aspirin\n- Excluded:\n- Steroids", "Inclusion Patients must have: HIV|Inclusion Allowed: Aspirin|Exclusion Excluded: Steroids")]
    [InlineData("Inclusion Criteria\n\nExcluded:\n\n- Steroids\n\nPatients must have HIV infection.", "Exclusion Excluded: Steroids|Inclusion : Patients must have HIV infection.")]
    [InlineData("Exclusion Criteria\n\nExcluded:\n\n- Steroids\n\nExclusion criteria for part 2:\n\n- Asthma\n\nGout", "Exclusion Excluded: Steroids|Exclusion for part 2: Asthma|Exclusion for part 2: Gout")]
    [InlineData("Inclusion Criteria\n\nAllowed:\n\nAspirin\n\nIbuprofen", "Inclusion Allowed: Aspirin|Inclusion Allowed: Ibuprofen")]
    [InlineData("Exclusion Criteria:\n\n1. Gout\n2. Excluded within 2 weeks of study entry:\n3. Steroids\n4. Aspirin", "Exclusion : Gout|Exclusion Excluded within 2 weeks of study entry: Steroids|Exclusion Excluded within 2 weeks of study entry: Aspirin")]
    public void Read_PointThatSaysWhatIsAllowed_IsAHeading(string text, string expected) => Assert.Equal(expected, Listed(text));

    [Fact]
    public void Read_PointsBelowThePointExcluded_KeepPeopleOut()
    {
        var read = CriteriaReader.Read("Inclusion Criteria\n\n- Excluded:\n  - Asthma\n  - Gout\n- Age over 18");
        Assert.IsType<NotCriterion>(read[0].Demand);
        Assert.IsType<AgeCriterion>(read[1].Demand);
    }

    [Theory]
    [InlineData("Inclusion in another interventional trial")]
    [InlineData("Other exclusions apply.")]
    [InlineData("Eligibility for a transplant")]
    [InlineData("Additional inclusion and exclusion criteria may apply")]
    [InlineData("Inclusion/exclusion criteria are judged by the investigator")]
    [InlineData("Exclusionary if not stable for three months")]
    public void Read_LineThatOnlyBeginsLikeAHeading_IsNone(string line) =>
        Assert.Equal($"Exclusion : Asthma|Exclusion : {line}|Exclusion : Gout", Listed($"Exclusion Criteria:\n\n- Asthma\n- {line}\n- Gout"));

    [Theory]
    [InlineData("eligibility if a direct bilirubin result is not available.")]
    [InlineData("exclusion.")]
    [InlineData("inclusion/exclusion criteria.")]
    [InlineData("inclusion criteria of this study")]
    public void Read_LineThatGoesOnWithTheOneBefore_IsNoHeading(string line)
    {
        const string First = "Radiographic evidence that suggests any of these infections is sufficient for";
        Assert.Equal(
            $"Exclusion : {First}\n  {line}|Exclusion : Gout", Listed($"Exclusion Criteria:\n\n- {First}\n  {line}\n- Gout"));
        Assert.Equal(
            $"Exclusion : {First}\n{line}|Exclusion : Gout", Listed($"Exclusion Criteria:\n\n{First}\n{line}\n\nGout"));
    }

    [Theory]
    [InlineData("Inclusion/Exclusion Criteria:\n\n- Asthma", "Inclusion : Asthma")]
    [InlineData("Inclusion and exclusion criteria for index cases:\n\n- Asthma", "Inclusion for index cases: Asthma")]
    [InlineData("Exclusionary medical conditions:\n\n- Gout", "Exclusion medical conditions: Gout")]
    [InlineData("Inclusion Part B: adults\n\n- Asthma", "Inclusion Part B: adults: Asthma")]
    [InlineData("Inclusion of Women and Minorities\n\n- Asthma", "Inclusion of Women and Minorities: Asthma")]
    [InlineData("Inclusion_Criteria:\n\n- Asthma\n\nExclusion Requirements\n\n- Gout", "Inclusion : Asthma|Exclusion : Gout")]
    [InlineData("Exclusion Criteria 4. Any other cancer\n- Exclusion Criteria 5. Gout", "Exclusion : Any other cancer|Exclusion : Gout")]
    [InlineData("Exclusion criteria would include gout", "Exclusion : gout")]
    [InlineData("The exclusion criteria are gout and pregnancy", "Exclusion : gout and pregnancy")]
    [InlineData("Inclusion Criteria Adults with asthma who live at home", "Inclusion : Adults with asthma who live at home")]
    public void Read_HeadingsOfEveryKind_HeadWhatFollows(string text, string expected) => Assert.Equal(expected, Listed(text));

    [Theory]
    [InlineData("Allowed for nausea")]
    [InlineData("Allowed maintenance treatment with")]
    [InlineData("Recommended")]
    public void Read_BelowAHeadingThatAllows_IsAskedOfNobody(string heading) =>
        Assert.IsType<PermissionCriterion>(Assert.Single(CriteriaReader.Read($"Inclusion Criteria\n\n{heading}:\n\n- Metoclopramide")).Demand);

    [Theory]
    [InlineData("Elimination Criteria")]
    [InlineData("Subject withdrawal criteria:")]
    [InlineData("Treatment Suspension Criteria")]
    [InlineData("Dropout criteria")]
    public void Read_WhatTakesPeopleOut_IsAskedOfNobody(string heading)
    {
        var read = CriteriaReader.Read($"Exclusion Criteria:\n\n- Gout\n\n{heading}\n\n- Pregnancy");
        Assert.Equal(["Gout", "Pregnancy"], read.Select(criterion => criterion.Text));
        Assert.IsType<NoDemandCriterion>(read[1].Demand);
    }

    private static string Listed(string text) =>
        string.Join('|', CriteriaReader.Read(text).Select(criterion => $"{criterion.Kind} {criterion.Section}: {criterion.Text}"));
}
