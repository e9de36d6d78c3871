using Trialhead.Pages;
using Xunit;

namespace Trialhead.Tests.Pages;

public sealed class TimeReadingTests
{
    [Theory]
    [InlineData("up to 5 years", "5 years")]
    [InlineData("From baseline to Week 15", "15 weeks")]
    [InlineData("12-week treatment", "12 weeks")]
    [InlineData("at one month and 6 mos", "1 month|6 months")]
    [InlineData("Day 29", "29 days")]
    [InlineData("2.5 years", "2.5 years")]
    [InlineData("people 18 years old or 40 years of age", "")]
    [InlineData("4 weeks prior to entry", "")]
    [InlineData("dose 10 mg", "")]
    public void Find_ReadsLengths(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', TimeReading.Find(text).Select(length => length.In(PageLanguage.English))));

    [Theory]
    [InlineData("Treatment repeats every 28 days for up to 2 cycles", "28 days", 2)]
    [InlineData("A cycle lasts three weeks", "3 weeks", null)]
    [InlineData("in 21-day cycles", "21 days", null)]
    [InlineData("for four courses", null, 4)]
    [InlineData("once daily", null, null)]
    public void Cycles_ReadsLengthAndNumber(string text, string? length, int? most)
    {
        var cycles = TimeReading.Cycles(text);

        Assert.Equal(length, cycles.Cycle?.In(PageLanguage.English));
        Assert.Equal(most, cycles.Most);
    }

    [Theory]
    [InlineData("There are six study visits.", 6, false)]
    [InlineData("12 weekly sessions of training", 12, true)]
    [InlineData("regular visits", null, null)]
    public void Visits_ReadsTheirNumber(string text, int? count, bool? sessions)
    {
        var visits = TimeReading.Visits(text);

        Assert.Equal(count, visits?.Count);
        Assert.Equal(sessions, visits?.AreSessions);
    }

    [Theory]
    [InlineData("1 year", "1 año")]
    [InlineData("6 weeks", "6 semanas")]
    public void In_SpeaksSpanish(string text, string expected) =>
        Assert.Equal(expected, TimeReading.Find(text).Single().In(PageLanguage.Spanish));
}
