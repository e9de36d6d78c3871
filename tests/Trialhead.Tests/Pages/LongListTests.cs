using Trialhead.Pages;
using Trialhead.Trials;
using Xunit;

namespace Trialhead.Tests.Pages;

public sealed class LongListTests
{
    [Theory]
    [InlineData(6, 6, null)]
    [InlineData(7, 5, "2 more")]
    public void Of_ALongList_OpensItsEndOnRequest(int items, int shown, string? rest)
    {
        var blocks = LongList.Of(
            new PageSubject(new Trial { NctId = "NCT90000001" }),
            [.. Enumerable.Range(1, items).Select(number => (IReadOnlyList<Sentence>)[Sentence.Phrase($"{number}")])],
            5);

        Assert.Equal(shown, Assert.IsType<BulletList>(blocks[0]).Items.Count);
        Assert.Equal(rest, blocks.Skip(1).OfType<BlockGroup>().SingleOrDefault(group => group.IsDetail)?.Heading.Text);
        Assert.Equal(items, blocks.SelectMany(block => block.Sentences).Count(sentence => sentence.Text.Length == 1));
    }
}
