using Trialhead.Eligibility.Parsing.Words;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing.Words;

public class TriggersTests
{
    [Theory]
    [InlineData("for 3 weeks", true)]
    [InlineData("for 3weeks", false)]
    [InlineData("midweek", false)]
    [InlineData("midweek or weekly", true)]
    [InlineData("chronic", false)]
    public void StartsIn_LooksAtTheStartsOfWords(string text, bool expected) =>
        Assert.Equal(expected, Triggers.StartsIn(Triggers.TimeUnits, text));

    [Theory]
    [InlineData("2 weeks, then 3 days", new[] { 2, 16 })]
    [InlineData("2weekdays", new[] { 1, 5 })]
    [InlineData("none", new int[0])]
    [InlineData("", new int[0])]
    public void All_GivesThemWhereverTheyStand(string text, int[] expected) =>
        Assert.Equal(expected, Triggers.All(Triggers.TimeUnits, text));
}
