using Trialhead.Data.Protocols;
using Trialhead.Protocol;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Protocols;

public sealed class ProtocolDoubtsTests
{
    // A change to the demonstration protocol after which it can still be run, and the doubts that come of it.
    public static TheoryData<string, string, string> Changes => new()
    {
        { "nctId", "\"NCT123\"", "/nctId: found \"NCT123\", expected a registry number: NCT and eight digits" },
        { "amendment", """{ "of": "1", "summary": "Nothing." }""", "/amendment/of: found \"1\", which is this version itself, expected the version that it amends" },
        { "population/allocated", "400", "/population/allocated: found 400 of 360 who are enrolled, expected as many as are enrolled at most" },
        { "arms/2", """{ "id": "third", "name": "Third" }""", "/arms/2: found \"third\", to which nothing refers, expected an allocation or a transition that leads to it" },
        { "elements/5", """{ "id": "rest", "name": "Rest", "length": "P7D" }""", "/elements/5: found \"rest\", to which nothing refers, expected a cell that it fills" },
        { "activities/7", """{ "id": "ecg", "name": "ECG" }""", "/activities/7: found \"ecg\", to which nothing refers, expected a visit at which it is done" },
        { "elements/0/length", "null", "/elements/0/length: found nothing, expected how long it lasts, or a gap that names it" },
        { "elements/3/length", "\"PT5H\"", "/elements/3/length: found \"PT5H\", expected a day or more, since no day is moved by hours" },
        { "elements/0/hospitalDays", "30", "/elements/0/hospitalDays: found 30, expected the 28 days that the element lasts at most" },
        { "elements/1/treatments/0/days", "\"1-28\"", "/elements/1/treatments/0/days: found \"1-28\", expected days up to 21, on which a cycle ends" },
        { "elements/2/treatments/1/inCycles", "[1, 9]", "/elements/2/treatments/1/inCycles: found cycle 9, expected a cycle up to 6, which is the last" },
        { "elements/1/treatments/0/dose/unit", "\"mgs per dosey\"", "/elements/1/treatments/0/dose/unit: found \"mgs per dosey\", expected a unit that is known, such as mg, ug, mg/m2 or mg/kg" },
        { "visits/1/day", "40", "/visits/1: found day 40 of \"Screening\", which lasts 28 days, expected a day within the epoch, or the visit is never planned" },
        { "visits/3/inCycles", "[13]", "/visits/3/inCycles: found cycle 13, expected a cycle up to 12, which is the last, or the visit is never planned" },
        { "visits/0", """{ "id": "v", "name": "V", "of": "screening", "before": "P7D", "activities": ["consent"] }""", "/visits/0/before: found a time before \"Screening\", with which the trial begins, expected a time from screening on" },
        { "visits/7", """{ "id": "v", "name": "V", "of": "safety", "from": "end", "before": "P60D" }""", "/visits/7: found a time up to 60 days before the end of \"Safety follow-up\", which lasts 30, expected a time within the epoch" },
        { "allocations/0/method", "null", "/allocations/0/method: found nothing, expected a procedure, without which nobody can be allocated, or a gap that names it" },
        { "allocations/0/factors/0/levels/1/when", "\"ECOG performance status 1\"", "/allocations/0/factors/0/levels/1/when: found a condition, so that whoever has no level of \"Performance status\" cannot be randomised, expected none at the last level, which is for everyone else" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Of_WhatIsHardlyMeant_SaysWhereAndWhat(string place, string value, string doubt)
    {
        var reading = ProtocolJsonReader.Read(ProtocolJsonTests.Changed(place, value));

        Assert.Empty(reading.Problems);
        Assert.Equal([doubt], ProtocolDoubts.Of(reading.Protocol!).Select(one => one.ToString())); // no problems, so there is one
    }

    [Theory]
    [InlineData("two-arm-survival")]
    [InlineData("basket")]
    public void Of_TheDemonstrations_AreNone(string name) => Assert.Empty(ProtocolDoubts.Of(ShippedProtocols.Read(name)));

    [Fact]
    public void Of_TheReference_AreWhatItsRecordLeavesOpen() => Assert.Equal(
        ["/activities/5", "/elements/0/length", "/elements/4/length"],
        ProtocolDoubts.Of(ShippedProtocols.Read("NCT04530565")).Select(doubt => doubt.Where));
}
