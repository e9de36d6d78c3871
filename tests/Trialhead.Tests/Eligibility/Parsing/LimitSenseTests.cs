using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

public sealed class LimitSenseTests
{
    [Theory]
    [InlineData("Not pregnant, hemoglobin > 10 g/dL", "hemoglobin > 10 g/dL")]
    [InlineData("No prior chemotherapy, LVEF ≥ 50%, and creatinine ≤ 1.5 mg/dL", "lvef >= 50 % ; serum-creatinine <= 1.5 mg/dL")]
    [InlineData("Hemoglobin ≥ 9 g/dL without transfusion, platelets ≥ 75,000/mm3", "hemoglobin >= 9 g/dL ; platelet-count >= 75000 /uL")]
    [InlineData("No severe liver disease, as defined by: AST greater than 2.5 times the upper limit of normal or total bilirubin greater than 2.5 mg/dL", "ast <= 2.5 ULN ; total-bilirubin <= 2.5 mg/dL")]
    public void Read_Denial_DeniesNoDemand(string text, string expected) => Assert.Equal(expected, Constraints($"- {text}"));

    [Theory]
    [InlineData("Not expected to survive more than 24 hours", "life-expectancy <= 24 h")]
    [InlineData("Unlikely to survive 48 hours", "life-expectancy < 48 h")]
    public void Read_Exclusion_DeniesSurvival(string text, string expected) => Assert.Equal(expected, Constraints($"Exclusion Criteria:\n\n- {text}"));

    private static string Constraints(string text) => string.Join(" ; ", CriteriaReader.Read(text).SelectMany(NumericConstraint.Of));
}
