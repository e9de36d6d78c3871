using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing.Words;

public class CuedPatternTests
{
    private static readonly CuedPattern Times =
        new(new Regex(@"\G(?:\bfor\s+|>\s*)(?<n>\d+) days\b"), Triggers.Of("for"), ">");

    [Theory]
    [InlineData("before 3 days for 5 days", 0, 14, 10)]
    [InlineData("for now > 7 days", 0, 8, 8)]
    [InlineData("for 5 days, for 6 days", 1, 12, 10)]
    public void Find_GivesTheFirstMatchThatACueOpens(string text, int from, int start, int length)
    {
        Assert.Equal(new SourceSpan(start, length), Times.Find(text, from));
        Assert.Equal(start, Times.Next(text, from)?.Index);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5 days")]
    [InlineData("therefor 5 days")]
    public void Find_WithoutACue_IsNull(string text)
    {
        Assert.Null(Times.Find(text, 0));
        Assert.Null(Times.Next(text, 0));
    }
}
