using Trialhead.Pages.Evidence;
using Xunit;

namespace Trialhead.Tests.Pages.Evidence;

public sealed class MeasureTopicsTests
{
    [Theory]
    [InlineData("Overall Survival", "months", MeasureTopic.Survival)]
    [InlineData("Progression-free Survival (PFS)", "months", MeasureTopic.Survival)]
    [InlineData("Number of patients", "participants who died", MeasureTopic.Death)]
    [InlineData("28-day Mortality", "participants", MeasureTopic.Death)]
    [InlineData("Complete Remission Rate", "percentage", MeasureTopic.Remission)]
    [InlineData("MRD Negativity", "participants", MeasureTopic.Remission)]
    [InlineData("Objective Response Rate", "percentage", MeasureTopic.Response)]
    [InlineData("Time to Recovery", "days", MeasureTopic.Recovery)]
    [InlineData("Time to Tumor Progression", "weeks", MeasureTopic.Progression)]
    [InlineData("Asthma exacerbations", "events", MeasureTopic.Relapse)]
    [InlineData("Immune Response to Vaccine", "titer", null)]
    [InlineData("Correlation of gene expression with response", "ratio", null)]
    [InlineData("Corresponding dose", "mg", null)]
    [InlineData("Change in weight", "kg", null)]
    public void Of_TellsByTheWords(string title, string unit, MeasureTopic? expected) => Assert.Equal(expected, MeasureTopics.Of(title, unit));
}
