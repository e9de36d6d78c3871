using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Trialhead.Pages;
using Trialhead.Pages.Criteria;
using Xunit;

namespace Trialhead.Tests.Pages.Criteria;

public sealed class PartPhrasingTests
{
    [Theory]
    [InlineData("- Bleeding disorder that widgets cannot mend", "You must not have a bleeding disorder (the record adds: “that widgets cannot mend”).")]
    [InlineData("- Epilepsy or anticipated widgets", "You must not have epilepsy. The record also rules this out: “anticipated widgets”.")]
    [InlineData("+ No radiotherapy to more than 25% of the bone marrow", "You must not have, or have had, radiation therapy (the record adds: “to more than 25% of the bone marrow”).")]
    [InlineData("+ Creatinine clearance at least 60 mL/min (unless due to widgets)", "Your creatinine clearance (how well your kidneys filter) must be at least 60 mL/min (the record adds: “unless due to widgets”).")]
    [InlineData("+ Melanoma. Widgets as per protocol", "You must have melanoma. The record adds: “Widgets as per protocol”.")]
    [InlineData("- Percutaneous coronary intervention or coronary artery bypass graft surgery 12 months prior to Visit 1", "You must not have, or have had, opening of a heart artery by catheter (the record adds: “or coronary artery bypass graft surgery 12 months prior to Visit 1”).")]
    [InlineData("+ Migraine with/without widgets", "You must have migraine (the record adds: “with/without widgets”).")]
    [InlineData("- Other cancer except melanoma, widgetoma", "You must not have any other cancer (the record adds: “except melanoma, widgetoma”).")]
    public void Of_SaysTheBeginning_AndQuotesTheRest(string text, string english) => Assert.Equal(english, Of(text, PageLanguage.English));

    [Theory]
    [InlineData("+ Prior chemotherapy is widgeted and allowed")] // the rest lets in what the beginning would ask for
    [InlineData("- Asthma in widgeted relatives")] // someone else's
    [InlineData("+ Past menopause, widgeted, or abstinent")] // one of several ways
    [InlineData("- Hepatitis B (HBV) widget exposure")] // the phrase goes on
    [InlineData("- Unable to understand the study or to widget")] // said as what must be, which the rest is not
    [InlineData("- Widgets of the lung")]
    [InlineData("+ Cellulitis, lobar widgets, widgetitis")] // any of them may be enough
    [InlineData("+ Cisplatin of widgets OR")]
    [InlineData("+ Melanoma (of the widget) OR widgetoma")]
    [InlineData("+ Melanoma according to widgets or asthma according to other widgets")]
    [InlineData("- Does not agree to take part, or subjects who widget")]
    public void Of_IsSilent_WhereTheRestCouldTurnIt(string text) => Assert.Null(Of(text, PageLanguage.English));

    [Fact]
    public void Of_Spanish_QuotesTheRecord() => Assert.Equal(
        "Usted no debe tener epilepsia. El registro también excluye esto: “anticipated widgets”.", Of("- Epilepsy or anticipated widgets", PageLanguage.Spanish));

    private static string? Of(string text, PageLanguage language) => PartPhrasing.Of(
        Assert.Single(CriteriaReader.Read($"{(text[0] == '+' ? "Inclusion" : "Exclusion")} Criteria:\n\n* {text[2..]}\n").Select(ExclusionSense.Mend)), language);
}
