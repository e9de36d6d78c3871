using Trialhead.Clinical;
using Trialhead.Protocol.Conduct;
using Trialhead.Tests.Protocol.Planning;
using Xunit;

namespace Trialhead.Tests.Protocol.Conduct;

public sealed class StudyFindingTests
{
    [Theory]
    [InlineData("Minimal residual disease positive", Presence.Present)]
    [InlineData("Minimal residual disease negative", Presence.Absent)]
    public void Parse_Marker_SaysWhetherItIsThere(string text, Presence presence) =>
        Assert.Equal(presence, Assert.IsType<BiomarkerFact>(Assert.Single(StudyFinding.Parse(text, ReferenceJourney.Protocol))).Presence);

    [Theory]
    [InlineData("HbA1c 8.2 %", 8.2)]
    [InlineData("Hemoglobin: 9.5 g/dL", 9.5)]
    [InlineData("Platelets = 110 10^9/L", 110)]
    public void Parse_Value_KeepsTheNumber(string text, double value) =>
        Assert.Equal(value, Assert.IsType<MeasurementFact>(Assert.Single(StudyFinding.Parse(text, ReferenceJourney.Protocol))).Value.Value);

    [Fact]
    public void Parse_WhatOnlyTheProtocolNames_IsUnderstood() =>
        Assert.IsType<ConditionFact>(Assert.Single(StudyFinding.Parse("Disease progression", ReferenceJourney.Protocol)));

    [Theory]
    [InlineData("blah positive")]
    [InlineData("HbA1c above 8 %")]
    [InlineData("")]
    [InlineData("Feeling fine\nand well")]
    public void Parse_WhatNobodyKnowsOrWhatStaysOpen_StatesNothing(string text) => Assert.Empty(StudyFinding.Parse(text, ReferenceJourney.Protocol));
}
