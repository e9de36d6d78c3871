namespace Trialhead.Data.Search;

/// <summary>The two-letter codes of the states of the United States and the provinces of Canada.</summary>
internal static class StateAbbreviations
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["al"] = "alabama", ["ak"] = "alaska", ["az"] = "arizona", ["ar"] = "arkansas", ["ca"] = "california",
        ["co"] = "colorado", ["ct"] = "connecticut", ["de"] = "delaware", ["dc"] = "district of columbia",
        ["fl"] = "florida", ["ga"] = "georgia", ["hi"] = "hawaii", ["id"] = "idaho", ["il"] = "illinois",
        ["in"] = "indiana", ["ia"] = "iowa", ["ks"] = "kansas", ["ky"] = "kentucky", ["la"] = "louisiana",
        ["me"] = "maine", ["md"] = "maryland", ["ma"] = "massachusetts", ["mi"] = "michigan", ["mn"] = "minnesota",
        ["ms"] = "mississippi", ["mo"] = "missouri", ["mt"] = "montana", ["ne"] = "nebraska", ["nv"] = "nevada",
        ["nh"] = "new hampshire", ["nj"] = "new jersey", ["nm"] = "new mexico", ["ny"] = "new york",
        ["nc"] = "north carolina", ["nd"] = "north dakota", ["oh"] = "ohio", ["ok"] = "oklahoma", ["or"] = "oregon",
        ["pa"] = "pennsylvania", ["pr"] = "puerto rico", ["ri"] = "rhode island", ["sc"] = "south carolina",
        ["sd"] = "south dakota", ["tn"] = "tennessee", ["tx"] = "texas", ["ut"] = "utah", ["vt"] = "vermont",
        ["va"] = "virginia", ["wa"] = "washington", ["wv"] = "west virginia", ["wi"] = "wisconsin", ["wy"] = "wyoming",
        ["ab"] = "alberta", ["bc"] = "british columbia", ["mb"] = "manitoba", ["nb"] = "new brunswick",
        ["nl"] = "newfoundland and labrador", ["ns"] = "nova scotia", ["nt"] = "northwest territories",
        ["nu"] = "nunavut", ["on"] = "ontario", ["pe"] = "prince edward island", ["qc"] = "quebec",
        ["sk"] = "saskatchewan", ["yt"] = "yukon",
    };

    /// <summary>The name in small letters; null where the two letters are no code.</summary>
    public static string? FullName(string code) => Names.GetValueOrDefault(code);
}
