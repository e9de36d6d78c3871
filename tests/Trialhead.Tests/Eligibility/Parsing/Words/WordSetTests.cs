using Trialhead.Eligibility.Parsing.Words;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing.Words;

public class WordSetTests
{
    private static readonly WordSet Words = new("patients with no");

    [Theory]
    [InlineData("Patients, with: no", true)]
    [InlineData("patients with asthma", false)]
    [InlineData("patients with 2", false)]
    [InlineData("no_more", false)]
    [InlineData("", true)]
    public void HasAll_FailsAtOneOtherWord(string text, bool expected) => Assert.Equal(expected, Words.HasAll(text));

    [Theory]
    [InlineData("no 12 patients", true)]
    [InlineData("no 12a patients", false)]
    public void HasAll_OrNumbers_PassesDigitsAlone(string text, bool expected) => Assert.Equal(expected, Words.HasAll(text, orNumbers: true));
}
