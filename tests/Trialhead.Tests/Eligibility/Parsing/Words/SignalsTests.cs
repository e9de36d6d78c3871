using Trialhead.Eligibility.Parsing;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing.Words;

public class SignalsTests
{
    [Theory]
    [InlineData("Patients with asthma", nameof(Signal.OpensCondition), true)]
    [InlineData(" * (Patients with asthma", nameof(Signal.OpensCondition), true)]
    [InlineData("+ Patients with asthma", nameof(Signal.OpensCondition), true)]
    [InlineData("Asthma, all patients", nameof(Signal.OpensCondition), false)]
    [InlineData("Steroids are not ALLOWED", nameof(Signal.Leave), true)]
    [InlineData("unallowed", nameof(Signal.Leave), false)]
    [InlineData("Denies asthma", nameof(Signal.Denial), true)]
    [InlineData("Mental illness", nameof(Signal.Sex), false)]
    [InlineData("", nameof(Signal.Denial), false)]
    public void SignalsIn_LooksAtWholeWords(string text, string signal, bool expected)
    {
        var signals = new SourceText(text).SignalsIn(new SourceSpan(0, text.Length));

        Assert.Equal(expected, signals.Has(Enum.Parse<Signal>(signal)));
    }

    [Fact]
    public void SignalsIn_OfAStretch_LeavesOutWhatStandsAround()
    {
        var source = new SourceText("No asthma. Men only");

        Assert.Equal(Signal.Denial | Signal.OpensAny, source.SignalsIn(new SourceSpan(0, 10)));
        Assert.True(source.SignalsIn(new SourceSpan(10, 9)).Has(Signal.Sex | Signal.OpensCondition));
    }

    [Fact]
    public void Has_AsksForAllThatIsWanted()
    {
        Assert.True((Signal.Not | Signal.Leave).Has(Signal.Not | Signal.Leave));
        Assert.False(Signal.Not.Has(Signal.Not | Signal.Leave));
    }
}
