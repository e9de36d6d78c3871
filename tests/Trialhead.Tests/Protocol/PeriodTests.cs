using CsCheck;
using Trialhead.Protocol;
using Xunit;

namespace Trialhead.Tests.Protocol;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("P28D", 0, 28, 0)]
    [InlineData("P12W", 0, 84, 0)]
    [InlineData("P1Y6M", 18, 0, 0)]
    [InlineData("PT36H", 0, 0, 2160)]
    [InlineData("P2DT30M", 0, 2, 30)]
    public void Parse_Duration_KeepsItsParts(string text, int months, int days, int minutes) =>
        Assert.Equal(new Period(months, days, minutes), Period.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("P1DT")]
    [InlineData("28 days")]
    [InlineData("P-3D")]
    [InlineData("P1.5D")]
    [InlineData("P9999Y")]
    public void Parse_AnythingElse_IsNull(string text) => Assert.Null(Period.Parse(text));

    [Fact]
    public void ToString_ReadsBackTheSame() => Gen.Select(Gen.Int[0, 600], Gen.Int[0, 900], Gen.Int[0, 5000]).Sample((months, days, minutes) =>
        Assert.Equal(new Period(months, days, minutes), Period.Parse(new Period(months, days, minutes).ToString())));

    [Theory]
    [InlineData("P1M", "2026-01-31", "2026-02-28")]
    [InlineData("P1M1D", "2026-01-31", "2026-03-01")]
    [InlineData("P1Y", "2024-02-29", "2025-02-28")]
    [InlineData("PT23H", "2026-01-31", "2026-01-31")]
    [InlineData("PT24H", "2026-01-31", "2026-02-01")]
    public void After_GoesByTheCalendar(string length, string from, string to) =>
        Assert.Equal(DateOnly.Parse(to, null), Period.Parse(length)!.Value.After(DateOnly.Parse(from, null))); // the table holds durations
}
