using Trialhead.Eligibility.Parsing;
using Trialhead.Text;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

public class SourceTextTests
{
    [Theory]
    [InlineData("for 3 weeks", true, 6)]
    [InlineData("for 3weeks", true, 5)]
    [InlineData("midweek", false, 3)]
    [InlineData("midweek or weekly", true, 11)]
    [InlineData("chronic", false, 1)]
    [InlineData("2weekdays", true, 5)]
    [InlineData("none", false, -1)]
    public void TimeUnits_AreThoseOfTheStretchAlone(string text, bool has, int last)
    {
        var source = new SourceText($"daily {text} yearly");
        var span = new SourceSpan("daily ".Length, text.Length);

        Assert.Equal(has, source.HasTimeUnit(span));
        Assert.Equal(last, source.LastTimeUnit(span));
    }

    [Theory]
    [InlineData(0, 4, false)]
    [InlineData(0, 5, true)]
    [InlineData(3, 5, false)]
    public void TimeUnits_CutByTheStretchAreNone(int start, int end, bool expected) =>
        Assert.Equal(expected, new SourceText("month").HasTimeUnit(SourceSpan.FromBounds(start, end)));

    [Theory]
    [InlineData("asthma (mild) or COPD", 7, 13)]
    [InlineData("asthma's signs", 7, 14)]
    [InlineData("the dog's", 4, 8)]
    [InlineData("asthma", 2, 4)]
    [InlineData("no asthma", 3, 9)]
    public void Without_HasTheWordsOfTheBlankedText(string text, int start, int end)
    {
        var rest = new SourceText(text).Without(SourceSpan.FromBounds(start, end));

        Assert.Equal(new SourceText(rest.Source).WordsIn(new SourceSpan(0, text.Length)), rest.WordsIn(new SourceSpan(0, text.Length)));
    }
}
