using System.Text.Json;

namespace Trialhead.Data.Json;

/// <content>Arrays.</content>
internal sealed partial class StrictFields
{
    /// <summary>Some of some words, alone or in an array; empty where not said.</summary>
    public IEnumerable<T> Choices<T>(string name, params (string Word, T Value)[] choices)
        where T : struct
    {
        if (Find(name) is not { ValueKind: JsonValueKind.Array } array)
        {
            return Choice(name, choices) is { } one ? [one] : [];
        }

        var chosen = new List<T>();
        foreach (var (item, at) in array.EnumerateArray().Select((item, i) => (item, $"{pointer}/{name}/{i}")))
        {
            if (item.ValueKind != JsonValueKind.String)
            {
                problems.Add(at, Describe(item), "a string");
            }
            else if (Choose(at, item.GetString() ?? "", choices) is { } value)
            {
                chosen.Add(value);
            }
        }

        return chosen;
    }

    /// <summary>Texts in an array; empty where not said.</summary>
    public IEnumerable<string> Texts(string name)
    {
        if (Find(name, JsonValueKind.Array, "an array of strings") is not { ValueKind: JsonValueKind.Array } array)
        {
            yield break;
        }

        foreach (var (item, at) in array.EnumerateArray().Select((item, i) => (item, $"{pointer}/{name}/{i}")))
        {
            if (item.ValueKind == JsonValueKind.String && item.GetString() is { } text && !string.IsNullOrWhiteSpace(text))
            {
                yield return text;
            }
            else
            {
                problems.Add(at, Describe(item), "a word");
            }
        }
    }

    /// <summary>Whole numbers in an array; empty where not said.</summary>
    public IReadOnlyList<int> Numbers(string name, int minimum, int maximum)
    {
        var numbers = new List<int>();
        var items = Find(name, JsonValueKind.Array, "an array of whole numbers") is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : default;
        foreach (var (item, i) in items.Select((item, i) => (item, i)))
        {
            if (item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out var number) && number >= minimum && number <= maximum)
            {
                numbers.Add(number);
            }
            else
            {
                problems.Add($"{pointer}/{name}/{i}", Describe(item), $"a whole number from {minimum} to {maximum}");
            }
        }

        return numbers;
    }

    /// <summary>Numbers in an array; empty where not said.</summary>
    public IReadOnlyList<double> Decimals(string name, double minimum, double maximum)
    {
        var numbers = new List<double>();
        var items = Find(name, JsonValueKind.Array, "an array of numbers") is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : default;
        foreach (var (item, i) in items.Select((item, i) => (item, i)))
        {
            if (item.ValueKind == JsonValueKind.Number && item.TryGetDouble(out var number) && number >= minimum && number <= maximum)
            {
                numbers.Add(number);
            }
            else
            {
                problems.Add($"{pointer}/{name}/{i}", Describe(item), FormattableString.Invariant($"a number from {minimum} to {maximum}"));
            }
        }

        return numbers;
    }

    /// <summary>Objects within; empty where not said.</summary>
    public IEnumerable<StrictFields> Objects(string name)
    {
        if (Find(name, JsonValueKind.Array, "an array of objects") is not { } array)
        {
            yield break;
        }

        foreach (var (item, at) in array.EnumerateArray().Select((item, i) => (item, $"{pointer}/{name}/{i}")))
        {
            if (item.ValueKind == JsonValueKind.Object)
            {
                yield return new StrictFields(item, at, problems);
            }
            else
            {
                problems.Add(at, Describe(item), "an object");
            }
        }
    }
}
