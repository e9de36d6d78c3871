using Trialhead.Pages;
using Trialhead.Trials;

namespace Trialhead.Web.Atlas;

/// <summary>What a map says in words, for those who cannot see it.</summary>
internal static class MapWords
{
    private const int NamedCountries = 4;

    /// <summary>A standing of so many places, to be read behind the number.</summary>
    public static string Of(Openness standing, int count, PageLanguage language) => standing switch
    {
        Openness.Open => language.Say("open", count == 1 ? "abierto" : "abiertos"),
        Openness.Closed => language.Say("closed", count == 1 ? "cerrado" : "cerrados"),
        _ => language.Say("not open yet, or not known", count == 1 ? "aún no abierto, o sin dato" : "aún no abiertos, o sin dato"),
    };

    /// <summary>The name of the map.</summary>
    public static string Title(PageLanguage language) => language.Say("Map of the places of this trial", "Mapa de los lugares de este ensayo");

    /// <summary>How many places there are, in which countries, and how many are open.</summary>
    public static string Describe(IReadOnlyList<LocatedSite> located, int open, bool hasHome, PageLanguage language)
    {
        var countries = located.GroupBy(site => site.Site.Country is { } country ? CountryNames.Of(country, language) : language.Say("country not stated", "país no indicado"))
            .OrderByDescending(country => country.Count()).ThenBy(country => country.Key, StringComparer.Ordinal).ToList();
        var names = string.Join(", ", countries.Take(NamedCountries).Select(country => $"{country.Key} {PlainWords.Number(country.Count())}"));
        var more = countries.Count > NamedCountries ? language.Say(" and others", " y otros") : "";
        var places = located.Count == 1 ? language.Say("1 place", "1 lugar") : language.Say($"{PlainWords.Number(located.Count)} places", $"{PlainWords.Number(located.Count)} lugares");
        var openNow = open == 0
            ? language.Say("None of them is known to be open now.", "No consta que alguno esté abierto ahora.")
            : language.Say($"{PlainWords.Number(open)} open now.", $"{PlainWords.Number(open)} {Of(Openness.Open, open, language)} ahora.");
        var home = hasHome ? language.Say(" Your place is marked.", " Su lugar está marcado.") : "";
        return $"{places}: {names}{more}. {openNow}{home}";
    }

    /// <summary>How to read the numbers of a map; null where there are none.</summary>
    /// <param name="counts">Whether there are marks with a number.</param>
    /// <param name="others">Whether there are names with the number of other towns.</param>
    /// <param name="language">The language.</param>
    public static string? Reading(bool counts, bool others, PageLanguage language) => (counts, others) switch
    {
        (true, true) => language.Say(
            "Numbers count open places that lie close together; +1 means one more town there.",
            "Los números cuentan lugares abiertos que están cerca entre sí; +1 indica una ciudad más allí."),
        (true, false) => language.Say("Numbers count open places that lie close together.", "Los números cuentan lugares abiertos que están cerca entre sí."),
        (false, true) => language.Say("Behind a name, +1 means one more town there.", "Junto a un nombre, +1 indica una ciudad más allí."),
        _ => null,
    };

    /// <summary>How many places are not on the map; null where all are.</summary>
    public static string? Missing(int count, PageLanguage language) => count switch
    {
        0 => null,
        1 => language.Say("1 place could not be put on the map.", "No se pudo ubicar 1 lugar en el mapa."),
        _ => language.Say($"{PlainWords.Number(count)} places could not be put on the map.", $"No se pudieron ubicar {PlainWords.Number(count)} lugares en el mapa."),
    };
}
