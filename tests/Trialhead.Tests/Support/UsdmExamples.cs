using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Trialhead.Tests.Support;

/// <summary>The example studies that CDISC publishes with USDM; tests that ask for them are skipped where they are absent.</summary>
internal static class UsdmExamples
{
    public static IEnumerable<string> Names => ["Alexion_NCT04573309_Wilsons", "CDISC_Pilot_Study", "EliLilly_NCT03421379_Diabetes", "devices", "observational"];

    public static byte[] Bytes(string name)
    {
        using var archive = ZipFile.OpenRead(SharedData.Require("usdm/examples.zip"));
        using var entry = (archive.GetEntry($"{name}.json") ?? throw new InvalidOperationException($"No {name} among the examples.")).Open();
        using var copy = new MemoryStream();
        entry.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>A file of the USDM folder, unpacked.</summary>
    public static string Text(string file)
    {
        using var packed = new GZipStream(File.OpenRead(SharedData.Require($"usdm/{file}.gz")), CompressionMode.Decompress);
        using var reader = new StreamReader(packed);
        return reader.ReadToEnd();
    }

    /// <summary>Where two documents differ, each with its JSON pointer and both values.</summary>
    public static IEnumerable<string> Differences(JsonNode? one, JsonNode? other, string at = "")
    {
        return (one, other) switch
        {
            (JsonObject a, JsonObject b) => a.Select(p => p.Key).Union(b.Select(p => p.Key)).SelectMany(name => Differences(a[name], b[name], $"{at}/{name}")),
            (JsonArray a, JsonArray b) when a.Count == b.Count => a.Zip(b).SelectMany((pair, i) => Differences(pair.First, pair.Second, $"{at}/{i}")),
            _ => JsonNode.DeepEquals(one, other) ? [] : [$"{at}: {one?.ToJsonString() ?? "null"} -> {other?.ToJsonString() ?? "null"}"],
        };
    }
}
