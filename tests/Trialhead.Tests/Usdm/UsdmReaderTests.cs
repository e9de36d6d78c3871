using System.Text;
using Trialhead.Data.Usdm;
using Xunit;

namespace Trialhead.Tests.Usdm;

public sealed class UsdmReaderTests
{
    private const string Arms = """
        "arms": [{ "id": "A", "name": "A" }, { "id": "B", "name": "B" }],
        "elements": [{ "id": "x", "name": "X" }, { "id": "y", "name": "Y" }],
        "studyCells": [
          { "armId": "A", "epochId": "1", "elementIds": ["x"] }, { "armId": "B", "epochId": "1", "elementIds": ["x"] },
          { "armId": "A", "epochId": "2", "elementIds": ["x"] }, { "armId": "B", "epochId": "2", "elementIds": ["y"] },
          { "armId": "A", "epochId": "3", "elementIds": ["x"] }, { "armId": "B", "epochId": "3", "elementIds": ["x"] }
        ],
        "epochs": [{ "id": "3", "name": "Third", "previousId": "2" }, { "id": "1", "name": "First", "nextId": "2" }, { "id": "2", "name": "Second", "previousId": "1", "nextId": "3" }]
        """;

    [Theory]
    [InlineData("", "USDM document", "a JSON object")]
    [InlineData("[]", "USDM document", "one object with a study")]
    [InlineData("{\"study\": {\"versions\": [{}]}}", "/study/versions", "a study with a version that has a design")]
    [InlineData("{\"study\": {\"name\": \"\\ud800\", \"versions\": [{\"studyDesigns\": [{}]}]}}", "USDM document", "JSON in UTF-8 with each property once")]
    public void Read_WhatIsNoStudy_IsAProblem(string text, string where, string expected)
    {
        var reading = Read(text);

        Assert.Null(reading.Study);
        Assert.Equal((where, expected), (reading.Problems[0].Where, reading.Problems[0].Expected));
    }

    [Fact]
    public void Read_EpochsInTheirOrder_GiveTheWayThroughTheStudy()
    {
        var reading = Read(Study(Arms));

        Assert.Equal(["First", "Second", "Third"], reading.Study!.Protocol.Epochs.Select(epoch => epoch.Name));
        Assert.Equal([null, "A", "B", "A", "B"], reading.Study.Protocol.Cells.Select(cell => cell.Arm));
        Assert.Equal(["2", null, null], reading.Study.Protocol.Transitions.Select(way => way.Allocation is null ? null : reading.Study.Protocol.Allocations[0].Epoch));
        Assert.True(reading.CanRun, string.Join('\n', reading.Problems));
    }

    [Theory]
    [InlineData("Minimal residual disease positive", "3", "Minimal residual disease positive", "")]
    [InlineData("If the moon is full", "3", null, "The condition “If the moon is full” after epoch “First” is not understood, so that the way it opens is left out.")]
    [InlineData("Until stable", "1", null, "The condition “Until stable” leads to another point of epoch “First”; the protocol does not repeat visits on conditions.")]
    public void Read_Decision_IsATransitionWhereItIsUnderstood(string condition, string epoch, string? when, string note)
    {
        var timeline = $$"""
            "scheduleTimelines": [{ "mainTimeline": true, "instances": [
              { "id": "d", "epochId": "1", "conditionAssignments": [{ "id": "c", "condition": "{{condition}}", "conditionTargetId": "t" }] }, { "id": "t", "epochId": "{{epoch}}" }] }]
            """;

        var reading = Read(Study($"{Arms}, {timeline}"));

        Assert.Equal(when, reading.Study!.Protocol.Transitions[0].When?.Text);
        Assert.Equal(note.Length > 0, reading.Notes.Contains(note));
    }

    [Fact]
    public void Read_DecisionThatGoesBack_CannotBeRun()
    {
        const string Timeline = """
            "scheduleTimelines": [{ "mainTimeline": true, "instances": [
              { "id": "d", "epochId": "3", "conditionAssignments": [{ "id": "c", "condition": "Disease progression", "conditionTargetId": "t" }] }, { "id": "t", "epochId": "1" }] }]
            """;

        var reading = Read(Study($"{Arms}, {Timeline}"));

        Assert.False(reading.CanRun);
        Assert.Equal(["/transitions: found a way that leads back to epoch \"2\", expected a way that ends; what repeats is a cycle of an element"], reading.Problems.Select(p => p.ToString()));
    }

