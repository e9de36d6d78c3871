using Trialhead.Eligibility.Labelling;
using Xunit;

namespace Trialhead.Tests.Eligibility.Labelling;

public sealed class LineMarksTests
{
    [Fact]
    public void Of_MarksTheTokensOfNamesAndCues()
    {
        var marks = Of("Xx. History of rheumatoid arthritis: none", start: 4);

        Assert.Equal([false, false, true, true, false, false], marks.Names.Select(mark => mark > 0));
        Assert.Equal([true, true], marks.Cues.Take(2).Select(mark => mark > 0));
    }

    [Fact]
    public void Of_NamesOfOneKind_AreMarkedAlike()
    {
        Assert.Equal(Of("known asthma").Names, Of("known epilepsy").Names);
        Assert.NotEqual(Of("known asthma").Names, Of("known metformin").Names);
    }

    private static LineMarks Of(string text, int start = 0)
    {
        var tokens = new List<Token>();
        TokenCutter.Cut(text, start, text.Length, tokens);
        return LineMarks.Of(text, start, text.Length, [.. tokens]);
    }
}
