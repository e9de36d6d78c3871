using System.IO.Compression;
using System.Text.Json;
using Trialhead.Data.Registry;
using Trialhead.Tests.Support;
using Trialhead.Trials;
using Xunit;

namespace Trialhead.Tests.Registry;

public sealed class RegistryRealDataTests
{
    /// <summary>What genuine API v2 records hold and our model leaves out, on purpose.</summary>
    private static readonly string[] NotModelled =
    [
        "/documentSection/", // uploaded PDF files
        "/derivedSection/miscInfoModule/versionHolder", // the registry's own bookkeeping
        "/derivedSection/miscInfoModule/modelPredictions/", // the registry's guesses
        "/derivedSection/conditionBrowseModule/browseLeaves/", // the registry's browsing tree
        "/derivedSection/conditionBrowseModule/browseBranches/",
        "/derivedSection/interventionBrowseModule/browseLeaves/",
        "/derivedSection/interventionBrowseModule/browseBranches/",
        "/protocolSection/referencesModule/availIpds/", // where data of participants can be asked for
        "/protocolSection/statusModule/expandedAccessInfo/nctId", // the number of the expanded-access record
        "/protocolSection/statusModule/expandedAccessInfo/statusForNctId",
        "/resultsSection/moreInfoModule/certainAgreement/", // whether investigators may publish
        "/resultsSection/moreInfoModule/pointOfContact/", // whom to ask about results
        "/hasResults", // said by the presence of results
    ];

    [Fact]
    public void Read_GenuineRecords_LoseNothingThatWeModel()
    {
        foreach (var (name, bytes) in Entries("registry/ctgov-v2-json.zip", every: 1))
        {
            var written = Leaves(StudyJsonWriter.Write(Read(StudyJsonReader.Read(bytes), name)));

            var lost = Leaves(bytes).Except(written)
                .Where(leaf => !NotModelled.Any(path => leaf.StartsWith(path, StringComparison.Ordinal)));

            Assert.Empty(lost.Select(leaf => $"{name} {leaf}"));
        }
    }

    [Fact]
    public void Read_LegacyXml_RejectsNothingAndComesBackFromJson()
    {
        foreach (var (name, bytes) in Entries("registry/ctgov-xml.zip", every: 20))
        {
            var written = StudyJsonWriter.Write(Read(StudyXmlReader.Read(bytes), name));
            var again = StudyJsonWriter.Write(Read(StudyJsonReader.Read(written), name));

            Assert.True(written.Span.SequenceEqual(again.Span), $"{name} does not come back alike");
        }
    }

    [Fact]
    public void Read_PartialRecords_RejectsNothing()
    {
        var path = SharedData.Require("registry/studies-v2.ndjson.gz");

        var items = RegistrySource.Read([path], null, TestContext.Current.CancellationToken).Take(5000).ToList();

        Assert.All(items, item => Assert.IsType<RegistryRecord>(item));
        Assert.Equal(5000, items.Count);
    }

    private static Trial Read(Text.ParseResult<Trial> result, string name)
    {
        Assert.True(result.Succeeded(out var trial, out var problem), $"{name}: {problem}");
        return trial;
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Entries(string archive, int every)
    {
        using var zip = ZipFile.OpenRead(SharedData.Require(archive));
        for (var i = 0; i < zip.Entries.Count; i += every)
        {
            using var stream = zip.Entries[i].Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            yield return (zip.Entries[i].Name, bytes.ToArray());
        }
    }

    private static HashSet<string> Leaves(ReadOnlyMemory<byte> json)
    {
        var leaves = new HashSet<string>();
        using var document = JsonDocument.Parse(json);
        Walk(document.RootElement, "");
        return leaves;

        void Walk(JsonElement element, string path)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.Object:
                    element.EnumerateObject().ToList().ForEach(property => Walk(property.Value, $"{path}/{property.Name}"));
                    break;
                case JsonValueKind.Array:
                    element.EnumerateArray().Index().ToList().ForEach(item => Walk(item.Item, $"{path}/{item.Index}"));
                    break;
                default:
                    leaves.Add($"{path} = {element}");
                    break;
            }
        }
    }
}
