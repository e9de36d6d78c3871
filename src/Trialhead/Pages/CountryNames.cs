using Trialhead.Vocabulary;

namespace Trialhead.Pages;

/// <summary>What people call a country that a record names.</summary>
/// <remarks>From <c>data/pages/countries.tsv</c>; a country that the table lacks keeps its name.</remarks>
public static class CountryNames
{
    private static readonly Lazy<Dictionary<string, TableRow>> Rows = new(() =>
        TableRow.ReadEmbedded("countries.tsv", "pages").ToDictionary(row => row["name"], StringComparer.OrdinalIgnoreCase));

    /// <summary>The name in a language.</summary>
    public static string Of(string country, PageLanguage language)
    {
        ArgumentNullException.ThrowIfNull(country);
        return Rows.Value.TryGetValue(country.Trim(), out var row) ? row[language.Code()] : country;
    }
}
