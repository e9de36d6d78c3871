using Trialhead.Pages;
using Trialhead.Trials;
using Xunit;

namespace Trialhead.Tests.Pages;

public sealed class MedicationsSectionTests
{
    [Theory]
    [InlineData("- Chemotherapy within 4 weeks", "You may have to stop some treatments for a time before you join.", "Treatments that need a break before you join")]
    [InlineData("- Currently taking warfarin", "Some medicines that you take now may rule you out.", "Treatments that you may not have now or during the trial")]
    [InlineData(
        "- Prior treatment with rituximab",
        "The record does not say that you must stop your medicines, but some treatments may rule you out.",
        "Treatments that may rule you out, now or earlier")]
    [InlineData("+ Currently taking metformin", "The record does not say whether you must stop your medicines.", "Treatments that you should have or have had")]
    [InlineData("+ Concurrent steroids allowed", "The record does not say whether you must stop your medicines.", "Treatments that are allowed")]
    public void Build_AnswersFirst_ThenByKind(string criterion, string answer, string heading)
    {
        var section = Build(criterion, PageLanguage.English)!;

        Assert.Equal("Will I have to stop taking my current medications?", section.Heading);
        Assert.Equal(answer, section.Sentences.First().Text);
        Assert.Equal(heading, Assert.Single(section.Blocks.OfType<BlockGroup>()).Heading.Text);
        Assert.Contains(section.Sentences, sentence => sentence.IsQuoted && sentence.Text == criterion[2..]);
        Assert.StartsWith("Do not stop or change any medicine", section.Sentences.Last().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_PointsTheAnswerToTheLinesItRestsOn()
    {
        var section = Build("- Chemotherapy within 4 weeks", PageLanguage.Spanish)!;

        var source = Assert.Single(section.Sentences.First().Sources);
        Assert.Equal("/protocolSection/eligibilityModule/eligibilityCriteria", source.Ref);
        Assert.NotNull(source.Span);
        Assert.Contains(section.Sentences, sentence => sentence.Text == "Usted no debe haber recibido quimioterapia en las últimas 4 semanas.");
    }

    [Fact]
    public void Build_SaysSo_WhereTheRecordIsSilent() => Assert.Equal(
        ["The record does not say whether you must stop your medicines.", "Do not stop or change any medicine before you have asked the study team and your doctor."],
        Build("+ Asthma", PageLanguage.English)!.Sentences.Select(sentence => sentence.Text));

    [Fact]
    public void Build_LeavesOutAlcoholAndOperationsOfLongAgo() =>
        Assert.Empty(Build("- Alcohol use", PageLanguage.English)!.Blocks.OfType<BlockGroup>());

    private static PageSection? Build(string criterion, PageLanguage language) => TrialPageBuilder.Build(new(new Trial
    {
        NctId = "NCT90000001",
        Design = new Design { StudyType = StudyType.Interventional },
        Eligibility = new EligibilityRules
        {
            CriteriaText = $"{(criterion[0] == '+' ? "Inclusion" : "Exclusion")} Criteria:\n\n* {criterion[2..]}\n",
        },
    })
    { Language = language }).Section("medications");
}
