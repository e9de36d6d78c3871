namespace Trialhead.Pages;

/// <summary>Chooses between the wordings of a sentence.</summary>
/// <remarks>Both wordings stand side by side where a sentence is made, so that neither is forgotten when the other changes.</remarks>
public static class PageLanguages
{
    /// <summary>All languages with their codes (ISO 639-1).</summary>
    public static IReadOnlyList<(PageLanguage Language, string Code)> All { get; } =
        [(PageLanguage.English, "en"), (PageLanguage.Spanish, "es")];

    /// <summary>The wording in this language.</summary>
    public static string Say(this PageLanguage language, string english, string spanish) =>
        language == PageLanguage.Spanish ? spanish : english;

    /// <summary>The code of the language: <c>en</c> or <c>es</c>.</summary>
    public static string Code(this PageLanguage language) => language.Say("en", "es");

    /// <summary>The language of a code such as <c>es</c> or <c>es-MX</c>; null for any other.</summary>
    public static PageLanguage? Find(string? code) => code?.Split('-')[0].ToLowerInvariant() switch
    {
        "en" => PageLanguage.English,
        "es" => PageLanguage.Spanish,
        _ => null,
    };
}
