using System.Text.Json.Nodes;
using CsCheck;
using Trialhead.Data.Registry;
using Trialhead.Tests.Support;
using Trialhead.Trials;
using Xunit;
using static Trialhead.Tests.Registry.RegistryAssert;

namespace Trialhead.Tests.Registry;

/// <summary>Broken and hostile input: always a clear rejection, never an exception, never a hang.</summary>
public sealed class RegistryFuzzTests : IDisposable
{
    private const string Json =
        """
        {"protocolSection":{"identificationModule":{"nctId":"NCT00000001","nctIdAliases":["NCT00000002"],
        "orgStudyIdInfo":{"id":"X"},"secondaryIdInfos":[{"id":"Y"}],"briefTitle":"Ä \ud83d\ude00"},
        "statusModule":{"overallStatus":"RECRUITING","startDateStruct":{"date":"2020-02-29","type":"ACTUAL"}},
        "designModule":{"phases":["PHASE1","PHASE2"],"enrollmentInfo":{"count":12}},
        "armsInterventionsModule":{"armGroups":[{"label":"A","interventionNames":["Drug: B"]}],"interventions":[{"type":"DRUG","name":"B"}]},
        "eligibilityModule":{"eligibilityCriteria":"Inclusion Criteria:\n\n* Age","sex":"ALL","minimumAge":"18 Years"},
        "contactsLocationsModule":{"locations":[{"city":"Bern","contacts":[{"name":"C","role":"CONTACT"}],"geoPoint":{"lat":46.9,"lon":7.4}}]}},
        "resultsSection":{"adverseEventsModule":{"eventGroups":[{"id":"EG000","seriousNumAffected":1}],
        "seriousEvents":[{"term":"T","stats":[{"groupId":"EG000","numAffected":1}]}]}},"hasResults":true}
        """;

    private const string Xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <clinical_study rank="1"><id_info><nct_id>NCT00000001</nct_id></id_info><phase>Phase 1/Phase 2</phase>
        <study_design_info><masking>Double (Participant, Investigator)</masking></study_design_info>
        <start_date type="Actual">May 2010</start_date><enrollment type="Actual">12</enrollment>
        <eligibility><criteria><textblock>
                Inclusion Criteria:

