using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

/// <summary>What is denied twice is denied, what is asked "now or before" is asked of both, and this study is not another one.</summary>
public sealed class RepeatedDenialTests
{
    [Theory]
    [InlineData("No diabetes, no asthma", "+ not(any(diabetes-mellitus, asthma))")]
    [InlineData("No diabetes and no asthma", "+ not(any(diabetes-mellitus, asthma))")]
    [InlineData("Without diabetes and without asthma", "+ not(any(diabetes-mellitus, asthma))")]
    [InlineData("No diabetes; no known HIV", "+ not(any(diabetes-mellitus, hiv-infection))")]
    [InlineData("No history of stroke, not pregnant", "+ not(any(stroke, Pregnant))")]
    [InlineData("No prior radiotherapy, no concurrent steroids", "+ not(any(Prior:radiotherapy, Current:corticosteroid))")]
    [InlineData("Diabetes and no stroke, no current insulin", "+ all(diabetes-mellitus, not(any(stroke, Current:insulin)))")]
    public void Read_SecondNo_DeniesAgain(string text, string expected) => Assert.Equal(expected, Inclusion(text));

    [Theory]
    [InlineData("HIV-1 negative")]
    [InlineData("HIV negativity")]
    [InlineData("HIV-1 negativity")]
    public void Read_NegativeForAnIllness_IsWithoutIt(string text) => Assert.Equal("+ not(hiv-infection)", Inclusion(text));

    [Theory]
    [InlineData("Prior or concurrent chemotherapy", "+ Ever:chemotherapy")]
    [InlineData("Current or previous use of insulin", "+ Ever:insulin")]
    [InlineData("Past and/or current radiotherapy", "+ Ever:radiotherapy")]
    [InlineData("Earlier treatment with docetaxel", "+ Prior:docetaxel")]
    public void Read_NowOrBefore_IsEver(string text, string expected) => Assert.Equal(expected, Inclusion(text));

    [Theory]
    [InlineData("Signed informed consent to participate in this clinical study", "+ CanConsent")]
    [InlineData("Able to swallow study drug", "+ CanSwallow")]
    [InlineData("A school participating in the study", "+ “A school participating in the study”")]
    public void Read_ThisStudy_IsNotAnother(string text, string expected) => Assert.Equal(expected, Inclusion(text));

    [Fact]
    public void Read_PhaseOfADrug_IsNoPartOfThisTrial() =>
        Assert.DoesNotContain("group", Notation.Read("Inclusion Criteria:\n\n- No prior phase II drugs"), StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("Any condition that would preclude study treatment", "- not(UnsuitableByJudgement)")]
    [InlineData("Enrolled in this trial before", "- not(PreviouslyEnrolled)")]
    [InlineData("Participation in a clinical study within 4 weeks", "- not(InAnotherStudy<4 weeks)")]
    public void Read_Exclusion_ThisStudyIsNotAnother(string text, string expected) =>
        Assert.Equal(expected, Notation.Read($"Exclusion Criteria:\n\n- {text}"));

    private static string Inclusion(string text) => Notation.Read($"Inclusion Criteria:\n\n- {text}");
}
