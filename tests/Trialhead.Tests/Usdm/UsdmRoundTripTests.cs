using System.Text.Json.Nodes;
using Trialhead.Data.Protocols;
using Trialhead.Data.Usdm;
using Trialhead.Protocol;
using Trialhead.Protocol.Allocation;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Usdm;

public sealed class UsdmRoundTripTests
{
    public static TheoryData<string> Shipped => [.. ShippedProtocols.Names];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Read_OwnExport_IsTheSameProtocol(string name) => AssertSame(ShippedProtocols.Read(name));

    [Fact]
    public void Read_OwnExportOfLittleKnown_IsTheSameProtocol() => AssertSame(Bare);

    [Fact]
    public void Read_OwnExportOfWhatUsdmHasNoPlaceFor_IsTheSameProtocol() => AssertSame(Bare with
    {
        Amendment = new Amendment("1", new DateOnly(2026, 2, 3), "More participants"),
        Arms = [new StudyArm { Id = "arm 1", Name = "Same" }, new StudyArm { Id = "arm 2", Name = "Same" }],
        Elements = [new StudyElement { Id = "e", Name = "E", Treatments = [Twice] }, new StudyElement { Id = "f", Name = "F", Length = Period.OfMonths(2) }],
        Cells = [new StudyCell("one", "arm 1", ["e", "f"]), new StudyCell("one", null, ["e"]) { RegistryGroup = "Group" }, new StudyCell("two", "arm 2", [])],
        Visits =
        [
            new StudyVisit { Id = "v", Name = "V", Of = "f", Anchor = VisitAnchor.End, IsBefore = true, Offset = Period.OfDays(2), Place = VisitPlace.Telephone },
            new StudyVisit { Id = "w", Name = "V", Of = "e", Anchor = VisitAnchor.Allocation, Offset = Period.OfDays(0), Later = new Period(0, 0, 90) },
        ],
        Allocations =
        [
            new StudyAllocation
            {
                Id = "a", Name = "A", Epoch = "two", Arms = [new AllocationShare("arm 1", 2, null), new AllocationShare("arm 2", 1, null)],
                Method = new Minimisation(0.85, ImbalanceMeasure.Range) { Weights = new Dictionary<string, double> { ["age group"] = 1.5 } },
            },
        ],
        Objectives = [Objective("o", "y"), Objective("p", "x", "y")],
        Endpoints = [.. ((string[])["x", "y", "z"]).Select(id => new StudyEndpoint { Id = id, Name = $"Less than 5 & more <{id}>" })],
    });

    [Fact]
    public void Write_TheSameProtocol_GivesTheSameBytes()
    {
        var protocol = ShippedProtocols.Read("NCT04530565");

        Assert.Equal(UsdmWriter.Write(protocol).ToArray(), UsdmWriter.Write(protocol).ToArray());
    }

    [Fact]
    public void Write_WaysOutOfAnEpoch_AreADecisionWithTheNextEpochAsDefault()
    {
        var instances = Parse(UsdmWriter.Write(ShippedProtocols.Read("NCT04530565")))["study"]!["versions"]![0]!["studyDesigns"]![0]!["scheduleTimelines"]![0]!["instances"]!.AsArray();

        var decision = instances.Single(instance => (string?)instance!["label"] == "After Induction")!;
        var assigned = decision["conditionAssignments"]!.AsArray().Select(a => $"{(string?)a!["condition"]} -> {(string?)a["conditionTargetId"]}");

        Assert.Equal("re-induction.start", (string?)decision["defaultConditionId"]);
        Assert.Equal(
            [
                "At any time: Disease progression -> follow-up.start", "At any time: Unacceptable toxicity -> follow-up.start",
                "Minimal residual disease positive -> re-induction.start", "Otherwise: No residual disease after induction -> follow-up.start",
            ],
            assigned);
    }

    [Fact]
    public void Read_OwnExportThatOthersChanged_TakesTheirValues()
    {
        var document = Parse(UsdmWriter.Write(ShippedProtocols.Read("two-arm-survival")));
        var design = document["study"]!["versions"]![0]!["studyDesigns"]![0]!;
        design["arms"]![0]!["label"] = "Newer tablet";
        var timing = design["scheduleTimelines"]![0]!["timings"]!.AsArray().Single(timing => (string?)timing!["id"] == "staging.instance.timing")!;
        timing["windowUpper"] = "P10D";

        var read = UsdmReader.Read(System.Text.Encoding.UTF8.GetBytes(document.ToJsonString())).Study!.Protocol;

        Assert.Equal("Newer tablet", read.Arms[0].Name);
        Assert.Equal(Period.OfDays(10), read.Visits.Single(visit => visit.Id == "staging").Later);
    }

    private static StudyProtocol Bare => new()
    {
        Id = "bare", Version = "2", Title = "A protocol of which little is known",
        Epochs = [new StudyEpoch { Id = "one", Name = "One", Kind = EpochKind.Observation }, new StudyEpoch { Id = "two", Name = "Two", Kind = EpochKind.OtherTreatment }],
    };

    private static StudyTreatment Twice => new()
    {
        Id = "t", Name = "Drug", Description = "As tablets", Dose = new Dose(2.5, "mg/kg"), Routes = ["oral"], TimesADay = 2, Days = TreatmentDays.Parse("1-4, 9"),
        InCycles = [2], Role = TreatmentRole.Experimental,
    };

    private static StudyObjective Objective(string id, params string[] endpoints) =>
        new() { Id = id, Name = $"Find out about {id}", Level = ObjectiveLevel.Exploratory, Endpoints = endpoints };

    private static JsonObject Parse(ReadOnlyMemory<byte> utf8) => JsonNode.Parse(utf8.Span)!.AsObject(); // what was written is an object

    private static void AssertSame(StudyProtocol protocol)
    {
        var reading = UsdmReader.Read(UsdmWriter.Write(protocol));

        Assert.Equal(ProtocolRules.Check(protocol), reading.Problems);
        Assert.Empty(reading.Notes);
        Assert.Equal(Text(protocol), Text(reading.Study!.Protocol)); // read, since it has no notes
    }

    private static string Text(StudyProtocol protocol) => System.Text.Encoding.UTF8.GetString(ProtocolJsonWriter.Write(protocol).Span);
}
