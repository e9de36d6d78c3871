using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

public sealed class TailHeadingTests
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
    [InlineData("Failure to meet the inclusion criteria")]
    [InlineData("Patients not meeting inclusion criteria")]
    [InlineData("No specific exclusion criteria")]
    [InlineData("MMSE of 21 or less was an exclusion criteria")]
    public void Read_WhatSpeaksOfTheLists_IsNoHeading(string line) =>
        Assert.Equal($"Exclusion : Asthma|Exclusion : {line}|Exclusion : Gout", Listed($"Exclusion Criteria:\n\n- Asthma\n- {line}\n- Gout"));

    private static string Listed(string text) =>
        string.Join('|', CriteriaReader.Read(text).Select(criterion => $"{criterion.Kind} {criterion.Section}: {criterion.Text}"));
}
