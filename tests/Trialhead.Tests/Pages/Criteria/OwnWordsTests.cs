using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Trialhead.Pages;
using Trialhead.Pages.Criteria;
using Xunit;

namespace Trialhead.Tests.Pages.Criteria;

public sealed class OwnWordsTests
{
    [Theory]
    [InlineData("- Patients with a history of widget disease", "You must not have a history of widget disease.")]
    [InlineData("+ Participants must have widgeted at least twice", "You must have widgeted at least twice.")]
    [InlineData("+ Must not have a widget in the eye", "You must not have a widget in the eye.")]
    [InlineData("- Are taking certain widgets", "You must not be taking certain widgets.")]
    [InlineData("- Severe widget disorder preventing them from walking", "You must not have any severe widget disorder preventing you from walking.")]
    [InlineData("- Inability to widget daily for 10 days", "You must be able to widget daily for 10 days.")]
    [InlineData("- Use of widgets within 4 weeks prior to study entry", "You must not have used widgets within 4 weeks before joining the study.")]
    [InlineData("+ At least 3 weeks since prior widget therapy", "At least 3 weeks must have passed since earlier widget therapy.")]
    [InlineData("+ No open widget wounds or ulcers", "You must not have any open widget wounds or ulcers.")]
    [InlineData("- Absence of symptoms of widgets", "You must have symptoms of widgets.")]
    [InlineData("- Myocardial infarction, widgetitis or unwidgeted stenosis in the last year", "You must not have any heart attack, widgetitis or unwidgeted stenosis in the last year.")]
    [InlineData("- Use of red widgets. Blue widgets are permitted.", "You must not use red widgets. The record adds: “Blue widgets are permitted”.")]
    [InlineData("+ Concurrent widgets allowed if stable", "This is allowed: concurrent widgets if stable.")]
    [InlineData("- Patients with widgetitis are excluded", "You must not have any widgetitis.")]
    [InlineData("+ Patients with widgetitis are excluded", "You must not have any widgetitis.")]
    [InlineData("- Widget disease (mild widgets are permitted)", "You must not have any widget disease (mild widgets are allowed).")]
    [InlineData("- Weight loss of >= 5 widgets is present; widgetopathy", null)]
    public void Of_SaysTheLineToTheReader(string text, string? english) => Assert.Equal(english, Of(text));

    [Theory]
    [InlineData("Allowed", "+ Widgets for pneumonia", "This is allowed: widgets for pneumonia.")]
    [InlineData("Excluded within 4 weeks of study entry", "- Red widgets", "This is not allowed (within 4 weeks of joining the study): red widgets.")]
    [InlineData("Patients must have", "+ Documentation of widgets", "You must have documentation of widgets.")]
    public void Of_TakesTheRuleFromItsHeading(string heading, string text, string english) => Assert.Equal(english, Of(text, heading));

    [Theory]
    [InlineData("+ No widget disease Prior widgets permitted")] // two lines that ran together
    [InlineData("- No history of widget disease")] // a denial among the exclusions may mean either
    [InlineData("- Mothers with widget disease")] // someone else
    [InlineData("+ Patients who are on widgets are eligible")] // lets in
    [InlineData("+ History of widgets or")] // the next line is the other choice
    [InlineData("+ Must have red widgets. OR must have blue widgets.")]
    [InlineData("- Unable to widget or unwilling to widget")]
    [InlineData("- Known allergy to widgets or their derivatives")] // not the reader's
    [InlineData("+ Widget score is stable")]
    public void Of_IsSilent_WhereTheWordsCouldBelongElsewhere(string text) => Assert.Null(Of(text));

    [Theory]
    [InlineData("Patients must meet two of the following", "+ Have a widget in the eye")]
    [InlineData("Donors", "+ Have a widget in the eye")]
    [InlineData("For arm B", "+ Blue widgets allowed")]
    public void Of_IsSilent_UnderAHeadingThatNarrows(string heading, string text) => Assert.Null(Of(text, heading));

    [Fact]
    public void Of_Spanish_IsSilent_SinceRecordsAreEnglish() => Assert.Null(OwnWords.Of(Read("- Are taking certain widgets", ""), PageLanguage.Spanish));

    private static string? Of(string text, string heading = "") => OwnWords.Of(Read(text, heading), PageLanguage.English);

    private static EligibilityCriterion Read(string text, string heading)
    {
        var read = Assert.Single(CriteriaReader.Read($"{(text[0] == '+' ? "Inclusion" : "Exclusion")} Criteria:\n\n* {text[2..]}\n").Select(ExclusionSense.Mend));
        return heading.Length == 0 ? read : read with { Section = heading };
    }
}
