using Trialhead.Cli;
using Xunit;

namespace Trialhead.App.Tests.Cli;

public class ScreenTests
{
    [Theory]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("one two three", 8, "one two|three")]
    [InlineData("incomprehensible", 5, "incomprehensible")]
    [InlineData("a\n\nb", 5, "a||b")]
    [InlineData("", 5, "")]
    public void Wrap_BreaksBetweenWords(string text, int width, string expected) =>
        Assert.Equal(expected, string.Join('|', Screen.Wrap(text, width)));

    [Theory]
    [InlineData(Trials.RecruitmentStatus.NotYetRecruiting, "not-yet-recruiting")]
    [InlineData(Trials.RecruitmentStatus.Recruiting, "recruiting")]
    public void EnumWords_AreInLowerCaseWithDashes(Trials.RecruitmentStatus status, string expected) =>
        Assert.Equal(expected, EnumWords.Of(status));

    [Theory]
    [InlineData("PHASE2", Trials.Phase.Phase2)]
    [InlineData("phase-2", Trials.Phase.Phase2)]
    [InlineData("2", Trials.Phase.Phase2)]
    [InlineData("EARLY_PHASE1", Trials.Phase.EarlyPhase1)]
    [InlineData("NA", Trials.Phase.NotApplicable)]
    public void EnumWords_ReadBothSpellings(string word, Trials.Phase phase)
    {
        Assert.Null(EnumWords.TryRead<Trials.Phase>("--phase", [word], out var phases));
        Assert.Equal([phase], phases);
    }
}
