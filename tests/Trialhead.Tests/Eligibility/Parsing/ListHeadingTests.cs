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

    private static string Listed(string text) =>
        string.Join('|', CriteriaReader.Read(text).Select(criterion => $"{criterion.Kind} {criterion.Section}: {criterion.Text}"));
}
