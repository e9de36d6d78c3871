using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Trialhead.Data.Protocols;
using Trialhead.Data.Registry;
using Trialhead.Protocol;
using Trialhead.Text;

namespace Trialhead.Data.Usdm;

/// <summary>Reads studies from USDM version 4 in JSON.</summary>
/// <remarks>
/// An export of <see cref="UsdmWriter"/> gives the same protocol. Of a document from elsewhere, the protocol has what it has a place for,
/// and what can be derived: from the order of the epochs how a participant goes on, from the timings when visits are. Everything else
/// stays in the document, which the study carries.
/// </remarks>
public static class UsdmReader
{
    private const string Whole = "USDM document";

    // Extension attributes take three levels for each of the protocol's JSON.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 256 };

    /// <summary>Reads one document in UTF-8; never throws, whatever the bytes.</summary>
    public static UsdmReading Read(ReadOnlyMemory<byte> utf8)
    {
        var bytes = utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
        try
        {
            return JsonNode.Parse(bytes.Span, documentOptions: Options) is JsonObject document ? Read(document) : Failed(Whole, "no JSON object", "one object with a study");
        }
        catch (JsonException broken)
        {
            return Failed(Whole, BrokenJson.Describe(broken), "a JSON object");
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException)
        {
            // Half of a surrogate pair, or a property twice: both are found only when they are asked for.
            return Failed(Whole, "a broken string or a property twice", "JSON in UTF-8 with each property once");
        }
    }

    private static UsdmReading Read(JsonObject document)
    {
        if (document["study"] is not JsonObject study || study.Objects("versions").FirstOrDefault() is not { } version
            || version.Objects("studyDesigns").FirstOrDefault() is not { } design)
        {
            return Failed("/study/versions", "no version with a design", "a study with a version that has a design");
        }

        var import = new UsdmImport(document, study, version, design);
        var reading = ProtocolJsonReader.ReadDraft(Encoding.UTF8.GetBytes(import.Protocol().ToJsonString()));
        return reading.Protocol is { } protocol
            ? new UsdmReading(new UsdmStudy(protocol, document, import.CarriedIds), ProtocolRules.Check(protocol), import.Notes)
            : new UsdmReading(null, reading.Problems, import.Notes);
    }

    private static UsdmReading Failed(string where, string found, string expected) => new(null, [new Problem(where, found, expected)], []);
}
