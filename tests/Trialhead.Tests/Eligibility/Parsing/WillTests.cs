using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

public sealed class WillTests
{
    [Theory]
    [InlineData("Willing to abstain from alcohol", "CanComply")]
    [InlineData("Agrees to undergo colonoscopy", "CanComply")]
    [InlineData("Willing to use contraception", "UsesContraception")]
    [InlineData("Willing to take aspirin and able to consent", "all(CanComply, CanConsent)")]
    [InlineData("Agree not to take aspirin", "not(Unstated:aspirin)")]
    [InlineData("Refuses surgery", "all(not(CanComply), Unstated:surgery)")]
    public void Read_Inclusion_NobodyNeedsWhatTheyAreWillingToDo(string text, string expected) => Assert.Equal($"+ {expected}", Notation.Read(text));

    [Theory]
    [InlineData("Unwilling to stop aspirin", "not(not(CanComply))")]
    [InlineData("Not willing to stop aspirin", "not(not(CanComply))")]
    [InlineData("Unable to consent or unwilling to participate", "not(any(not(CanConsent), not(CanComply)))")]
    [InlineData("Refusal of blood products", "not(not(CanComply))")]
    [InlineData("Asthma or unable to consent to the study", "not(any(asthma, not(CanConsent)))")]
    [InlineData("Unable to undergo lumbar puncture", "not(Intolerance:lumbar-puncture)")]
    [InlineData("Willingness/intention to become pregnant", "not(PlansPregnancy)")]
    public void Read_Exclusion_RefusalIsOfTheWholeStudy(string text, string expected) =>
        Assert.Equal($"- {expected}", Notation.Read($"Exclusion Criteria:\n\n- {text}"));
}