    [Fact]
    public void Read_CircleOfTimings_PlansNoVisit()
    {
        const string Timeline = """
            "encounters": [{ "id": "e", "name": "E" }],
            "scheduleTimelines": [{ "mainTimeline": true, "instances": [{ "id": "i", "epochId": "1", "encounterId": "e" }, { "id": "j", "epochId": "1" }],
              "timings": [{ "relativeFromScheduledInstanceId": "i", "relativeToScheduledInstanceId": "j", "value": "P1D" },
                { "relativeFromScheduledInstanceId": "j", "relativeToScheduledInstanceId": "i", "value": "P1D" }] }]
            """;

        var reading = Read(Study($"{Arms}, {Timeline}"));

        Assert.Empty(reading.Study!.Protocol.Visits);
        Assert.Contains("When encounter “E” is cannot be worked out from its timings, so that it is not planned.", reading.Notes);
    }

    [Fact]
    public void Read_LongChainOfTimings_IsFollowed()
    {
        var instances = Enumerable.Range(0, 20_000).Select(i => $$"""{ "id": "i{{i}}", "epochId": "1" {{(i == 19_999 ? ", \"encounterId\": \"e\"" : "")}} }""");
        var timings = Enumerable.Range(1, 19_999).Select(i =>
            $$"""{ "type": { "code": "C201356" }, "relativeFromScheduledInstanceId": "i{{i}}", "relativeToScheduledInstanceId": "i{{i - 1}}", "value": "PT1H" }""")
            .Prepend("""{ "type": { "code": "C201358" }, "relativeFromScheduledInstanceId": "i0", "value": "P1D" }""");
        var timeline = $$"""
            "encounters": [{ "id": "e", "name": "E" }], "scheduleTimelines": [{ "mainTimeline": true,
              "instances": [{{string.Join(',', instances)}}], "timings": [{{string.Join(',', timings)}}] }]
            """;

        var visit = Assert.Single(Read(Study($"{Arms}, {timeline}")).Study!.Protocol.Visits);

        Assert.Equal("P833DT7H", $"{visit.Offset}"); // 19,999 hours
    }

    [Theory]
    [InlineData("<p>Age &gt;= <usdm:tag name=\\\"min\\\"/> years</p>", "Age >= 18 years")]
    [InlineData("<ul><li>One</li><li>Two <b>bold</b></li></ul>", "One\nTwo bold")]
    [InlineData("Less than < 5", "Less than < 5")]
    [InlineData("<usdm:tag <p>x</p>", "<usdm:tag x")]
    [InlineData("<p><usdm:tag name=\\\"other\\\"></usdm:tag></p>", "[other]")]
    public void Read_CriterionText_IsPlain(string text, string plain)
    {
        var items = $$"""
            "dictionaries": [{ "id": "dict", "parameterMaps": [{ "tag": "min", "reference": "<usdm:ref klass=\"Quantity\" id=\"q\" attribute=\"value\"/>" }] }],
            "eligibilityCriterionItems": [{ "id": "item", "text": "{{text}}", "dictionaryId": "dict" }],
            """;
        const string Criteria = """
            , "population": { "plannedAge": { "id": "q", "value": 18.0 } },
            "eligibilityCriteria": [{ "id": "k", "category": { "code": "C25532" }, "criterionItemId": "item" }]
            """;

        var reading = Read(Study($"{Arms}{Criteria}", items));

        Assert.Equal([plain], reading.Study!.Protocol.Population.Eligibility.Select(criterion => criterion.Text));
    }

    private static string Study(string design, string version = "") =>
        $$"""{ "study": { "name": "s", "versions": [{ "versionIdentifier": "1", {{version}} "studyDesigns": [{ {{design}} }] }] } }""";

    private static UsdmReading Read(string text) => UsdmReader.Read(Encoding.UTF8.GetBytes(text));
}
