using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing.Words;

public class CuedPatternTests
{
    private static readonly CuedPattern Times =
        new(new Regex(@"\G(?:\bfor\s+|>\s*)(?<n>\d+) days\b"), ["for"], ">");

    [Theory]
    [InlineData("before 3 days for 5 days", 0, 14, 10)]
    [InlineData("for now > 7 days", 0, 8, 8)]
    [InlineData("for 5 days, for 6 days", 1, 12, 10)]
    public void Find_GivesTheFirstMatchThatACueOpens(string text, int from, int start, int length)
    {
        Assert.Equal(new SourceSpan(start, length), Times.Find(text, from));
        Assert.Equal(new SourceSpan(start, length), Times.Find(text, Words(text), from));
        Assert.Equal(start, Times.Next(text, Words(text), from)?.Index);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5 days")]
    [InlineData("therefor 5 days")]
    public void Find_WithoutACue_IsNull(string text)
    {
        Assert.Null(Times.Find(text, 0));
        Assert.Null(Times.Next(text, Words(text), 0));
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(3, true)]
    [InlineData(1, false)]
    public void Find_UntilAnIndex_LooksForCuesBeforeIt(int until, bool isFound) =>
        Assert.Equal(isFound, Times.Find("for 5 days", Words("for 5 days"), 0, until) is not null);

    [Fact]
    public void Find_TextThatBeginsWithinAWord_TriesItsBeginning() =>
        Assert.Equal(new SourceSpan(0, 10), Times.Find("for 5 days", Words("therefor 5 days").AsSpan(1), 0));

    private static Token[] Words(string text) => [.. Tokenizer.Split(text)];
}
