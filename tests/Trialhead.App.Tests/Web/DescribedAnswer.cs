using System.Text.Json;

namespace Trialhead.App.Tests.Web;

/// <summary>Holds an answer against the schema by which the documentation of an address describes it.</summary>
internal static class DescribedAnswer
{
    /// <summary>Where the answer is not as described: a property that is not named or is missing, or a value of another type.</summary>
    public static IReadOnlyList<string> Differences(JsonElement document, JsonElement schema, JsonElement answer) => [.. Between(document, schema, answer, "").Distinct()];

    private static IEnumerable<string> Between(JsonElement document, JsonElement schema, JsonElement answer, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            var target = reference.GetString()!.Split('/')[1..].Aggregate(document, (node, step) => node.GetProperty(step)); // a reference is a text
            return Between(document, target, answer, at);
        }

        if (schema.TryGetProperty("oneOf", out var choices) || schema.TryGetProperty("anyOf", out choices))
        {
            var differences = choices.EnumerateArray().Select(choice => Between(document, choice, answer, at).ToList()).ToList();
            return differences.Exists(found => found.Count == 0) ? [] : differences.MinBy(found => found.Count)!; // a choice has an option
        }

        var types = !schema.TryGetProperty("type", out var type) ? [] : type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(one => one.GetString())] : (string?[])[type.GetString()];
        return types.Length > 0 && !types.Contains(TypeOf(answer)) && !(types.Contains("number") && TypeOf(answer) == "integer")
            ? [$"{at} is {TypeOf(answer)}"]
            : answer.ValueKind switch
            {
                JsonValueKind.Object when schema.TryGetProperty("properties", out var properties) => InObject(document, schema, properties, answer, at),
                JsonValueKind.Array when schema.TryGetProperty("items", out var items) => answer.EnumerateArray().SelectMany(item => Between(document, items, item, $"{at}/*")),
                _ => [],
            };
    }

    private static IEnumerable<string> InObject(JsonElement document, JsonElement schema, JsonElement properties, JsonElement answer, string at)
    {
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!) : []; // names are texts
        return required.Where(name => !answer.TryGetProperty(name, out _)).Select(name => $"{at}/{name} is missing")
            .Concat(answer.EnumerateObject().SelectMany(property => properties.TryGetProperty(property.Name, out var inner)
                ? Between(document, inner, property.Value, $"{at}/{property.Name}")
                : [$"{at}/{property.Name} is not described"]));
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "null",
    };
}
