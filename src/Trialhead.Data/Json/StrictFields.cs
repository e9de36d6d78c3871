using System.Text.Json;
using Trialhead.Clinical;
using Trialhead.Text;

namespace Trialhead.Data.Json;

/// <summary>One JSON object of a file that people write, asked property by property.</summary>
/// <remarks>
/// Absent and null are one thing: not said. What is wrong is noted with its JSON pointer (RFC 6901) and reads as not said.
/// </remarks>
internal sealed partial class StrictFields(JsonElement element, string pointer, ProblemSlot problems)
{
    private const int MostNamed = 40; // a longer list hides what is wrong

    private const string DateExpected = "a date such as 2026, 2026-11 or 2026-11-02";

    /// <summary>Where this object stands.</summary>
    public string Pointer => pointer;

    /// <summary>The names of its properties.</summary>
    public IEnumerable<string> Names => element.EnumerateObject().Select(property => property.Name);

    /// <summary>Notes the properties that are none of these: a typo must not lose a fact.</summary>
    public StrictFields Only(params ReadOnlySpan<string> names)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (!names.Contains(property.Name))
            {
                var escaped = property.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
                problems.Add($"{pointer}/{escaped}", "an unknown property", names.Length <= MostNamed ? $"one of {string.Join(", ", names)}" : Nearest(property.Name, names));
            }
        }

        return this;
    }

    // "Conditon", "birth_date", "_id".
    private static string Nearest(string name, ReadOnlySpan<string> names)
    {
        var letters = Letters(name);
        string? nearest = null;
        foreach (var known in names)
        {
            if (Letters(known) is var other && (other == letters || (letters.Length > 2 && EditDistance.Between(other, letters, 2) <= 2)))
            {
                nearest ??= known;
            }
        }

        return $"one of the {names.Length} that the format knows{(nearest is null ? "" : $", perhaps `{nearest}`")}";
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Whether a property is there and not null.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>A text; null where not said or blank.</summary>
    public string? Text(string name) =>
        Find(name, JsonValueKind.String, "a string") is { } value && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : null;

    /// <summary>A text without which the object means nothing.</summary>
    public string Name(string name)
    {
        var text = Text(name);
        if (text is null)
        {
            problems.Add($"{pointer}/{name}", "nothing", "a name");
        }

        return text ?? "";
    }

    /// <summary>One of some words; null where not said.</summary>
    public T? Choice<T>(string name, params (string Word, T Value)[] choices)
        where T : struct =>
        Find(name, JsonValueKind.String, "a string") is { } value ? Choose($"{pointer}/{name}", value.GetString() ?? "", choices) : null;

    /// <summary>A yes or no; null where not said.</summary>
    public bool? Flag(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        Reject(name, Describe(value), "true or false");
        return null;
    }

    /// <summary>A number; null where not said.</summary>
    public double? Number(string name, double minimum, double maximum, string expected = "a number")
    {
        if (Find(name, JsonValueKind.Number, expected) is not { } value)
        {
            return null;
        }

        var number = value.GetDouble();
        if (double.IsFinite(number) && number >= minimum && number <= maximum)
        {
            return number;
        }

        Reject(name, Describe(value), expected);
        return null;
    }

    /// <summary>A whole number; null where not said.</summary>
    public int? Whole(string name, int minimum, int maximum)
    {
        var expected = $"a whole number from {minimum} to {maximum}";
        if (Number(name, minimum, maximum, expected) is not { } number)
        {
            return null;
        }

        if (number == Math.Floor(number))
        {
            return (int)number;
        }

        Reject(name, Describe(element.GetProperty(name)), expected);
        return null;
    }

    /// <summary>Something written as a text that <paramref name="read"/> makes out; null where not said.</summary>
    public T? Written<T>(string name, Func<string, T?> read, string expected)
        where T : struct
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (read(text) is { } value)
        {
            return value;
        }

        Reject(name, Literal(text), expected);
        return null;
    }

    /// <summary>Something written as a text that <paramref name="read"/> makes out; null where not said.</summary>
    public T? Read<T>(string name, Func<string, T?> read, string expected)
        where T : class
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (read(text) is { } value)
        {
            return value;
        }

        Reject(name, Literal(text), expected);
        return null;
    }

    /// <summary>A date; null where not said.</summary>
    public PartialDate? Date(string name)
    {
        if (Find(name, JsonValueKind.String, "a date")?.GetString() is not { } text)
        {
            return null;
        }

        if (PartialDate.TryParse(text, out var date))
        {
            return date;
        }

        Reject(name, Literal(text), DateExpected);
        return null;
    }

    /// <summary>An object within; null where not said.</summary>
    public StrictFields? Object(string name) =>
        Find(name, JsonValueKind.Object, "an object") is { } value ? new StrictFields(value, $"{pointer}/{name}", problems) : null;

    /// <summary>Notes that a property holds something it must not hold.</summary>
    public void Reject(string name, string found, string expected) => problems.Add($"{pointer}/{name}", found, expected);

    /// <summary>A text as error messages show it: in quotes, on one line, not too long.</summary>
    public static string Literal(string text)
    {
        var line = string.Concat(Folding.Shortened(text, 60).Select(c => char.IsControl(c) ? ' ' : c));
        return $"\"{line}\"";
    }

    private JsonElement? Find(string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private JsonElement? Find(string name, JsonValueKind kind, string expected)
    {
        if (Find(name) is not { } value || value.ValueKind == kind)
        {
            return Find(name);
        }

        Reject(name, Describe(value), expected);
        return null;
    }

    private T? Choose<T>(string at, string text, (string Word, T Value)[] choices)
        where T : struct
    {
        foreach (var (word, value) in choices)
        {
            if (word == text)
            {
                return value;
            }
        }

        problems.Add(at, Literal(text), $"one of {string.Join(", ", choices.Select(choice => choice.Word))}");
        return null;
    }

    private static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => Literal(value.GetString() ?? ""),
        _ => value.GetRawText() is { Length: > 60 } digits ? $"{digits[..60]}…" : value.GetRawText(),
    };
}
