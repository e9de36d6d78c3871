using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Vocabulary;

public sealed class UnitTableTests
{
    [Theory]
    [InlineData(1.0, "mg/dL", "umol/L", 113.12, 88.4017)]
    [InlineData(100000, "/uL", "10*9/L", null, 100)]
    [InlineData(100, "[degF]", "Cel", null, 37.7778)]
    [InlineData(9, "g/dL", "g/L", null, 90)]
    public void Convert_Table(double value, string from, string to, double? molarMass, double expected) =>
        Assert.Equal(expected, UnitTable.BuiltIn.Convert(value, from, to, molarMass)!.Value, 3); // null would be the bug

    [Fact]
    public void Convert_BetweenDimensions_IsRefused() => Assert.Null(UnitTable.BuiltIn.Convert(1, "mg/dL", "10*9/L"));

    [Theory]
    [InlineData("cells/mm3", "/uL")]
    [InlineData("x 10^9/L", "10*9/L")]
    [InlineData("10⁹/L", "10*9/L")]
    [InlineData("mcg/dL", "ug/dL")]
    [InlineData("μmol/L", "umol/L")]
    [InlineData("G/L", "10*9/L")]
    [InlineData("g/L", "g/L")]
    [InlineData("grams per deciliter", "g/dL")]
    [InlineData("milliliters/minute", "mL/min")]
    [InlineData("kilograms per meters squared", "kg/m2")]
    public void Find_KnowsSpellings(string spelling, string code)
    {
        var (found, expected) = (UnitTable.BuiltIn.Find(spelling), UnitTable.BuiltIn.Find(code));

        Assert.NotNull(found);
        Assert.Equal((expected!.Dimension, expected.Factor), (found.Dimension, found.Factor)); // the code is in the table
    }

    [Theory]
    [InlineData("1.5 x 10^9/L or more", 3, "10*9/L")]
    [InlineData("2 mg/dL", 2, "mg/dL")]
    [InlineData("2 wishes", 2, null)]
    public void Match_TakesTheLongestUnit(string text, int start, string? code) =>
        Assert.Equal(code, UnitTable.BuiltIn.Match(text, start)?.Unit.Code);
}
