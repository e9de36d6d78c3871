using Trialhead.Clinical;
using Xunit;

namespace Trialhead.Tests.Clinical;

public sealed class ClinicalValueTests
{
    [Theory]
    [InlineData("2026", "2026-01-01", "2026-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2026-11-02", "2026-11-02", "2026-11-02")]
    public void PartialDate_SpansWhatItCanMean(string text, string earliest, string latest)
    {
        Assert.True(PartialDate.TryParse(text, out var date));

        Assert.Equal((DateOnly.Parse(earliest), DateOnly.Parse(latest)), (date.Earliest, date.Latest));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-13")]
    [InlineData("2026-02-30")]
    [InlineData("26-01-01")]
    [InlineData("2026-1-1")]
    [InlineData("2026-01-01T00:00")]
    public void PartialDate_RefusesOtherText(string text) => Assert.False(PartialDate.TryParse(text, out _));

    [Theory]
    [InlineData("1979-11-22", 47.0, 47.0)]
    [InlineData("1979-11-23", 46.99, 47.0)]
    [InlineData("1979", 46.8, 47.9)]
    public void Age_OfABirthDate_IsARange(string born, double atLeast, double atMost)
    {
        Assert.True(PartialDate.TryParse(born, out var date));

        var age = new Patient { BirthDate = date }.AgeOn(new DateOnly(2026, 11, 22));

        Assert.NotNull(age);
        Assert.InRange(age.Value.Youngest, atLeast, atMost);
        Assert.InRange(age.Value.Oldest, atLeast, atMost);
    }

    [Fact]
    public void Distance_ParisToNewYork_IsGreatCircle() => Assert.Equal(
        5837, new GeoPoint(48.8566, 2.3522).KilometresTo(new GeoPoint(40.7128, -74.0060)), 1.0);

    [Theory]
    [InlineData(91, 0)]
    [InlineData(0, 181)]
    [InlineData(double.NaN, 0)]
    public void GeoPoint_OutOfRange_IsRefused(double latitude, double longitude) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new GeoPoint(latitude, longitude));
}
