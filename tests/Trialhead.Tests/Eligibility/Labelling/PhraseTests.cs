using Trialhead.Eligibility.Labelling;
using Xunit;

namespace Trialhead.Tests.Eligibility.Labelling;

public sealed class PhraseTests
{
    private static readonly Phrase Outer = new(0, 4, 7, 0.5f);

    [Fact]
    public void Within_IsCountedAndJudgedFromTheLine() =>
        Assert.Equal(new Phrase(3, 5, 6, 0.4f), new Phrase(3, 1, 2, 0.8f).Within(Outer));

    [Theory]
    [InlineData(0, 0, 3, true)]
    [InlineData(0, 0, 2, false)]
    [InlineData(1, 0, 3, false)]
    public void IsAt_SameTypeAndTokens(int type, int first, int last, bool expected) =>
        Assert.Equal(expected, new Phrase(type, first, last, 0.1f).Within(Outer).IsAt(Outer));
}
