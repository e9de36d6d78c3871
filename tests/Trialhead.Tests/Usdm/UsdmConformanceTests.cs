using System.Diagnostics;
using System.Text.Json.Nodes;
using NJsonSchema;
using Trialhead.Data.Usdm;
using Trialhead.Protocol;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Usdm;

// The schema of version 4, the rules that are written in JSONata, and the controlled terminology.
public sealed class UsdmConformanceTests
{
    private const string Rules = "usdm/core_rules_usdm.json.gz";

    public static TheoryData<string> Shipped => [.. ShippedProtocols.Names];

    [Fact]
    public async Task Schema_OurExports_AreValid()
    {
        var schema = await Schema();

        Assert.All(ShippedProtocols.Names, name => Assert.Empty(schema.Validate(Text(name))));
        Assert.All((StudyProtocol[])[InventedProtocols.Bare, InventedProtocols.Odd], protocol => Assert.Empty(schema.Validate(Text(protocol))));
        Assert.NotEmpty(schema.Validate(Text("basket").Replace("\"versionIdentifier\"", "\"version\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Schema_ReExports_HaveTheErrorsOfTheOriginals()
    {
        var schema = await Schema();
        foreach (var name in UsdmExamples.Names)
        {
            var original = UsdmExamples.Bytes(name);
            var study = UsdmReader.Read(original).Study!; // the test of examples reads them all

            Assert.Equal(Errors(schema, original), Errors(schema, UsdmWriter.Write(study).Utf8));
            Assert.Empty(Errors(schema, UsdmWriter.Write(study.Protocol)));
        }
    }

    [Fact]
    public void JsonataRules_OurExports_HaveNoHit()
    {
        var rules = SharedData.Require(Rules);
        var tools = Path.Combine(Repository.Root, "tests", "tools");
        Assert.SkipUnless(Directory.Exists(Path.Combine(tools, "node_modules", "jsonata")), "Node's package jsonata is not here: npm ci --prefix tests/tools");
        using var folder = new TemporaryFolder();
        var files = ShippedProtocols.Names.Select(name => (Path: folder[$"{name}.json"], Text: Text(name))).ToList();
        files.Add((folder["bare.json"], Text(InventedProtocols.Bare)));
        files.Add((folder["odd.json"], Text(InventedProtocols.Odd)));
        files.Add((folder["broken.json"], Text("basket").Replace("C70793", "C00000", StringComparison.Ordinal)));
        files.ForEach(file => File.WriteAllText(file.Path, file.Text));

        var found = Run("node", [Path.Combine(tools, "jsonata-rules.mjs"), rules, .. files.Select(file => file.Path)]);

        Assert.Equal((92, 0), ((int)found["rules"]!, found["broken"]!.AsArray().Count)); // the tool always says both
        Assert.All(ShippedProtocols.Names.Append("odd"), name => Assert.Empty(Hits(found, name)));
        Assert.Equal(["CORE-001036", "CORE-001065"], Hits(found, "bare").Select(hit => hit.Split(' ')[0]).Order()); // no endpoint, no treatment
        Assert.NotEmpty(found["hits"]!["broken.json"]!.AsArray()); // rules do find what is wrong
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Terms_OurExports_AreThoseOfTheTerminology(string name)
    {
        var terms = JsonNode.Parse(UsdmExamples.Text("ddfct-2026-03-27.json"))!["codelists"]!.AsArray().SelectMany(list => list!["terms"]!.AsArray())
            .ToLookup(term => (string)term!["conceptId"]!, term => ((string[])[(string)term!["preferredTerm"]!, (string)term["submissionValue"]!]).AsEnumerable());

        var wrong = Codes(JsonNode.Parse(Text(name))).Where(code => terms[code.Code].Any() && terms[code.Code].All(words => !words.Contains(code.Decode)));

        Assert.Empty(wrong.Distinct());
    }

    private static IEnumerable<(string Code, string Decode)> Codes(JsonNode? node) => node switch
    {
        JsonObject of when (string?)of["instanceType"] == "Code" => (string?)of["codeSystem"] == "http://www.cdisc.org" ? [((string)of["code"]!, (string)of["decode"]!)] : [],
        JsonObject of => of.SelectMany(property => Codes(property.Value)),
        JsonArray items => items.SelectMany(Codes),
        _ => [],
    };

    private static IEnumerable<string> Hits(JsonObject found, string name) =>
        found["hits"]![$"{name}.json"]!.AsArray().Select(hit => $"{(string?)hit!["rule"]} {hit["found"]!.ToJsonString()}");

    private static string Text(string name) => Text(ShippedProtocols.Read(name));

    private static string Text(StudyProtocol protocol) => System.Text.Encoding.UTF8.GetString(UsdmWriter.Write(protocol).Span);

    // The validator knows the older name of the place where a schema keeps its parts.
    private static async Task<JsonSchema> Schema() => await JsonSchema.FromJsonAsync(
        UsdmExamples.Text("usdm-4-0-schema.json").Replace("$defs", "definitions", StringComparison.Ordinal), TestContext.Current.CancellationToken);

    private static IEnumerable<string> Errors(JsonSchema schema, ReadOnlyMemory<byte> utf8) =>
        schema.Validate(System.Text.Encoding.UTF8.GetString(utf8.Span)).Select(error => $"{error.Path} {error.Kind}").Order(StringComparer.Ordinal);

    private static JsonObject Run(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var ended = process.WaitForExit(TimeSpan.FromMinutes(2));
        if (!ended)
        {
            process.Kill();
        }

        Assert.True(ended, $"{program} took more than two minutes.");
        return JsonNode.Parse(output.GetAwaiter().GetResult())!.AsObject(); // the tool prints one object
    }
}
