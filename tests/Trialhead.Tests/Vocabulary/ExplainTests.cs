using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Vocabulary;

public sealed class ExplainTests
{
    private static readonly Lexicon Words = Lexicon.BuiltIn;

    [Fact]
    public void Explain_Abbreviation_GivesEveryMeaningAndItsContext()
    {
        var matches = Words.Explain("ASD");

        Assert.Equal(["autism-spectrum-disorder", "atrial-septal-defect", null], matches.Select(match => match.Concept?.Id));
        Assert.Equal([true, false, false], matches.Select(match => match.IsUsual));
        Assert.All(matches, match => Assert.True(match.IsCaseSensitive));
        Assert.Contains("VSD", matches[1].Context);
        Assert.Equal(NameGate.Context, matches[1].Gate);
    }

    [Fact]
    public void Explain_PlainName_CountsAlways()
    {
        var match = Assert.Single(Words.Explain("heart attack"));

        Assert.Equal(("myocardial-infarction", NameGate.Open, false), (match.Concept?.Id, match.Gate, match.IsCaseSensitive));
    }

    [Theory]
    [InlineData("heart atack", "heart attack")]
    [InlineData("imatinbi", "Imatinib")]
    [InlineData("astma", "Asthma")]
    public void FindSimilar_ASlipAway(string written, string expected) => Assert.Contains(expected, Words.FindSimilar(written));

    [Fact]
    public void FindSimilar_NothingLikeIt_IsEmpty() => Assert.Empty(Words.FindSimilar("qqqqqqqqqqqq"));
}
