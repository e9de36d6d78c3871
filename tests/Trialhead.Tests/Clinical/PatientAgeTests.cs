using System.Globalization;
using Trialhead.Clinical;
using Xunit;

namespace Trialhead.Tests.Clinical;

public class PatientAgeTests
{
    private static readonly DateOnly Stated = new(2024, 5, 10);

    [Theory]
    [InlineData(62, "2024-05-10", 62, 62)]
    [InlineData(62, "2024-05-09", 62, 62)]
    [InlineData(62, "2024-05-11", 62, 63)]
    [InlineData(62, "2025-05-10", 63, 63)]
    [InlineData(62, "2026-11-30", 64, 65)]
    [InlineData(0.5, "2025-05-10", 1.5, 1.5)]
    public void AgeOn_AgeOfAnEarlierDay_HasGrown(double age, string day, double youngest, double oldest) =>
        Assert.Equal((youngest, oldest), new Patient { StatedAge = age, StatedOn = Stated }.AgeOn(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2024-05-11", false)]
    [InlineData("2024-05-10", true)]
    [InlineData("2024", true)]
    [InlineData("2025", false)]
    public void AgeOn_BeforeBirth_IsNotKnown(string born, bool isKnown) =>
        Assert.Equal(isKnown, new Patient { BirthDate = PartialDate.TryParse(born, out var date) ? date : null }.AgeOn(Stated) is not null);
}
