using Trialhead.Clinical;
using Trialhead.Protocol.Conduct;
using Xunit;

namespace Trialhead.Tests.Protocol.Conduct;

public sealed class MistakenUnitTests
{
    [Theory]
    [InlineData("HbA1c", 7.4, "mmol/mol", "%")]
    [InlineData("HbA1c", 58, "%", "mmol/mol")]
    [InlineData("creatinine", 1.1, "umol/L", "mg/dL")]
    [InlineData("creatinine", 90, "mg/dL", "umol/L")]
    [InlineData("glucose", 110, "mmol/L", "mg/dL")]
    [InlineData("hemoglobin", 130, "g/dL", "g/L")]
    [InlineData("platelet count", 250, "/uL", "10*3/uL")]
    [InlineData("body temperature", 98.6, "Cel", "[degF]")]
    [InlineData("HbA1c", 9.8, "%", null)]
    [InlineData("HbA1c", 3.6, "%", null)]
    [InlineData("HbA1c", 84, "mmol/mol", null)]
    [InlineData("creatinine", 9, "mg/dL", null)]
    [InlineData("glucose", 600, "mg/dL", null)]
    [InlineData("glucose", 30, "mmol/L", null)]
    [InlineData("hemoglobin", 4.1, "g/dL", null)]
    [InlineData("platelet count", 3, "10*3/uL", null)]
    [InlineData("C-reactive protein", 150, "mg/L", null)]
    [InlineData("triglycerides", 1000, "mg/dL", null)]
    public void In_ANumberThatIsUsualElsewhere_NamesItsUnit(string name, double value, string unit, string? usual) =>
        Assert.Equal(usual, MistakenUnit.In(new MeasurementFact(name, new Quantity(value, unit))));
}
