using Trialhead.Protocol;
using Xunit;

namespace Trialhead.Tests.Protocol;

public sealed class TreatmentDaysTests
{
    [Theory]
    [InlineData("1", "1", 1)]
    [InlineData("1-4,11 - 14", "1-4, 11-14", 8)]
    [InlineData("1, 8, 15", "1, 8, 15", 3)]
    public void Parse_Days_KeepsStretches(string text, string written, int count)
    {
        var days = TreatmentDays.Parse(text);

        Assert.Equal((written, count), (days?.ToString(), days?.Count));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("4-1")]
    [InlineData("1-4, 3")]
    [InlineData("8, 1")]
    [InlineData("1-2-3")]
    [InlineData("10001")]
    public void Parse_AnythingElse_IsNull(string text) => Assert.Null(TreatmentDays.Parse(text));
}
