using System.Text.Json.Nodes;
using Trialhead.Data.Protocols;
using Trialhead.Protocol;

namespace Trialhead.Data.Usdm;

/// <summary>Builds the USDM document of one protocol.</summary>
/// <remarks>
/// It starts from the protocol's own JSON. What USDM has a place for is taken out of that and put there; what remains of each part goes
/// into its extension attributes, so that nothing can be forgotten.
/// </remarks>
internal sealed partial class UsdmDocument
{
    private const string NotStated = "Not stated";

    private readonly StudyProtocol _protocol;
    private readonly JsonObject _rest;
    private readonly UsdmIds _ids;
    private readonly IReadOnlyDictionary<string, string> _carriedIds;

    private UsdmDocument(StudyProtocol protocol, IReadOnlyDictionary<string, string> carriedIds)
    {
        _protocol = protocol;
        _rest = JsonNode.Parse(ProtocolJsonWriter.Write(protocol).Span) as JsonObject ?? [];
        _ids = new UsdmIds(protocol, carriedIds);
        _carriedIds = carriedIds;
    }

    /// <summary>The whole document, with the ids that an imported one has.</summary>
    public static JsonObject Of(StudyProtocol protocol, IReadOnlyDictionary<string, string> carriedIds) => new UsdmDocument(protocol, carriedIds).Build();

    private JsonObject Build()
    {
        _rest.Remove("format");
        var name = (string)_rest.Take("id")!; // every protocol has an id
        var study = New("Study", null, null, ("name", name), ("label", _protocol.ShortName), ("versions", new JsonArray(Version())));
        if (_protocol.Amendment is not null)
        {
            study["documentedBy"] = new JsonArray(Document());
        }

        return new JsonObject { ["study"] = study, ["usdmVersion"] = "4.0.0", ["systemName"] = "Trialhead", ["systemVersion"] = "1" };
    }

    // An object of a class: the id first, what has no place in attributes, absent properties left out.
    private static JsonObject New(string type, string? id, JsonObject? rest, params ReadOnlySpan<(string Name, JsonNode? Value)> properties)
    {
        var made = new JsonObject();
        if (id is not null)
        {
            made["id"] = id;
        }

        if (rest is { Count: > 0 })
        {
            made["extensionAttributes"] = UsdmExtensions.Of(rest, id ?? type);
        }

        foreach (var (name, value) in properties)
        {
            if (value is not null)
            {
                made[name] = value;
            }
        }

        made["instanceType"] = type;
        return made;
    }

    // A part with its id, name and description; what is left of it is extension.
    private JsonObject Part(string type, JsonObject part, params ReadOnlySpan<(string Name, JsonNode? Value)> properties)
    {
        var (own, name, description) = ((string)part.Take("id")!, (string)part.Take("name")!, (string?)part.Take("description")); // every part has both
        var id = _ids.OfPart(own);
        if (id != own)
        {
            part["id"] = own;
        }

        return New(type, id, part, [("name", _ids.Name(type, name, id)), ("label", name), ("description", description), .. properties]);
    }

    private IEnumerable<JsonObject> Parts(string name) => ((_rest.Take(name) as JsonArray) ?? []).OfType<JsonObject>().Select(part => (JsonObject)part.DeepClone());

    private static JsonArray Strings(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    private static void Unstated(JsonObject rest, params ReadOnlySpan<string> properties) => rest["notStated"] = Strings([.. properties]);

    private JsonObject Quantity(string id, double value, string? unit) =>
        New("Quantity", _ids.Of(id), null, ("value", value), ("unit", unit is null ? null : UsdmTerms.Unit(unit).ToAlias(_ids.Of($"{id}.unit"))));

    private static JsonArray Chain(IReadOnlyList<JsonObject> chain)
    {
        Link(chain);
        return [.. chain];
    }

    // Each object of a list names the one before and the one after.
    private static void Link(IReadOnlyList<JsonObject> chain)
    {
        for (var i = 0; i < chain.Count; i++)
        {
            chain[i]["previousId"] = i == 0 ? null : chain[i - 1].Id();
            chain[i]["nextId"] = i + 1 == chain.Count ? null : chain[i + 1].Id();
        }
    }
}
