using System.Text;
using System.Text.Json.Nodes;
using NJsonSchema;
using Trialhead.Data.Protocols;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Protocols;

public sealed class ProtocolJsonTests
{
    // A change to the demonstration protocol, and the one sentence that comes of it.
    public static TheoryData<string, string, string> Faults => new()
    {
        { "arms/0/type", "\"experiment\"", "/arms/0/type: found \"experiment\", expected one of experimental, activeComparator, placeboComparator, shamComparator, noIntervention, other" },
        { "arms/1/id", "\"tablet\"", "/arms/1/id: found \"tablet\", expected an id of its own; /arms/0 has this one" },
        { "title", "null", "/title: found nothing, expected a name" },
        { "format", "2", "/format: found 2, expected a whole number from 1 to 1" },
        { "elements/0/length", "\"four weeks\"", "/elements/0/length: found \"four weeks\", expected an ISO 8601 duration such as P28D, P12W or P3M" },
        { "elements/1/treatments/0/days", "\"5-2\"", "/elements/1/treatments/0/days: found \"5-2\", expected days in ascending order such as \"1-4, 11-14\"" },
        { "elements/1/treatments/0/colour", "\"red\"", "/elements/1/treatments/0/colour: found an unknown property, expected one of id, name, description, sources, dose, routes, days, daysLater, timesADay, continuous, inCycles, role" },
        { "elements/1/cycles/stopOn/0", "\"screened\"", "/elements/1/cycles/stopOn/0: found \"screened\", expected the id of a transition at any time: progression, toxicity" },
        { "cells/1/elements/0", "\"pills\"", "/cells/1/elements/0: found \"pills\", expected the id of an element: screening-period, tablets, infusions, safety-period, survival-period" },
        { "visits/5/every", "\"P10D\"", "/visits/5/every: found \"P10D\", expected more time between visits than their windows take, so that windows do not overlap" },
        { "transitions/0/when", "\"if all goes well\"", "/transitions/0/when: found \"if all goes well\", expected one condition in words that are understood, such as \"Age >= 60 years\" or \"BCR-ABL1 positive\"" },
        { "transitions/3/toEpoch", "\"screening\"", "/transitions: found a way that leads back to epoch \"treatment\", expected a way that ends; what repeats is a cycle of an element" },
        { "transitions/3/when", "\"ECOG performance status 0\"", "/transitions: found no way out of epoch \"treatment\" in arm \"tablet\" when no condition holds, expected a last transition without a condition" },
        { "transitions/5/leaves", "false", "/transitions/5: found no destination, expected one of toEpoch, allocation and leaves" },
        { "allocations/0/method/sizes/1", "5", "/allocations/0/method/sizes/1: found 5, expected a multiple of 2, the sum of the ratio 1:1, up to 120" },
        { "elements/0/length", "\"P0D\"", "/elements/0/length: found no time, expected a length above zero" },
        { "allocations/0/arms/1/arm", "\"tablet\"", "/allocations/0/arms/1/arm: found \"tablet\" a second time, expected one share for each arm" },
        { "allocations/0/arms/1", """{ "arm": "standard" }""", "/allocations/0/arms/1/ratio: found nothing, expected a share, since another arm has one" },
        { "allocations/0/factors/0/levels/0/when", "null", "/allocations/0/factors/0/levels/0/when: found nothing, expected a condition; only the last level may be for everyone else" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Read_Fault_SaysWhereAndWhat(string place, string value, string problem)
    {
        var reading = ProtocolJsonReader.Read(Changed(place, value));

        Assert.Null(reading.Protocol);
        Assert.Equal(problem, reading.Problems[0].ToString());
    }

    [Fact]
    public void Read_SeveralFaults_NamesThemAll()
    {
        var text = Encoding.UTF8.GetString(ShippedProtocols.Bytes("basket"))
            .Replace("\"P21D\"", "\"21 days\"", StringComparison.Ordinal).Replace("\"Thyroid cancer\"", "\"\"", StringComparison.Ordinal);

        Assert.Equal(
            ["/arms/0/name", "/elements/0/length"],
            ProtocolJsonReader.Read(Encoding.UTF8.GetBytes(text)).Problems.Select(problem => problem.Where).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(" \n", "protocol file: found nothing, expected one object with the protocol")]
    [InlineData("[1]", "protocol file: found no JSON object, expected one object with the protocol")]
    public void Read_NoProtocol_SaysSo(string text, string problem) =>
        Assert.Equal(problem, ProtocolJsonReader.Read(Encoding.UTF8.GetBytes(text)).Problems[0].ToString());

    [Fact]
    public async Task Schema_AcceptsWhatShips_AndRefusesAnUnknownProperty()
    {
        // The validator knows definitions by their older name.
        var text = (await File.ReadAllTextAsync(Path.Combine(Repository.Root, "data", "protocol.schema.json"), TestContext.Current.CancellationToken))
            .Replace("$defs", "definitions", StringComparison.Ordinal);
        var schema = await JsonSchema.FromJsonAsync(text, TestContext.Current.CancellationToken);

        Assert.All(ShippedProtocols.Names, name => Assert.Empty(schema.Validate(Encoding.UTF8.GetString(ShippedProtocols.Bytes(name)))));
        Assert.NotEmpty(schema.Validate(Encoding.UTF8.GetString(Changed("arms/0/colour", "\"red\""))));
        Assert.All(ShippedProtocols.Names, name =>
            Assert.Empty(schema.Validate(Encoding.UTF8.GetString(ProtocolJsonWriter.Write(ShippedProtocols.Read(name)).Span))));
    }

    /// <summary>The file of the demonstration protocol with one value changed.</summary>
    internal static byte[] Changed(string place, string value)
    {
        var root = JsonNode.Parse(ShippedProtocols.Bytes("two-arm-survival"))!;
        var (node, steps) = (root, place.Split('/'));
        foreach (var step in steps[..^1])
        {
            node = int.TryParse(step, out var index) ? node[index]! : node[step]!;
        }

        if (int.TryParse(steps[^1], out var last) && node is JsonArray list && last == list.Count)
        {
            list.Add(JsonNode.Parse(value));
        }
        else if (int.TryParse(steps[^1], out last))
        {
            node[last] = JsonNode.Parse(value);
        }
        else
        {
            node[steps[^1]] = JsonNode.Parse(value);
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }
}
