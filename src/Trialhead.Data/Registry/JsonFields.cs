using System.Text.Json;
using Trialhead.Clinical;
using Trialhead.Data.Json;
using Trialhead.Trials;

namespace Trialhead.Data.Registry;

/// <summary>One JSON object of a record, asked property by property.</summary>
/// <remarks>
/// Absent, null and blank are one thing: not given. An absent object answers that everything in it is absent.
/// A property of the wrong type is noted as a problem with its JSON pointer (RFC 6901) and reads as absent.
/// </remarks>
internal sealed class JsonFields(
    JsonElement element, JsonFields? parent, string name, int index, ProblemSlot problems)
{
    /// <summary>Whether the object is given.</summary>
    public bool IsPresent => element.ValueKind is JsonValueKind.Object;

    private string Pointer =>
        parent is null ? "" : parent.PointerTo(name) + (index < 0 ? "" : $"/{index}");

    /// <summary>A text; null where not given.</summary>
    public string? Text(string property) =>
        Value(property, JsonValueKind.String, "a string") is { } value ? TextOf(value, property, -1) : null;

    /// <summary>A text without which the object means nothing.</summary>
    public string Required(string property)
    {
        var text = Text(property);
        if (text is null)
        {
            problems.Add(PointerTo(property), "nothing", "a string");
        }

        return text ?? "";
    }

    /// <summary>Texts; empty where not given.</summary>
    public IReadOnlyList<string> Texts(string property) =>
        Value(property, JsonValueKind.Array, "an array of strings") is { } array
            ? [.. array.EnumerateArray().Select((item, i) => ItemText(item, property, i)).OfType<string>()]
            : [];

    /// <summary>A yes or no; null where not given.</summary>
    public bool? Flag(string property)
    {
        if (!TryFind(property, out var value))
        {
            return null;
        }

        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Mismatch(PointerTo(property), value, "true or false");
            return null;
        }

        return value.GetBoolean();
    }

    /// <summary>A whole number; null where not given.</summary>
    public int? Number(string property)
    {
        if (Value(property, JsonValueKind.Number, "a whole number") is not { } value)
        {
            return null;
        }

        if (value.TryGetInt32(out var number))
        {
            return number;
        }

        problems.Add(PointerTo(property), ProblemSlot.Quote(value.GetRawText()), "a whole number");
        return null;
    }

    /// <summary>A code; null where not given.</summary>
    public T? Code<T>(string property)
        where T : struct, Enum => Text(property) is { } text ? CodeOf<T>(text, PointerTo(property)) : null;

    /// <summary>Codes; empty where not given.</summary>
    public IReadOnlyList<T> Codes<T>(string property)
        where T : struct, Enum =>
        [.. Texts(property).Select((text, i) => CodeOf<T>(text, $"{PointerTo(property)}/{i}")).OfType<T>()];

    /// <summary>A date; null where not given.</summary>
    public PartialDate? Date(string property)
    {
        if (Text(property) is not { } text)
        {
            return null;
        }

        if (PartialDate.TryParse(text, out var date))
        {
            return date;
        }

        problems.Add(PointerTo(property), ProblemSlot.Quote(text), "a date such as 2026, 2026-11 or 2026-11-02");
        return null;
    }

    /// <summary>An age; null where not given.</summary>
    public AgeLimit? Age(string property)
    {
        var text = Text(property);
        if (!RegistryAge.TryParse(text, out var age))
        {
            problems.Add(PointerTo(property), ProblemSlot.Quote(text ?? ""), RegistryAge.Expected);
        }

        return age;
    }

    /// <summary>A point on the earth; null where either coordinate is not given.</summary>
    public GeoPoint? Point(string property)
    {
        var point = Object(property);
        if (point.Coordinate("lat") is not { } latitude || point.Coordinate("lon") is not { } longitude)
        {
            return null;
        }

        if (GeoPoint.IsValid(latitude, longitude))
        {
            return new GeoPoint(latitude, longitude);
        }

        var found = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{latitude}, {longitude}");
        problems.Add(
            PointerTo(property), ProblemSlot.Quote(found), "a latitude of -90 to 90 and a longitude of -180 to 180");
        return null;
    }

    /// <summary>An object within; never null.</summary>
    public JsonFields Object(string property) =>
        new(Value(property, JsonValueKind.Object, "an object") ?? default, this, property, -1, problems);

    /// <summary>Objects within, each mapped; empty where not given.</summary>
    public IReadOnlyList<T> Objects<T>(string property, Func<JsonFields, T?> map)
        where T : class
    {
        if (Value(property, JsonValueKind.Array, "an array of objects") is not { } array)
        {
            return [];
        }

        var mapped = new List<T>(array.GetArrayLength());
        var position = 0;
        foreach (var item in array.EnumerateArray())
        {
            if (item.ValueKind is not JsonValueKind.Object)
            {
                Mismatch($"{PointerTo(property)}/{position}", item, "an object");
            }
            else if (map(new JsonFields(item, this, property, position, problems)) is { } result)
            {
                mapped.Add(result);
            }

            position++;
        }

        return mapped;
    }

    /// <summary>Notes that a property holds something it must not hold.</summary>
    public void Reject(string property, string found, string expected) =>
        problems.Add(PointerTo(property), found, expected);

    private string PointerTo(string property) => $"{Pointer}/{property}";

    private bool TryFind(string property, out JsonElement value)
    {
        value = default;
        return IsPresent && element.TryGetProperty(property, out value) && value.ValueKind is not JsonValueKind.Null;
    }

    private JsonElement? Value(string property, JsonValueKind kind, string expected)
    {
        if (!TryFind(property, out var value))
        {
            return null;
        }

        if (value.ValueKind == kind)
        {
            return value;
        }

        Mismatch(PointerTo(property), value, expected);
        return null;
    }

    private string? ItemText(JsonElement item, string property, int position)
    {
        if (item.ValueKind is JsonValueKind.String)
        {
            return TextOf(item, property, position);
        }

        Mismatch($"{PointerTo(property)}/{position}", item, "a string");
        return null;
    }

    private string? TextOf(JsonElement value, string property, int position)
    {
        try
        {
            var text = value.GetString();
            return string.IsNullOrWhiteSpace(text) ? null : text;
        }
        catch (InvalidOperationException)
        {
            // The parser checks neither UTF-8 nor paired surrogates inside strings before they are asked for.
            var pointer = PointerTo(property) + (position < 0 ? "" : $"/{position}");
            problems.Add(pointer, "text that is not Unicode", "valid Unicode");
            return null;
        }
    }

    private T? CodeOf<T>(string text, string pointer)
        where T : struct, Enum
    {
        if (RegistryCodes.TryParse<T>(text, out var value))
        {
            return value;
        }

        problems.Add(pointer, ProblemSlot.Quote(text), RegistryCodes.Expected<T>());
        return null;
    }

    private double? Coordinate(string property) =>
        Value(property, JsonValueKind.Number, "a number of degrees") is { } value ? value.GetDouble() : null;

    private void Mismatch(string pointer, JsonElement found, string expected) =>
        problems.Add(pointer, Describe(found), expected);

    private static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Null => "null",
        _ => ProblemSlot.Quote(value.GetRawText()),
    };
}
