using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

/// <summary>How a stretch of time before the trial is written, and what it reaches.</summary>
public sealed class WindowFormTests
{
    [Theory]
    [InlineData("Stroke within the last year from the date of consent", "- not(stroke<1 year)")]
    [InlineData("Stroke within 6 months of the date of screening", "- not(stroke<6 months)")]
    [InlineData("Stroke in the year before enrollment", "- not(stroke<1 year)")]
    [InlineData("Seizure during the month preceding screening", "- not(seizure<1 month)")]
    [InlineData("Stroke within 6 months of enrollment or has heart failure", "- not(any(stroke<6 months, heart-failure))")]
    [InlineData("Rituximab within 4 weeks of screening or planned surgery", "- not(any(Ever:rituximab<4 weeks, Planned:surgery))")]
    [InlineData("Leflunomide within 12 months of screening and have not undergone washout", "- not(all(Ever:leflunomide<12 months, “have not undergone washout”))")]
    [InlineData("Rituximab within 4 weeks of screening or randomization", "- not(Ever:rituximab<4 weeks)")]
    [InlineData("Rituximab within 4 weeks before enrollment or during the study", "- not(Ever:rituximab<4 weeks)")]
    public void Read_Exclusion_EndsWhereTheTimeEnds(string text, string expected) =>
        Assert.Equal(expected, Notation.Read($"Exclusion Criteria:\n\n- {text}"));

    [Theory]
    [InlineData("Any of the following within 6 months: stroke, angina", "- not(any(stroke<6 months, angina-pectoris<6 months))")]
    [InlineData("Any of the following within 6 months prior to the first dose of study drug: stroke; angina", "- not(any(stroke<6 months, angina-pectoris<6 months))")]
    [InlineData("Within 4 weeks before screening: rituximab; stroke within 1 year", "- not(any(Ever:rituximab<4 weeks, stroke<1 year))")]
    [InlineData("Asthma within 4 weeks: stroke", "- not(any(asthma<4 weeks, stroke))")]
    public void Read_TimeAheadOfAList_GoesForAllOfIt(string text, string expected) =>
        Assert.Equal(expected, Notation.Read($"Exclusion Criteria:\n\n- {text}"));

    [Fact]
    public void Read_TimeOverLines_GoesForEachOfThem() => Assert.Equal(
        "- not(Ever:gemfibrozil<12 weeks)\n- not(Ever:niacin<1 year)",
        Notation.Read("Exclusion Criteria:\n\n* Treatment within the last 12 weeks with:\n\n  * Gemfibrozil\n  * Niacin within 1 year"));
}
