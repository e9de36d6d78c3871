using System.Text;
using Trialhead.Clinical;
using Trialhead.Data.Conduct;
using Trialhead.Protocol;
using Trialhead.Protocol.Conduct;
using Xunit;

namespace Trialhead.Tests.Conduct;

public sealed class StudyEventJsonTests
{
    private static readonly DateOnly Day = new(2026, 11, 2);

    public static TheoryData<StudyEvent, string> Events => new()
    {
        { new Consented { Date = Day }, """{"kind":"consented","date":"2026-11-02"}""" },
        { new Enrolled { Date = Day, Version = "1" }, """{"kind":"enrolled","date":"2026-11-02","version":"1"}""" },
        {
            new Screened { Date = Day, Person = new Patient { StatedAge = 40, Facts = [new PerformanceFact(PerformanceScale.Ecog, 1)] } },
            """{"kind":"screened","date":"2026-11-02","person":{"age":40,"performanceStatus":{"scale":"ECOG","value":1}}}"""
        },
        {
            new Stratified { Date = Day, Allocation = "a", Levels = new Dictionary<string, string> { ["z"] = "1", ["b"] = "2" } },
            """{"kind":"stratified","date":"2026-11-02","allocation":"a","levels":{"b":"2","z":"1"}}"""
        },
        { new Randomised { Date = Day, Allocation = "a", Arm = "B" }, """{"kind":"randomised","date":"2026-11-02","allocation":"a","arm":"B"}""" },
        {
            new ResultRecorded { Date = Day, Fact = new MeasurementFact("HbA1c", new Quantity(8.2, "%")) },
            """{"kind":"result","date":"2026-11-02","fact":{"laboratory":[{"name":"HbA1c","value":8.2,"unit":"%"}]}}"""
        },
        {
            new ResultRecorded { Date = Day, Fact = new BiomarkerFact("MRD") { Presence = Presence.Absent } },
            """{"kind":"result","date":"2026-11-02","fact":{"biomarkers":[{"name":"MRD","status":"absent"}]}}"""
        },
        { new OptionChosen { Date = Day, Choice = "c", Option = "o" }, """{"kind":"chosen","date":"2026-11-02","choice":"c","option":"o"}""" },
        { new Moved { Date = Day, Epoch = "e" }, """{"kind":"moved","date":"2026-11-02","epoch":"e"}""" },
        { new CycleStarted { Date = Day, Element = "e", Cycle = 2 }, """{"kind":"cycleStarted","date":"2026-11-02","element":"e","cycle":2}""" },
        { new VisitDone { Date = Day, Visit = "e/v.1" }, """{"kind":"visitDone","date":"2026-11-02","visit":"e/v.1"}""" },
        {
            new DoseChanged { Date = Day, Treatment = "t", Dose = new Dose(40, "mg") },
            """{"kind":"doseChanged","date":"2026-11-02","treatment":"t","dose":{"value":40,"unit":"mg"}}"""
        },
        { new DoseChanged { Date = Day, Treatment = "t", IsStopped = true }, """{"kind":"doseChanged","date":"2026-11-02","treatment":"t","stopped":true}""" },
        {
            new AdverseEventRecorded { Date = Day, Name = "Fever", Grade = 3, IsSerious = true },
            """{"kind":"adverseEvent","date":"2026-11-02","name":"Fever","grade":3,"serious":true}"""
        },
        { new Withdrawn { Date = Day, Reason = "moved \"away\" – für immer" }, """{"kind":"withdrawn","date":"2026-11-02","reason":"moved \"away\" – für immer"}""" },
        { new Died { Date = Day }, """{"kind":"died","date":"2026-11-02"}""" },
        { new Unblinded { Date = Day, Reason = "emergency" }, """{"kind":"unblinded","date":"2026-11-02","reason":"emergency"}""" },
        { new VersionChanged { Date = Day, Version = "2" }, """{"kind":"versionChanged","date":"2026-11-02","version":"2"}""" },
        {
            new Corrected { Date = Day, Number = 3, Instead = new Died { Date = Day } },
            """{"kind":"corrected","date":"2026-11-02","number":3,"instead":{"kind":"died","date":"2026-11-02"}}"""
        },
    };

    [Theory]
    [MemberData(nameof(Events), DisableDiscoveryEnumeration = true)]
    public void Write_EveryKind_HasTheFormThatIsHashedAndReadsBack(StudyEvent happened, string expected)
    {
        var written = StudyEventJsonWriter.Write(happened);

        Assert.Equal(expected, Encoding.UTF8.GetString(written.Span));
        Assert.True(StudyEventJsonReader.Read(written).Succeeded(out var read, out var problem), problem?.ToString());
        Assert.Equal(expected, Encoding.UTF8.GetString(StudyEventJsonWriter.Write(read).Span));
    }

    [Theory]
    [InlineData("[]", "event: found no JSON object, expected one object with an event")]
    [InlineData("""{"kind":"died","date":"2026-13-02"}""", "/date: found \"2026-13-02\", expected a day such as 2026-11-02")]
    [InlineData("""{"kind":"dead","date":"2026-11-02"}""", "/kind: found \"dead\", expected one of screened, consented")]
    [InlineData("""{"kind":"died","date":"2026-11-02","why":"x"}""", "/why: found an unknown property, expected one of kind, date")]
    [InlineData("""{"kind":"result","date":"2026-11-02","fact":{}}""", "/fact: found 0 facts, expected one")]
    [InlineData("""{"kind":"result","date":"2026-11-02","fact":{"biomarkers":[{"nam":"x"}]}}""", "/fact/biomarkers/0/nam: found an unknown property")]
    public void Read_WhatIsNoEvent_SaysWhere(string json, string expected)
    {
        Assert.False(StudyEventJsonReader.Read(Encoding.UTF8.GetBytes(json)).Succeeded(out _, out var problem));
        Assert.StartsWith(expected, problem.ToString(), StringComparison.Ordinal);
    }
}
