using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

/// <summary>Lines that ask for nothing, and lines that begin like them.</summary>
public class NoDemandTests
{
    [Theory]
    [InlineData("Not specified")]
    [InlineData("Not applicable")]
    [InlineData("None")]
    [InlineData("N/A")]
    [InlineData("No restrictions")]
    [InlineData("No upper age limit")]
    [InlineData("No other exclusion criteria")]
    [InlineData("Any age")]
    [InlineData("Any ethnicity")]
    [InlineData("All races and ethnic groups")]
    [InlineData("All stages")]
    [InlineData("Ethnicity not specified")]
    [InlineData("Does not meet any of the exclusion criteria")]
    [InlineData("Failure to meet the inclusion criteria")]
    [InlineData("Patients not meeting inclusion criteria are excluded")]
    [InlineData("Who are not suitable to any of inclusion criteria")]
    [InlineData("AS PER AMENDMENT 6/25/97:")]
    [InlineData("Bone lesions are not considered measurable")]
    public void Read_NothingAsked_IsNoDemand(string text) => Assert.IsType<NoDemandCriterion>(Demand(text));

    [Theory]
    [InlineData("No asthma")]
    [InlineData("Any stroke")]
    [InlineData("All stages of asthma")]
    [InlineData("Not pregnant")]
    public void Read_SomethingAsked_IsADemand(string text) => Assert.IsNotType<NoDemandCriterion>(Demand(text));

    private static Criterion Demand(string text) =>
        Assert.Single(CriteriaReader.Read($"Inclusion Criteria:\n\n* {text}")).Demand;
}
