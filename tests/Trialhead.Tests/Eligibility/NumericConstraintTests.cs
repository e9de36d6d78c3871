using System.Globalization;
using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Xunit;

namespace Trialhead.Tests.Eligibility;

public sealed class NumericConstraintTests
{
    [Theory]
    [InlineData("ECOG 0-2", "ecog <= 2 {grade}")]
    [InlineData("NYHA class III or IV", "nyha-class >= 3 {score}")]
    [InlineData("Age 18 to 75 years", "age >= 18 a; age <= 75 a")]
    [InlineData("AST ≤ 3 x ULN", "ast <= 3 ULN")]
    [InlineData("No LVEF below 35%", "lvef >= 35 %")]
    [InlineData("Exclusion Criteria:\n\n* LVEF below 35%", "lvef < 35 %")]
    public void Of_SaysWhatTheStatementSays(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", CriteriaReader.Read(text).SelectMany(NumericConstraint.Of)));

    [Theory]
    [InlineData(100000, "/uL", 100, "10*9/L", true)]
    [InlineData(100000, "/uL", 101, "10*9/L", false)]
    [InlineData(1, "ULN", 1, "LLN", false)]
    public void Agrees_ConvertsUnits(double one, string oneUnit, double other, string otherUnit, bool expected) => Assert.Equal(
        expected,
        new NumericConstraint("platelet-count", Comparator.AtLeast, one, oneUnit)
            .Agrees(new NumericConstraint("platelet-count", Comparator.AtLeast, other, otherUnit)));

    [Fact]
    public void Agrees_NeedsTheSameInclusion() => Assert.False(
        new NumericConstraint("hemoglobin", Comparator.AtLeast, 9, "g/dL").Agrees(new("hemoglobin", Comparator.More, 9, "g/dL")));

    // Whatever quantity is written that a person can have, the same is read.
    [Fact]
    public void Read_WrittenQuantity_GivesItBack()
    {
        (Comparator Comparator, string Sign)[] signs =
            [(Comparator.Less, "<"), (Comparator.AtMost, "≤"), (Comparator.AtLeast, "at least"), (Comparator.More, "greater than")];
        (string Subject, string Name, string Unit)[] subjects =
            [("hemoglobin", "Hemoglobin", "g/dL"), ("ferritin", "Ferritin", "ng/mL"), ("platelet-count", "Platelets", "10*9/L"), ("triglycerides", "Triglycerides", "mg/dL")];
        var random = new Random(1);

        foreach (var (subject, name, unit) in subjects)
        {
            foreach (var (comparator, sign) in signs)
            {
                var value = Math.Round(random.NextDouble() * 1000, random.Next(3));
                var text = string.Create(CultureInfo.InvariantCulture, $"{name} {sign} {value:#,0.##} {unit}");

                var read = Assert.Single(CriteriaReader.Read(text).SelectMany(NumericConstraint.Of));

                Assert.True(read.Agrees(new NumericConstraint(subject, comparator, value, unit)), $"{text}: {read}");
            }
        }
    }
}
