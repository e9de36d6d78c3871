using System.Text.Json.Nodes;
using Trialhead.Protocol;

namespace Trialhead.Data.Usdm;

/// <summary>A study that was read from USDM: the protocol, and beside it everything that the protocol has no place for.</summary>
/// <remarks>Change it with <c>with { Protocol = … }</c>; <see cref="UsdmWriter.Write(UsdmStudy)"/> writes the changes into the document.</remarks>
public sealed record UsdmStudy
{
    private readonly JsonObject _carried;

    internal UsdmStudy(StudyProtocol protocol, JsonObject carried, IReadOnlyDictionary<string, string> carriedIds) =>
        (Protocol, Imported, _carried, CarriedIds) = (protocol, protocol, carried, carriedIds);

    /// <summary>The protocol as it now is.</summary>
    public StudyProtocol Protocol { get; init; }

    /// <summary>The protocol as it was read.</summary>
    public StudyProtocol Imported { get; }

    /// <summary>The ids that the document has for what an export of ours would name otherwise.</summary>
    internal IReadOnlyDictionary<string, string> CarriedIds { get; }

    /// <summary>A copy of the document that was read.</summary>
    internal JsonObject CarriedDocument() => (JsonObject)_carried.DeepClone();
}
