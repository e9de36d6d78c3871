using System.Text;
using Lucene.Net.Analysis.Miscellaneous;

namespace Trialhead.Data.Search;

/// <summary>Brings names of places into one form for comparison: small letters without accents, countries by one name.</summary>
internal static class PlaceNames
{
    private static readonly Dictionary<string, string> Countries = new()
    {
        ["us"] = "united states",
        ["usa"] = "united states",
        ["u s"] = "united states",
        ["u s a"] = "united states",
        ["united states of america"] = "united states",
        ["uk"] = "united kingdom",
        ["u k"] = "united kingdom",
        ["great britain"] = "united kingdom",
        ["england"] = "united kingdom",
        ["scotland"] = "united kingdom",
        ["wales"] = "united kingdom",
        ["northern ireland"] = "united kingdom",
        ["deutschland"] = "germany",
        ["korea republic of"] = "south korea",
        ["republic of korea"] = "south korea",
        ["korea"] = "south korea",
        ["russian federation"] = "russia",
        ["czech republic"] = "czechia",
        ["the netherlands"] = "netherlands",
        ["holland"] = "netherlands",
        ["iran islamic republic of"] = "iran",
        ["viet nam"] = "vietnam",
        ["turkiye"] = "turkey",
        ["turkey turkiye"] = "turkey",
        ["former serbia and montenegro"] = "serbia",
        ["macedonia the former yugoslav republic of"] = "north macedonia",
        ["moldova republic of"] = "moldova",
        ["syrian arab republic"] = "syria",
        ["tanzania united republic of"] = "tanzania",
        ["lao people s democratic republic"] = "laos",
        ["libyan arab jamahiriya"] = "libya",
        ["palestinian territories occupied"] = "palestinian territory",
        ["congo the democratic republic of the"] = "democratic republic of the congo",
    };

    private static readonly char[] Brackets = ['(', '['];
    private static readonly string[] Separators = [",", "/", " - "];

    private static readonly Dictionary<string, string> LongForms = new()
    {
        ["st"] = "saint",
        ["ste"] = "sainte",
        ["ft"] = "fort",
        ["mt"] = "mount",
    };

    /// <summary>Letters and digits in lower case, without accents, one space between words.</summary>
    public static string Fold(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return "";
        }

        var letters = name.ToCharArray();
        var ascii = new char[letters.Length * 4]; // the longest folding, of a ligature
        var length = ASCIIFoldingFilter.FoldToASCII(letters, 0, ascii, 0, letters.Length);
        var folded = new StringBuilder(length);
        foreach (var letter in ascii.AsSpan(0, length))
        {
            if (char.IsLetterOrDigit(letter))
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
            else if (!IsAccent(letter) && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>A city's name with <c>St.</c>, <c>Ft.</c> and <c>Mt.</c> at its start written out.</summary>
    public static string City(string? name)
    {
        var folded = Fold(name);
        var space = folded.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && LongForms.TryGetValue(folded[..space], out var first) ? first + folded[space..] : folded;
    }

    /// <summary>What a city's name may mean where all of it is not known: without district, brackets, code or the word of a post office.</summary>
    public static IEnumerable<string> Looser(string? name)
    {
        var parts = (name ?? "").Split(Brackets)[0].Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length == 0 ? [] : new[] { parts[0], parts[^1] }.Select(City).SelectMany(city =>
        {
            var bare = WithoutTail(city);
            return new[] { city, bare, WithUmlauts(bare) };
        }).Where(key => key.Length > 0).Distinct();
    }

    /// <summary>A state's name; those of the United States and Canada also by their two letters.</summary>
    public static string State(string? name)
    {
        var folded = Fold(name);
        return StateAbbreviations.FullName(folded) ?? folded;
    }

    /// <summary>A country's name, one for all its usual names.</summary>
    public static string Country(string? name)
    {
        var folded = Fold(name);
        return Countries.GetValueOrDefault(folded, folded);
    }

    /// <summary>A postal code; of the United States, its first five digits.</summary>
    public static string PostalCode(string? code)
    {
        var folded = Fold(code);
        var isZipPlusFour = folded.Length == 10 && folded[5] == ' ' && folded.Remove(5, 1).All(char.IsAsciiDigit);
        return isZipPlusFour ? folded[..5] : folded.Replace(" ", "", StringComparison.Ordinal);
    }

    // "Paris Cedex 13", "London SW 10", "Krakow N/A", "Rio de Janeiro RJ", "Cheongju-si".
    private static string WithoutTail(string city)
    {
        var words = city.Split(' ');
        var kept = words.Length;
        while (kept > 1 && (words[kept - 1].Length <= 2 || words[kept - 1].Any(char.IsAsciiDigit) || words[kept - 1] is "cedex" or "shi"))
        {
            kept--;
        }

        return string.Join(' ', words[..kept]);
    }

    private static string WithUmlauts(string city) => city.Replace("ae", "a", StringComparison.Ordinal)
        .Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal);

    private static bool IsAccent(char letter) => letter is >= '\u0300' and <= '\u036f' or '\'' or '’';
}
