using Trialhead.Eligibility.Parsing.Words;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing.Words;

public class TriggersTests
{
    [Theory]
    [InlineData("for 3 weeks", true, true)]
    [InlineData("for 3weeks", false, true)]
    [InlineData("midweek", false, false)]
    [InlineData("midweek or weekly", true, true)]
    [InlineData("chronic", false, false)]
    public void StartsIn_LooksAtTheStartsOfWords(string text, bool expected, bool behindDigit)
    {
        Assert.Equal(expected, Triggers.StartsIn(Triggers.TimeUnits, text));
        Assert.Equal(behindDigit, Triggers.StartsIn(Triggers.TimeUnits, text, behindDigit: true));
    }

    [Theory]
    [InlineData("2 weeks, then 3 days", 16)]
    [InlineData("2weekdays", 5)]
    [InlineData("none", -1)]
    [InlineData("", -1)]
    public void Last_GivesTheLastWhereverItStands(string text, int expected) =>
        Assert.Equal(expected, Triggers.Last(Triggers.TimeUnits, text));
}
