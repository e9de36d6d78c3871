using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing.Measures;

public sealed class PossibleNumberTests
{
    [Theory]
    [InlineData("An oxygen saturation of > 3 percentage points", "")]
    [InlineData("Oxygen saturation < 88 %", "oxygen-saturation < 88 %")]
    [InlineData("Oxygen saturation < 0.88", "oxygen-saturation < 88 %")]
    [InlineData("Saliva with a pH < 5.5", "")]
    [InlineData("Low molecular weight heparin or a low dose (325 mg or less) of aspirin", "")]
    [InlineData("Weight < 1800 g", "body-weight < 1800 g")]
    [InlineData("Serum potassium < 3.5 mEq/dL", "serum-potassium < 3.5 meq/dL")]
    [InlineData("QTc interval > 0.47", "qtc-interval > 0.47 s")]
    [InlineData("Temperature > 38 °C and at least two of these signs", "body-temperature > 38 Cel")]
    [InlineData("Pa:FiO2 (partial pressure of O2 / fraction of inspired O2) ≤ 300", "pao2-fio2-ratio <= 300 mm[Hg]")]
    [InlineData("Ratio of arterial oxygen saturation to fraction of inspired oxygen (SaO2/FiO2) < 218", "spo2-fio2-ratio < 218 {ratio}")]
    [InlineData("Blasts > 30,000/mm3", "peripheral-blasts > 30000 /uL")]
    public void Read_LeavesWhatNobodyHas(string text, string expected) => Assert.Equal(expected, Constraints(text));

    private static string Constraints(string text) => string.Join(" ; ", CriteriaReader.Read($"- {text}").SelectMany(NumericConstraint.Of));
}