                  -  Age &gt; 17
              </textblock></criteria><gender>All</gender><minimum_age>18 Years</minimum_age></eligibility></clinical_study>
        """;

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Samples => [Json, Xml];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_Truncated_IsRejected(string sample)
    {
        var bytes = Bytes(sample.TrimEnd());

        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.NotNull(Parse(sample, bytes.AsMemory(0, length)).Problem);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_FlippedBytes_NeverThrow(string sample)
    {
        var flips = Gen.Select(Gen.Int[0, Bytes(sample).Length - 1], Gen.Byte).Array[1, 4];

        flips.Sample(
            changes =>
            {
                var bytes = Bytes(sample);
                Array.ForEach(changes, change => bytes[change.Item1] = change.Item2);
                var result = Parse(sample, bytes);
                return result.Value is null != result.Problem is null
                    && (result.Value is not { } trial || !StudyJsonWriter.Write(trial).IsEmpty);
            },
            iter: 20_000);
    }

    [Fact]
    public void Read_WrongTypes_PointAtThem()
    {
        var paths = Paths(JsonNode.Parse(Json)!, []).ToList(); // the sample is JSON
        string[] others = ["null", "true", "-1e400", "\"\"", "\"x\"", "[]", "[[]]", "{}", "{\"id\":{}}", "\"\\udc00\""];

        Gen.Select(OneOf([.. paths]), OneOf(others)).Sample(
            (path, other) =>
            {
                var result = StudyJsonReader.Read(Bytes(Replace(path, other)));
                var pointer = string.Concat(path.Select(step => "/" + step));
                return result.Problem is null
                    || path.Length == 0
                    || result.Problem.Where.StartsWith(pointer, StringComparison.Ordinal)
                    || result.Problem.Where == pointer[..pointer.LastIndexOf('/')] // a point is judged as a whole
                    || result.Problem.Where.StartsWith("/protocolSection/identificationModule", StringComparison.Ordinal);
            },
            iter: 5_000);
    }

    [Theory]
    [InlineData("[", "byte 66: found broken JSON (The maximum configured depth of 64 has been exceeded. Cannot read next JSON array)")]
    [InlineData("{\"a\":", "byte 321: found broken JSON (The maximum configured depth of 64 has been exceeded. Cannot read next JSON object)")]
    public void Read_DeepJson_EndsEarly(string nesting, string expected) => Yields(
        ReadInput(new RepeatedStream(nesting, 100_000_000 / nesting.Length)),
        $"{expected}, expected JSON studies; the rest of the file cannot be read");

    [Fact]
    public void Read_DeepXml_EndsEarly() => Yields(
        ReadInput(new RepeatedStream("<a>", 10_000_000)),
        "line 1, column 194: found broken XML (Elements are nested deeper than 64), expected one well-formed record");

    [Fact]
    public void Read_EndlessLine_IsSkipped() => Yields(
        ReadInput(new RepeatedStream("x", 1_000_000, Study(1) + "\n{\"a\":\"", "\"}\n" + Study(2)), new() { StudyBytes = 4096 }),
        "line 1 NCT00000001",
        "line 2: found a line of more than 4096 bytes, expected one study",
        "line 3 NCT00000002");

    [Fact]
    public void Read_TooLargeStudies_AreRejected()
    {
        var limits = new RegistryLimits { StudyBytes = 4096 };

        Yields(
            ReadInput(new RepeatedStream("x", 1_000_000, $"[{Study(1)},\"", "\"]"), limits),
            "/0 NCT00000001",
            "byte 71: found a study of more than 4096 bytes, expected JSON studies; the rest of the file cannot be read");
        Yields(
            ReadInput(new RepeatedStream("<a/>", 1_000_000), limits),
            "start: found a study of more than 4096 bytes, expected a smaller one");
    }

    [Fact]
    public void Read_ZipBomb_IsRejectedAndTheNextEntryRead()
    {
        var limits = new RegistryLimits { StudyBytes = 65536, RatioFrom = 100_000, EntryBytes = 10_000_000 };
        var noise = new byte[400_000];
        new Random(1).NextBytes(noise);
        var large = string.Join('\n', Enumerable.Repeat(Convert.ToBase64String(noise), 20)); // packs badly: not a bomb by its ratio
        var path = _folder.Zip(
            "b.zip",
            ("bomb.ndjson", Bytes(Study(1) + "\n" + new string(' ', 50_000_000))),
            ("large.ndjson", Bytes(large)),
            ("good.json", Bytes(Study(2))));

        var items = RegistrySource.Read([path], null, limits, TestContext.Current.CancellationToken)
            .Where(item => item is not RegistryRejection { Reason: "found a line of more than 65536 bytes, expected one study" })
            .Select(item => item is RegistryRejection ? item with { Position = "somewhere" } : item); // depends on the packer

        YieldsFrom(
            items,
            "b.zip!bomb.ndjson line 1 NCT00000001",
            "b.zip!bomb.ndjson somewhere: found data that grows more than 200 times when unpacked, as in a decompression bomb, "
            + "expected intact packed data; the rest cannot be read",
            "b.zip!large.ndjson somewhere: found more than 9 MB once unpacked, which is the limit, "
            + "expected intact packed data; the rest cannot be read",
            "b.zip!good.json start NCT00000002");
    }

    [Fact]
    public void Read_GzipBomb_IsRejected()
    {
        var bomb = TemporaryFolder.Gzip(TemporaryFolder.Gzip(new byte[1000]));
        var spaces = TemporaryFolder.Gzip(Bytes("[" + new string(' ', 20_000_000)));

        Yields(ReadInput(new MemoryStream(bomb)), "start: found gzip inside gzip, expected JSON, NDJSON or XML inside");
        Assert.Contains("as in a decompression bomb", Assert.IsType<RegistryRejection>(Assert.Single(
            ReadInput(new MemoryStream(spaces), new() { RatioFrom = 100_000 }))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DamagedArchives_NeverThrow()
    {
        var zip = File.ReadAllBytes(_folder.Zip("z.zip", ("1.json", Bytes(Json)), ("2.xml", Bytes(Xml)), ("3.json.gz", TemporaryFolder.Gzip(Bytes(Json)))));
        var gzip = TemporaryFolder.Gzip(Bytes(Study(1) + "\n" + Json.ReplaceLineEndings("")));

        Gen.Select(OneOf(zip, gzip), Gen.Select(Gen.Int[0, 3000], Gen.Byte).Array[0, 3], Gen.Int[1, 3000]).Sample(
            (archive, flips, length) =>
            {
                var bytes = archive[..Math.Min(length, archive.Length)];
                Array.ForEach(flips, flip => bytes[flip.Item1 % bytes.Length] = flip.Item2);
                var path = _folder.Write("damaged", bytes);
                return RegistrySource.Read([path]).All(item => item.Position.Length > 0);
            },
            iter: 2_000,
            threads: 1);
    }

    private static Text.ParseResult<Trial> Parse(string sample, ReadOnlyMemory<byte> bytes) =>
        sample[0] == '{' ? StudyJsonReader.Read(bytes) : StudyXmlReader.Read(bytes);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static IEnumerable<RegistryItem> ReadInput(Stream stream, RegistryLimits? limits = null) =>
        RegistrySource.Read(["-"], stream, limits ?? RegistryLimits.Default, TestContext.Current.CancellationToken);

    private static IEnumerable<string[]> Paths(JsonNode node, string[] path) => node switch
    {
        JsonObject parent => parent.SelectMany(child => Paths(child.Value!, [.. path, child.Key])).Prepend(path), // no nulls in it
        JsonArray parent => parent.SelectMany((child, i) => Paths(child!, [.. path, $"{i}"])).Prepend(path),
        _ => [path],
    };

    private static string Replace(string[] path, string other)
    {
        const string Mark = "@@@";
        if (path.Length == 0)
        {
            return other;
        }

        var root = JsonNode.Parse(Json)!; // the sample is JSON, and the path is one of its own
        var parent = path[..^1].Aggregate(root, (node, step) => (node is JsonArray array ? array[int.Parse(step)] : node[step])!);
        if (parent is JsonArray items)
        {
            items[int.Parse(path[^1])] = Mark;
        }
        else
        {
            parent[path[^1]] = Mark;
        }

        return root.ToJsonString().Replace($"\"{Mark}\"", other, StringComparison.Ordinal);
    }
}
