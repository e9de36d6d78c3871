using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

public sealed class MisreadingTests
{
    [Theory]
    [InlineData("At least 28 days since receiving an investigational drug", "+ not(InAnotherStudy<28 days)")]
    [InlineData("At least 4 weeks since any other investigational agents", "+ not(InAnotherStudy<4 weeks)")]
    [InlineData("ECOG 0-1, stage IV, age over 18", "+ all(Ecog 0..1, “stage IV”, age >18..)")]
    [InlineData("Able to swallow, stage II, adequate organ function", "+ all(CanSwallow, “stage II”, AdequateOrganFunction)")]
    [InlineData("Trimethoprim required for patients with CD4 ≤ 180 cells/mm3", "+ if(cd4-count <= 180 /uL then Unstated:trimethoprim)")]
    public void Read_Inclusion_KeepsWhatItSays(string text, string expected) => Assert.Equal(expected, Notation.Read(text));

    [Theory]
    [InlineData("Hypertension requiring two or more drugs", "- not(hypertension{requiring two or more drugs})")]
    [InlineData("Hypertension requiring more than 2 drugs", "- not(hypertension{requiring more than 2 drugs})")]
    [InlineData("Allergic constitution", "- not(atopy)")]
    public void Read_Exclusion_IsNoWiderThanItSays(string text, string expected) =>
        Assert.Equal(expected, Notation.Read($"Exclusion Criteria:\n\n- {text}"));

    [Theory]
    [InlineData("Complete response after induction")]
    [InlineData("Complete blood count at screening")]
    public void Read_Complete_IsNoPromiseToStay(string text) => Assert.DoesNotContain("AvailableForFollowUp", Notation.Read(text), StringComparison.Ordinal);
}
