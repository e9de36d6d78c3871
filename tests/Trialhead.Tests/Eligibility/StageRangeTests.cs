using Trialhead.Eligibility;
using Xunit;

namespace Trialhead.Tests.Eligibility;

public sealed class StageRangeTests
{
    [Theory]
    [InlineData("stage III-IV", "IIIB", Verdict.Met)]
    [InlineData("stage III or IV", "4", Verdict.Met)]
    [InlineData("stage iiia-b", "IIIC", Verdict.NotMet)]
    [InlineData("stage II", "IIIB", Verdict.NotMet)]
    [InlineData("stage IIIB", "III", Verdict.Unknown)]
    [InlineData("stage IA2", "IA2", Verdict.Met)]
    [InlineData("stage ii or higher", "IV", Verdict.Met)]
    [InlineData("stage ≥ 3", "IIC", Verdict.NotMet)]
    [InlineData("grade 3", "stage 3", Verdict.Unknown)]
    [InlineData("nyha class iii/iv", "NYHA II", Verdict.NotMet)]
    [InlineData("new york heart association class iii or iv", "nyha class 3", Verdict.Met)]
    [InlineData("child-pugh b or c", "Child-Pugh A", Verdict.NotMet)]
    [InlineData("grade > 2", "grade 3", Verdict.Met)]
    [InlineData("grade > 2", "grade 2", Verdict.NotMet)]
    public void Judge_ComparesRanges(string asked, string known, Verdict expected) =>
        Assert.Equal(expected, StageRange.Parse(asked)!.Value.Judge(StageRange.Parse(known)!.Value)); // null would be the bug

    [Theory]
    [InlineData("T2N0M0")]
    [InlineData("severe")]
    [InlineData("")]
    public void Parse_OtherWords_IsNull(string text) => Assert.Null(StageRange.Parse(text));
}
