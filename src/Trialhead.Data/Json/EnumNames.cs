using System.Text.Json;

namespace Trialhead.Data.Json;

/// <summary>The names of an enumeration in camel case, as formats that people write have them.</summary>
internal static class EnumNames<T>
    where T : struct, Enum
{
    /// <summary>Every name with its value.</summary>
    public static (string Word, T Value)[] All { get; } =
        [.. Enum.GetValues<T>().Select(value => (JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), value))];
}
