using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trialhead.Data.Usdm;

/// <summary>Asks USDM objects for their properties; what is absent, null, empty or of another kind is not said.</summary>
internal static class UsdmNodes
{
    /// <summary>A text that is not blank.</summary>
    public static string? Text(this JsonObject of, string name) =>
        of[name] is JsonValue value && value.TryGetValue<string>(out var text) && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>True or false.</summary>
    public static bool? Flag(this JsonObject of, string name) =>
        of[name] is JsonValue value && value.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? of[name]!.GetValue<bool>() : null; // just seen

    /// <summary>A number.</summary>
    public static double? Number(this JsonObject of, string name) =>
        of[name] is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<double>(out var number) ? number : null;

    /// <summary>The objects of an array.</summary>
    public static IEnumerable<JsonObject> Objects(this JsonObject of, string name) => (of[name] as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>The texts of an array.</summary>
    public static IEnumerable<string> Texts(this JsonObject of, string name) =>
        (of[name] as JsonArray ?? []).OfType<JsonValue>().Select(value => value.TryGetValue<string>(out var text) ? text : null).OfType<string>();

    /// <summary>The id; empty where there is none.</summary>
    public static string Id(this JsonObject of) => of.Text("id") ?? "";

    /// <summary>What people call it: the label, or else the name.</summary>
    public static string Called(this JsonObject of) => of.Text("label") ?? of.Text("name") ?? of.Id();

    /// <summary>The code of a property that is a code or an alias code.</summary>
    public static JsonObject? Code(this JsonObject of, string name) => of[name] is JsonObject code ? code["standardCode"] as JsonObject ?? code : null;

    /// <summary>Takes a property out and returns it; null where it is absent.</summary>
    public static JsonNode? Take(this JsonObject of, string name)
    {
        var value = of[name];
        of.Remove(name);
        return value;
    }

    /// <summary>The object and every object within it, outermost first.</summary>
    public static IEnumerable<JsonObject> WithParts(this JsonNode? node)
    {
        var open = new Stack<JsonNode?>([node]);
        while (open.TryPop(out var next))
        {
            foreach (var inner in next switch
            {
                JsonObject of => of.Select(property => property.Value).Reverse(),
                JsonArray items => items.Reverse(),
                _ => [],
            })
            {
                open.Push(inner);
            }

            if (next is JsonObject found)
            {
                yield return found;
            }
        }
    }
}
