using System.Text;
using System.Text.Json.Nodes;
using Trialhead.Data.Protocols;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Protocols;

public sealed class ScenarioJsonReaderTests
{
    public static TheoryData<string> Names => [.. ShippedProtocols.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_ShippedScenario_HasNoProblem(string name) =>
        Assert.Empty(ScenarioJsonReader.Read(ShippedScenarios.Bytes(name), ShippedProtocols.Read(name)).Problems);

    [Theory]
    [InlineData("participants", "1", "/participants: found 1, expected a whole number from 2 to 100000")]
    [InlineData("accrual", "{}", "/accrual/months: found nothing, expected either months or pieces")]
    [InlineData("partisipants", "3", "/partisipants: found an unknown property, expected one of $schema, format")]
    [InlineData("lengths", """{"discretion": "P90D"}""", "/lengths: found nothing for \"screening-tests\", expected a length, since the protocol does not say how long it lasts")]
    [InlineData("lengths", """{"steroid-tki": "P90D"}""", "/lengths/steroid-tki: found a length, expected none, since the protocol says how long it lasts")]
    [InlineData("allocations", "[]", "/allocations: found nothing for \"allocation\", expected a procedure that stands in")]
    [InlineData("conditions", "[]", "/conditions: found nothing for \"progression\" in epoch \"pre-induction\", expected how likely its condition is met")]
    [InlineData("conditions", """[{"transition": "cured", "probability": 0.1}]""", "/conditions/0/transition: found \"cured\", expected the id of a transition: progression")]
    [InlineData("survival", "[]", "/survival: found nothing for arm \"B\", expected how long its participants live")]
    [InlineData("survival", """[{"hazardRatio": 0.7, "of": "B", "arm": "B"}]""", "/survival/0/of: found an arm without a distribution of its own")]
    [InlineData("survival", """[{"arm": "B"}]""", "/survival/0/medianMonths: found nothing, expected one of medianMonths, perMonth, weibull, pieces, hazardRatio")]
    [InlineData("mix", """{"B": 0.5, "C": 0.4}""", "/mix: found shares that sum to 0.9, expected shares that sum to 1")]
    [InlineData("strata", """{"age": {"old": 1}}""", "/strata/age: found an unknown factor, expected the id of a factor: assumed-age, assumed-tki")]
    public void Read_WrongPart_SaysWhereAndWhat(string property, string json, string expected) =>
        AssertProblem(expected, root => root[property] = JsonNode.Parse(json));

    [Theory]
    [InlineData("looks", "[62, 62]", "/analysis/looks/1: found 62, expected a number above 62 and at most 330")]
    [InlineData("treated", "\"B\"", "/analysis: found not two arms to compare, expected the ids of two arms, treated and control, and no rate")]
    [InlineData("alpha", "0.6", "/analysis/alpha: found 0.6, expected a number above 0 and below 0.5 for each side")]
    [InlineData("test", "\"twoMeans\"", "/analysis/test: found a test for another kind of endpoint than \"overall-survival\", expected a test that fits the endpoint")]
    [InlineData("futility", "[0]", "/analysis/futility: found 1, expected 2, one for each look but the last")]
    [InlineData("boundary", """{"kind": "high"}""", "/analysis/boundary/kind: found \"high\", expected one of pocock")]
    [InlineData("boundary", """{"kind": "haybittlePeto", "interim": 1}""", "/analysis/boundary: found a boundary that leaves no alpha for the last look")]
    public void Read_WrongAnalysis_SaysWhereAndWhat(string property, string json, string expected) =>
        AssertProblem(expected, root => root["analysis"]![property] = JsonNode.Parse(json)); // the reference has an analysis

    [Theory]
    [InlineData("[]", "scenario file: found no JSON object, expected one object with the scenario")]
    [InlineData("{", "byte 2: found broken JSON")]
    public void Read_NoScenario_SaysSo(string json, string expected) =>
        Assert.StartsWith(expected, ScenarioJsonReader.Read(Encoding.UTF8.GetBytes(json), ShippedProtocols.Read("basket")).Problems[0].ToString(), StringComparison.Ordinal);

    private static void AssertProblem(string expected, Action<JsonNode> change)
    {
        var root = JsonNode.Parse(ShippedScenarios.Bytes("NCT04530565"))!; // a shipped file is JSON
        change(root);

        var reading = ScenarioJsonReader.Read(Encoding.UTF8.GetBytes(root.ToJsonString()), ShippedProtocols.Read("NCT04530565"));

        Assert.Null(reading.Scenario);
        Assert.Contains(reading.Problems, problem => problem.ToString().StartsWith(expected, StringComparison.Ordinal));
    }
}
