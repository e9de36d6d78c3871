using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Trialhead.Data.Protocols;
using Trialhead.Protocol.Planning;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Protocols;

public sealed class ProtocolJsonProperties
{
    private static readonly string[] Values =
        ["null", "0", "-1", "1e300", "true", "\"\"", "\"screening\"", "\"P0D\"", "\"P9999M\"", "\"1-9999\"", "[]", "{}", "[null]", "[\"x\"]", "\"Age >= 60 years\""];

    public static TheoryData<string> Files => [.. ShippedProtocols.Names];

    // Whatever one thing is changed to: either problems in words, or a protocol all of whose ways end.
    [Theory]
    [MemberData(nameof(Files))]
    public void Read_AnyChange_GivesProblemsOrAProtocolThatRuns(string name) =>
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue]).Sample(
            (place, value) =>
            {
                var reading = ProtocolJsonReader.Read(Changed(name, place, value));
                Assert.NotEqual(reading.Protocol is null, reading.Problems.Count == 0);
                if (reading.Protocol is { } protocol)
                {
                    Assert.All(new ProtocolFlow(protocol).Paths(), path => Assert.True(path.Transitions[^1].Leaves));
                    _ = new SupposedJourney { Start = new DateOnly(2026, 3, 1) }.Through(protocol);
                }
            },
            iter: 300);

    [Fact]
    public void Read_AnyBytes_GivesProblems() => Gen.Byte.Array[0, 200].Sample(bytes => Assert.NotEmpty(ProtocolJsonReader.Read(bytes).Problems));

    private static byte[] Changed(string name, int place, int value)
    {
        var root = JsonNode.Parse(ShippedProtocols.Bytes(name))!;
        var places = Places(root).ToList();
        var (node, key) = places[place % places.Count];
        var changed = JsonNode.Parse(Values[value % Values.Length]);
        if (node is JsonArray array)
        {
            array[(int)key] = changed;
        }
        else
        {
            node[(string)key] = changed;
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private static IEnumerable<(JsonNode Node, object Key)> Places(JsonNode node) => node switch
    {
        JsonObject o => o.SelectMany(property => Within(node, property.Key, property.Value)),
        JsonArray a => a.SelectMany((item, i) => Within(node, i, item)),
        _ => [],
    };

    private static IEnumerable<(JsonNode, object)> Within(JsonNode node, object key, JsonNode? child) =>
        child is null ? [(node, key)] : Places(child).Prepend((node, key));
}
