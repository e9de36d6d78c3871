using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Trialhead.Protocol;

namespace Trialhead.Data.Fhir;

/// <summary>Makes parts of FHIR resources; FHIR has no empty properties, so that what is null or empty is left out.</summary>
internal static class FhirNodes
{
    /// <summary>What the addresses of our resources begin with; names, not addresses that anything is asked of.</summary>
    public const string Base = "https://trialhead.org/fhir";

    private const int LongestId = 64;
    private const string Ucum = "http://unitsofmeasure.org";

    /// <summary>An object of the properties that have a value.</summary>
    public static JsonObject Of(params ReadOnlySpan<(string Name, JsonNode? Value)> properties)
    {
        var made = new JsonObject();
        foreach (var (name, value) in properties)
        {
            if (value is not null and not JsonArray { Count: 0 } and not JsonObject { Count: 0 })
            {
                made[name] = value;
            }
        }

        return made;
    }

    /// <summary>A concept of a code system.</summary>
    public static JsonObject Concept(string system, string code, string text) =>
        Of(("coding", new JsonArray(Of(("system", system), ("code", code), ("display", text)))));

    /// <summary>A concept in words.</summary>
    public static JsonObject Concept(string text) => Of(("text", text));

    /// <summary>A quantity with a unit of UCUM.</summary>
    public static JsonObject Quantity(double value, string unit) => Of(("value", value), ("unit", unit), ("system", Ucum), ("code", unit));

    /// <summary>A length of time; in days, where it has both months and days a month being 30.4375 of them.</summary>
    public static JsonObject Duration(Period period)
    {
        var (value, unit) = Measure(period);
        return Quantity(value, unit);
    }

    /// <summary>The number and unit of a length of time.</summary>
    public static (double Value, string Unit) Measure(Period period) => period switch
    {
        { Months: > 0, Days: 0, Minutes: 0 } => (period.Months, "mo"),
        { Months: 0, Days: 0, Minutes: > 0 } => (period.Minutes, "min"),
        _ => (Math.Round(period.ApproximateDays, 2), "d"),
    };

    /// <summary>The text as an id of FHIR: letters, digits, hyphens and dots, at most 64; other texts get other ids as a rule.</summary>
    public static string Id(string text)
    {
        var id = new StringBuilder();
        foreach (var c in text)
        {
            id.Append(char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c : '-');
        }

        return id.Length is > 0 and <= LongestId && text.All(c => c < 128) ? id.ToString() : $"{id.ToString(0, Math.Min(id.Length, LongestId - 9))}-{Hash(text)}";
    }

    /// <summary>The address of a resource.</summary>
    public static string Address(string type, string id) => $"{Base}/{type}/{id}";

    // FNV-1a of 32 bits: the same everywhere.
    private static string Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ b) * 16777619u;
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
