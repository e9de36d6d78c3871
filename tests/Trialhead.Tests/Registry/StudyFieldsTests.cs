using System.Buffers;
using System.Text;
using System.Text.Json;
using Trialhead.Data.Registry;
using Xunit;

namespace Trialhead.Tests.Registry;

public sealed class StudyFieldsTests
{
    private const string Study = """
        {"protocolSection":{"identificationModule":{"nctId":"NCT00000001","briefTitle":"A study"},"statusModule":{"overallStatus":"RECRUITING","startDateStruct":{"date":"2026-01","type":"ACTUAL"}},
        "contactsLocationsModule":{"locations":[{"city":"Boston","country":"United States"},{"city":"Munich"}]}},"hasResults":false}
        """;

    [Theory]
    [InlineData("NCTId", """{"protocolSection":{"identificationModule":{"nctId":"NCT00000001"}}}""")]
    [InlineData("nctid|HasResults", """{"protocolSection":{"identificationModule":{"nctId":"NCT00000001"}},"hasResults":false}""")]
    [InlineData("protocolSection.statusModule.startDateStruct.date", """{"protocolSection":{"statusModule":{"startDateStruct":{"date":"2026-01"}}}}""")]
    [InlineData("StartDateStruct, StartDate", """{"protocolSection":{"statusModule":{"startDateStruct":{"date":"2026-01","type":"ACTUAL"}}}}""")]
    [InlineData("LocationCity", """{"protocolSection":{"contactsLocationsModule":{"locations":[{"city":"Boston"},{"city":"Munich"}]}}}""")]
    [InlineData("LocationCountry", """{"protocolSection":{"contactsLocationsModule":{"locations":[{"country":"United States"},{}]}}}""")]
    [InlineData("Keyword", "{}")]
    public void Fields_AreWrittenAloneInTheirPlaces(string names, string expected) => Assert.Equal(expected, Written(names));

    [Fact]
    public void Unknown_IsNamed() => Assert.Equal(
        "fields: found `NTCId`, expected names of the study data structure such as NCTId, BriefTitle or protocolSection.statusModule",
        StudyFields.Read("NCTId,NTCId", "fields").Problem?.ToString());

    [Fact]
    public void Pieces_StandInsideOthersThatAreListed()
    {
        var paths = StudyPiece.All.Select(piece => piece.Path).ToHashSet();

        Assert.All(StudyPiece.All, piece => Assert.True(piece.Parent.Length == 0 || paths.Contains(piece.Parent), piece.Path));
        Assert.Equal(StudyPiece.All.Count, StudyPiece.All.Select(piece => piece.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static string Written(string names)
    {
        var fields = StudyFields.Read(names, "fields").Value ?? throw new InvalidOperationException("The test's own names are wrong.");
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            fields.Write(json, Encoding.UTF8.GetBytes(Study));
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
