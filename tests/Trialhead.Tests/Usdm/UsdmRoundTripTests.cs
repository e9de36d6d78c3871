using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Trialhead.Data.Protocols;
using Trialhead.Data.Usdm;
using Trialhead.Protocol;
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
    public void Read_OwnExportOfLittleKnown_IsTheSameProtocol() => AssertSame(InventedProtocols.Bare);

    [Fact]
    public void Read_OwnExportOfWhatUsdmHasNoPlaceFor_IsTheSameProtocol() => AssertSame(InventedProtocols.Odd);

    // Whatever is left out, said twice or put in another order: what the form allows comes back.
    [Fact]
    public void Read_OwnExportOfAnyVariation_IsTheSameProtocol() =>
        Gen.Select(Gen.OneOf([.. ShippedProtocols.Names.Select(Gen.Const)]), Gen.Int[0, 100_000].Array[1, 6]).Sample(
            (name, choices) =>
            {
                var json = JsonNode.Parse(ProtocolJsonWriter.Write(ShippedProtocols.Read(name)).Span)!;
                Array.ForEach(choices, choice => Vary(json, choice));
                if (ProtocolJsonReader.ReadDraft(Encoding.UTF8.GetBytes(json.ToJsonString())).Protocol is { } protocol)
                {
                    Assert.Equal(Text(protocol), Text(UsdmReader.Read(UsdmWriter.Write(protocol)).Study!.Protocol)); // our own exports are read
                }
            },
            iter: 40);

    [Fact]
    public void Read_BrokenExport_NeverThrows() =>
        Gen.Select(Gen.Int[0, 1_000_000].Array[1, 4], Gen.OneOf([.. ((string[])["null", "1", "\"x\"", "[]", "{}", "true", "[1]", "\"P1D\""]).Select(Gen.Const)])).Sample(
            (choices, value) =>
            {
                var document = Parse(UsdmWriter.Write(InventedProtocols.Odd));
                foreach (var choice in choices)
                {
                    var objects = Objects(document).ToList();
                    var broken = objects[choice % objects.Count];
                    broken[broken.Select(property => property.Key).ElementAt(choice % broken.Count)] = JsonNode.Parse(value);
                }

                Assert.NotNull(UsdmReader.Read(Encoding.UTF8.GetBytes(document.ToJsonString())));
            },
            iter: 100);

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
    public void Read_OwnExportOfADraftWithTwoCellsForEveryone_KeepsBothInTheirOrder()
    {
        var shipped = ShippedProtocols.Read("two-arm-survival");
        var draft = shipped with { Cells = [.. shipped.Cells.Reverse().Select(cell => cell with { Arm = null })] };

        Assert.Equal(Text(draft), Text(UsdmReader.Read(UsdmWriter.Write(draft)).Study!.Protocol)); // our own exports are read
    }

    [Fact]
    public void Read_OwnExportThatOthersChanged_TakesTheirValues()
    {
        var document = Parse(UsdmWriter.Write(ShippedProtocols.Read("two-arm-survival")));
        var design = document["study"]!["versions"]![0]!["studyDesigns"]![0]!;
        design["arms"]![0]!["label"] = "Newer tablet";
        var timing = design["scheduleTimelines"]![0]!["timings"]!.AsArray().Single(timing => (string?)timing!["id"] == "staging.instance.timing")!;
        timing["windowUpper"] = "P10D";

        var read = UsdmReader.Read(Encoding.UTF8.GetBytes(document.ToJsonString())).Study!.Protocol;

        Assert.Equal("Newer tablet", read.Arms[0].Name);
        Assert.Equal(Period.OfDays(10), read.Visits.Single(visit => visit.Id == "staging").Later);
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject of => [.. of.Count > 0 ? [of] : (JsonObject[])[], .. of.SelectMany(property => Objects(property.Value))],
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };

    // Takes out a property, turns a list around, or renames a part.
    private static void Vary(JsonNode json, int choice)
    {
        var objects = Objects(json).ToList();
        var of = objects[choice % objects.Count];
        var name = of.Select(property => property.Key).ElementAt(choice / 7 % of.Count);
        if (of[name] is JsonArray { Count: > 1 } items)
        {
            of[name] = new JsonArray([.. items.Select(item => item?.DeepClone()).Reverse()]);
        }
        else if (name is "name" or "description" or "title")
        {
            of[name] = $"{(string?)of[name]} <&> \"é\"";
        }
        else if (name is not ("id" or "format" or "version"))
        {
            of.Remove(name);
        }
    }

    private static JsonObject Parse(ReadOnlyMemory<byte> utf8) => JsonNode.Parse(utf8.Span)!.AsObject(); // what was written is an object

    private static void AssertSame(StudyProtocol protocol)
    {
        var reading = UsdmReader.Read(UsdmWriter.Write(protocol));

        Assert.Equal(ProtocolRules.Check(protocol), reading.Problems);
        Assert.Empty(reading.Notes);
        Assert.Equal(Text(protocol), Text(reading.Study!.Protocol)); // read, since it has no notes
    }

    private static string Text(StudyProtocol protocol) => Encoding.UTF8.GetString(ProtocolJsonWriter.Write(protocol).Span);
}
