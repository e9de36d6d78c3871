using System.Text.Json.Nodes;
using Trialhead.Data.Answers;
using Trialhead.Protocol;

namespace Trialhead.Data.Usdm;

/// <summary>Writes protocols as USDM version 4 (Unified Study Definitions Model of CDISC) in JSON.</summary>
/// <remarks>
/// What USDM has no place for is in extension attributes whose urls begin with <c>https://trialhead.org/usdm/</c>, so that
/// <see cref="UsdmReader"/> reads back the same protocol. Ids and order depend on the protocol alone.
/// </remarks>
public static class UsdmWriter
{
    /// <summary>The protocol alone, as a document of its own, indented, in UTF-8.</summary>
    public static ReadOnlyMemory<byte> Write(StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        return ToUtf8(UsdmDocument.Of(protocol, new Dictionary<string, string>()));
    }

    /// <summary>An imported study: the document that it came in, with the changes that were made to its protocol since.</summary>
    /// <remarks>What was not changed stays as it was; what could not be written into the document is listed.</remarks>
    public static UsdmExport Write(UsdmStudy study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var document = study.CarriedDocument();
        var before = UsdmDocument.Of(study.Imported, study.CarriedIds);
        var notWritten = UsdmChanges.Write(before, UsdmDocument.Of(study.Protocol, study.CarriedIds), document);
        return new UsdmExport(ToUtf8(document), notWritten);
    }

    private static ReadOnlyMemory<byte> ToUtf8(JsonObject document) => Answer.ToUtf8(json => document.WriteTo(json));
}
