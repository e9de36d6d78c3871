using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trialhead.Data.Usdm;

/// <summary>Carries JSON that USDM has no place for in extension attributes, and takes it out again.</summary>
/// <remarks>
/// An object is an extension class with an attribute for each property, a list one with an attribute for each item. USDM wants at least
/// one attribute in a class, so that what is empty says so.
/// </remarks>
internal static class UsdmExtensions
{
    /// <summary>What the urls of our attributes begin with; a name, not an address that anything is asked of.</summary>
    public const string Base = "https://trialhead.org/usdm/";

    private const string Item = "item";
    private const string Empty = "empty";
    private const string List = "list";

    /// <summary>An attribute for each property; ids begin with that of the owner.</summary>
    public static JsonArray Of(JsonObject properties, string owner) =>
        [.. properties.Select(property => Attribute(property.Key, property.Value, $"{owner}.{property.Key.Replace(' ', '_')}"))];

    /// <summary>The properties that attributes of ours say; attributes of others are left out.</summary>
    public static JsonObject Properties(JsonNode? attributes)
    {
        var properties = new JsonObject();
        foreach (var attribute in (attributes as JsonArray ?? []).OfType<JsonObject>())
        {
            if (attribute.Text("url") is { } url && url.StartsWith(Base, StringComparison.Ordinal) && Name(url) is not Empty and var name)
            {
                properties[name] = Value(attribute);
            }
        }

        return properties;
    }

    private static string Name(string url) => Uri.UnescapeDataString(url[Base.Length..]);

    private static JsonObject Attribute(string name, JsonNode? value, string id)
    {
        var attribute = new JsonObject { ["id"] = id, ["url"] = $"{Base}{Uri.EscapeDataString(name)}" };
        switch (value)
        {
            case JsonObject inner:
                attribute["valueExtensionClass"] = Class("object", Of(inner, id), id);
                break;
            case JsonArray items:
                attribute["valueExtensionClass"] = Class(List, [.. items.Select((item, i) => Attribute(Item, item, $"{id}.{i + 1}"))], id);
                break;
            case JsonValue plain:
                Plain(attribute, plain, id);
                break;
        }

        attribute["instanceType"] = "ExtensionAttribute";
        return attribute;
    }

    private static void Plain(JsonObject attribute, JsonValue value, string id)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                attribute["valueString"] = value.DeepClone();
                break;
            case JsonValueKind.True or JsonValueKind.False:
                attribute["valueBoolean"] = value.DeepClone();
                break;
            case JsonValueKind.Number when value.TryGetValue<int>(out _):
                attribute["valueInteger"] = value.DeepClone();
                break;
            case JsonValueKind.Number:
                attribute["valueQuantity"] = new JsonObject { ["id"] = $"{id}:value", ["value"] = value.DeepClone(), ["instanceType"] = "Quantity" };
                break;
            default:
                throw new UnreachableException($"No attribute for {value.GetValueKind()}.");
        }
    }

    private static JsonObject Class(string kind, JsonArray attributes, string id)
    {
        if (attributes.Count == 0)
        {
            attributes.Add(Attribute(Empty, JsonValue.Create(true), $"{id}:{Empty}"));
        }

        return new JsonObject { ["id"] = $"{id}:value", ["url"] = $"{Base}{kind}", ["extensionAttributes"] = attributes, ["instanceType"] = "ExtensionClass" };
    }

    private static JsonNode? Value(JsonObject attribute) => attribute switch
    {
        _ when attribute["valueExtensionClass"] is JsonObject { } inner => inner.Text("url") == $"{Base}{List}" ? Items(inner) : Properties(inner["extensionAttributes"]),
        _ when attribute["valueQuantity"] is JsonObject quantity => quantity["value"]?.DeepClone(),
        _ => (attribute["valueString"] ?? attribute["valueBoolean"] ?? attribute["valueInteger"] ?? attribute["valueId"])?.DeepClone(),
    };

    private static JsonArray Items(JsonObject list) =>
        [.. list.Objects("extensionAttributes").Where(item => item.Text("url") == $"{Base}{Item}").Select(Value)];
}
