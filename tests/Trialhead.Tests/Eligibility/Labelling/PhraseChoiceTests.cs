using Trialhead.Eligibility.Labelling;
using Xunit;

namespace Trialhead.Tests.Eligibility.Labelling;

public sealed class PhraseChoiceTests
{
    private static readonly Phrase Long = new(0, 0, 2, 0.4f);
    private static readonly Phrase Short = new(0, 1, 2, 0.3f);
    private static readonly Phrase After = new(4, 3, 3, 0.2f);

    [Fact]
    public void Best_TakesTheLikelierOfTwoThatOverlap()
    {
        var chosen = PhraseChoice.Best([Short, Long, After], 4, exactness: 1, price: 0.25f);

        Assert.Equal([(0, 2)], chosen.Select(phrase => (phrase.First, phrase.Last)));
    }

    [Fact]
    public void Best_LowerPrice_SaysMore() =>
        Assert.Equal(2, PhraseChoice.Best([Short, Long, After], 4, exactness: 1, price: 0.1f).Count);

    [Fact]
    public void Best_CountsTheOverlappingKind()
    {
        var chosen = PhraseChoice.Best([Short, Long, After], 4, exactness: 0.5f, price: 0.5f);

        Assert.Equal(0.7f, Assert.Single(chosen).Probability, 4);
    }
}
