using Lucene.Net.Util;
using Trialhead.Data.Search.Ranking;
using Xunit;

namespace Trialhead.Tests.Search.Ranking;

public sealed class TopDocumentsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(150)]
    [InlineData(5000)]
    public void Of_ManyTies_AsSortedOneByOne(int most)
    {
        var random = new Random(1);
        float[] scores = [.. Enumerable.Range(0, 2000).Select(_ => random.Next(-3, 60) / 7f)];
        int[] numbers = [.. Enumerable.Range(1, 2000)];
        random.Shuffle(numbers);

        var best = TopDocuments.Of(scores, numbers, most, null);

        var sorted = Enumerable.Range(0, 2000).Where(document => scores[document] > 0)
            .OrderByDescending(document => scores[document]).ThenByDescending(document => numbers[document]).Take(most);
        Assert.Equal(sorted, best);
    }

    [Fact]
    public void Of_AllowedOnly_LeavesOthersOut()
    {
        var allowed = new FixedBitSet(3);
        allowed.Set(0);
        allowed.Set(2);

        Assert.Equal([2, 0], TopDocuments.Of([1, 9, 2], [5, 6, 7], 3, allowed));
    }

    [Fact]
    public void Of_NoDocuments_Empty() => Assert.Empty(TopDocuments.Of([0, 0], [], 10, null));
}
